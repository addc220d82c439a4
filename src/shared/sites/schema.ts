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

const clock = '([01]\\d|2[0-3]):[0-5]\\d'
const time = z.string().regex(new RegExp(`^${clock}$`))
const span = z.string().regex(new RegExp(`^(off|${clock}-${clock})$`))

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
  /** When the kitchen's count of a meal closes; breakfast's on the day before (RULES, Meals and money). */
  breakfastCutOff: time,
  lunchCutOff: time,
  dinnerCutOff: time,
  /** Days before a licence or health certificate runs out at which the canteen is reminded. */
  reminderDays: z.int().min(1).max(365),
  /** Helpers somebody needs to get out, in tenths, by how they move (RULES, Safety). */
  helpersWalks: z.int().min(0).max(100),
  helpersWithHelp: z.int().min(0).max(100),
  helpersWheelchair: z.int().min(0).max(100),
  helpersCarried: z.int().min(0).max(100),
  /** When the shifts are, `08:00-20:00`; a shift that is `off` is not there. A night shift is of the evening's day. */
  dayShift: span,
  eveningShift: span,
  nightShift: span,
  /** When the guests of day care are in the house; `off`: they count as there at any hour. */
  dayCareHours: span,
  /** When the evacuation roster is put on paper by itself, beside the data. */
  rosterHour: z.union([time, z.literal('off')]),
  /** Minutes before and after its due time in which a round that begins fills it (RULES, Safety). */
  roundBefore: z.int().min(0).max(240),
  roundAfter: z.int().min(0).max(720),
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
  breakfastCutOff: '18:00',
  lunchCutOff: '09:30',
  dinnerCutOff: '14:30',
  reminderDays: 30,
  helpersWalks: 0,
  helpersWithHelp: 5,
  helpersWheelchair: 10,
  helpersCarried: 20,
  dayShift: '08:00-20:00',
  eveningShift: 'off',
  nightShift: '20:00-08:00',
  dayCareHours: '08:00-18:00',
  rosterHour: '20:00',
  roundBefore: 30,
  roundAfter: 60,
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
