import { z } from 'zod'
import { Day } from '../day.ts'
import { Id } from '../ids.ts'
import { SafetyRoleKind } from './terms.ts'

/** 消防安全责任人, 消防安全管理人, 安全员: by name, from a day on. */
export const SafetyRole = z.object({
  id: Id,
  siteId: Id,
  role: SafetyRoleKind,
  staffId: Id,
  staff: z.string(),
  fromOn: Day,
  /** The last day; null: until further notice. */
  toOn: Day.nullable(),
  /** Somebody signs in as this person: without, nothing can be closed or confirmed. */
  hasAccount: z.boolean(),
})
export type SafetyRole = z.infer<typeof SafetyRole>

/** Of the responsible person and the manager there is one at a time: naming one ends the one before. */
export const NewSafetyRole = SafetyRole.pick({ siteId: true, role: true, staffId: true, fromOn: true })
export type NewSafetyRole = z.infer<typeof NewSafetyRole>
