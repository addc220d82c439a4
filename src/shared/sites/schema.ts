import { z } from 'zod'
import { Day, TimeZone } from '../day.ts'
import { Id, Name, Version } from '../ids.ts'

export const SiteKind = z.enum(['home', 'homecare', 'canteen'])
export type SiteKind = z.infer<typeof SiteKind>

/** Who runs a site; publicBuilt is 公建民营, built by the state and run by a private operator. */
export const Operator = z.enum(['public', 'private', 'publicBuilt'])
export type Operator = z.infer<typeof Operator>

export const Site = z.object({
  id: Id,
  kind: SiteKind,
  name: Name,
  operator: Operator,
  address: z.string().max(200),
  phone: z.string().max(40),
  openedOn: Day.nullable(),
  closedOn: Day.nullable(),
  version: Version,
})
export type Site = z.infer<typeof Site>

export const NewSite = Site.omit({ id: true, version: true })
export type NewSite = z.infer<typeof NewSite>

export const Organisation = z.object({ name: Name, timeZone: TimeZone, version: Version })
export type Organisation = z.infer<typeof Organisation>

/** The settings of a file and the values each may take. A value holds from its day until the next one. */
export const settingTypes = {
  /** The hour at which the night is counted (RULES, Beds). */
  checkHour: z.int().min(0).max(24),
  /** Minutes without input after which a screen locks. */
  idleMinutes: z.int().min(1).max(240),
  /** When someone born on 29 February has their birthday in a common year. */
  leapBirthday: z.enum(['mar1', 'feb28']),
  /** Inside a class of the waiting list: by day of application or of recognition. */
  waitingOrder: z.enum(['applied', 'recognised']),
  /** Most megabytes that all backups together may take. */
  backupLimitMb: z.int().min(50).max(1_000_000),
  /** A visit that begins or ends more than so many minutes off its plan asks why. */
  visitOffPlanMinutes: z.int().min(0).max(240),
  /** Minutes to count as a person-time where the site has no rule of its own yet. */
  visitMinMinutes: z.int().min(0).max(1440),
} as const

export type SettingKey = keyof typeof settingTypes
export type SettingValue<K extends SettingKey> = z.infer<(typeof settingTypes)[K]>

export const settingDefaults: { [K in SettingKey]: SettingValue<K> } = {
  checkHour: 24,
  idleMinutes: 10,
  leapBirthday: 'mar1',
  waitingOrder: 'applied',
  backupLimitMb: 2048,
  visitOffPlanMinutes: 15,
  visitMinMinutes: 30,
}

export const SettingKeySchema = z.enum(Object.keys(settingTypes) as [SettingKey, ...SettingKey[]])

/** One setting: the value in force today and all its dated values. */
export const Setting = z.object({
  key: SettingKeySchema,
  value: z.union([z.string(), z.number()]),
  history: z.array(z.object({ fromOn: Day, value: z.union([z.string(), z.number()]) })),
})
export type Setting = z.infer<typeof Setting>

/** A value of a setting from a day on. */
export const NewSetting = z
  .object({ key: SettingKeySchema, fromOn: Day, value: z.union([z.string(), z.number()]) })
  .superRefine(({ key, value }, context) => {
    const checked = settingTypes[key].safeParse(value)
    for (const issue of checked.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['value'], message: issue.message })
  })
export type NewSetting = z.infer<typeof NewSetting>
