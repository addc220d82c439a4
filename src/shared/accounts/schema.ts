import { z } from 'zod'
import { Instant, TimeZone } from '../day.ts'
import { Id, Name, Version } from '../ids.ts'
import { Role } from './rights.ts'

/** What proves who someone is: 4–8 digits on the keypad, or a password of at least 8 characters. */
export const Secret = z.union([z.string().regex(/^\d{4,8}$/), z.string().min(8).max(200)])
export type Secret = z.infer<typeof Secret>

export const Account = z.object({
  id: Id,
  /** The name a person signs in with, unique. */
  name: Name,
  displayName: Name,
  role: Role,
  /** The sites the account is limited to; null means all. */
  siteIds: z.array(Id).nullable(),
  staffId: Id.nullable(),
  isActive: z.boolean(),
  version: Version,
})
export type Account = z.infer<typeof Account>

export const NewAccount = Account.omit({ id: true, version: true, isActive: true }).extend({ secret: Secret })
export type NewAccount = z.infer<typeof NewAccount>

export const AccountUpdate = Account.omit({ name: true })
export type AccountUpdate = z.infer<typeof AccountUpdate>

/** The signed-in person, as the page needs it. */
export const Me = Account.pick({
  id: true,
  name: true,
  displayName: true,
  role: true,
  siteIds: true,
  staffId: true,
})
export type Me = z.infer<typeof Me>

/** What a page must know before anybody has signed in. */
export const AppState = z.object({
  version: z.string(),
  schema: z.int(),
  /** False until the first start has made the organisation and its director. */
  isSetUp: z.boolean(),
  isSample: z.boolean(),
  organisation: z.string().nullable(),
  timeZone: z.string(),
  now: Instant,
  me: Me.nullable(),
  isLocked: z.boolean(),
  idleMinutes: z.int(),
})
export type AppState = z.infer<typeof AppState>

export const SetUp = z.object({
  organisation: Name,
  site: z.object({
    kind: z.enum(['home', 'homecare', 'canteen']),
    name: Name,
    operator: z.enum(['public', 'private', 'publicBuilt']),
  }),
  name: Name,
  displayName: Name,
  secret: Secret,
  timeZone: TimeZone.default('Asia/Shanghai'),
})
export type SetUp = z.input<typeof SetUp>
