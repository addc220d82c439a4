import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { Fund } from './fund.ts'

/** The main kind of a visit; the report's 助餐助浴 is the sum of meal and bath. */
export const VisitKind = z.enum(['cleaning', 'companionship', 'escort', 'meal', 'bath', 'comfort', 'other'])
export type VisitKind = z.infer<typeof VisitKind>

/** National categories: 助餐, 助洁, 助行, 助浴, 康复, 助医, 巡访关爱, 其他 (facts 4.4). */
export const CareCategory = z.enum([
  'meal',
  'cleaning',
  'mobility',
  'bath',
  'rehab',
  'medical',
  'visiting',
  'other',
])
export type CareCategory = z.infer<typeof CareCategory>

/** The five kinds of the source's report, as groups of main kinds. */
export const kindGroups = {
  cleaning: ['cleaning'],
  companionship: ['companionship'],
  escort: ['escort'],
  mealBath: ['meal', 'bath'],
  comfort: ['comfort'],
  other: ['other'],
} as const satisfies Record<string, readonly VisitKind[]>

/** RULES, Home care: the national category a main kind belongs to. */
export const categoryOfKind: Record<VisitKind, CareCategory> = {
  cleaning: 'cleaning',
  companionship: 'visiting',
  escort: 'medical',
  meal: 'meal',
  bath: 'bath',
  comfort: 'visiting',
  other: 'other',
}

/** How long an item takes and what it costs, from a day on. */
export const ItemTerms = z.object({ fromOn: Day, minutes: z.int().min(1).max(1440), priceFen: Fen.min(0) })

export const ServiceItem = z.object({
  id: Id,
  /** Typed on slips: short. */
  code: z.string().trim().min(1).max(12),
  name: Name,
  kind: VisitKind,
  category: CareCategory,
  isActive: z.boolean(),
  version: Version,
  /** Newest first; the first that began by today holds today. */
  terms: z.array(ItemTerms).min(1),
})
export type ServiceItem = z.infer<typeof ServiceItem>

export const CareTeam = z.object({
  id: Id,
  siteId: Id,
  name: Name,
  isActive: z.boolean(),
  /** Both days included; one team per worker and day. */
  members: z.array(z.object({ staffId: Id, fromOn: Day, toOn: Day.nullable() })).max(200),
  version: Version,
})
export type CareTeam = z.infer<typeof CareTeam>

export const CareProject = z.object({
  id: Id,
  siteId: Id,
  name: Name,
  fund: Fund,
  documentNumber: z.string().trim().max(100),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  note: Note,
  version: Version,
})
export type CareProject = z.infer<typeof CareProject>

export const PackageTerms = z.object({
  fromOn: Day,
  /** A shorter visit (or day) is not given against the package. */
  minMinutes: z.int().min(0).max(1440),
  minutesPer: z.enum(['visit', 'day']),
  visitsPerMonth: z.int().min(1).max(500).nullable(),
  minutesPerMonth: z.int().min(1).max(50_000).nullable(),
  fund: Fund,
  /** What the fund pays at most per person and month. */
  amountFen: Fen.min(0),
  /** A part month has its share of the services; else the whole month's. */
  isProRata: z.boolean(),
  /** The document or agreement it rests on. */
  basis: z.string().trim().max(200),
  items: z.array(z.object({ itemId: Id, timesPerMonth: z.int().min(1).max(500) })).max(60),
})
export type PackageTerms = z.infer<typeof PackageTerms>

export const CarePackage = z.object({
  id: Id,
  siteId: Id,
  projectId: Id.nullable(),
  name: Name,
  isActive: z.boolean(),
  note: Note,
  version: Version,
  /** Newest first. The version in force on a month's last day holds for the month (RULES). */
  versions: z.array(PackageTerms.extend({ id: Id })),
  /** How many people have it today. */
  grantCount: z.int(),
})
export type CarePackage = z.infer<typeof CarePackage>

/** A package given to a person; both days included. */
export const PackageGrant = z.object({
  id: Id,
  packageId: Id,
  package: z.string(),
  personId: Id,
  person: z.string(),
  siteId: Id,
  projectId: Id.nullable(),
  fromOn: Day,
  toOn: Day.nullable(),
  note: Note,
  version: Version,
})
export type PackageGrant = z.infer<typeof PackageGrant>

/** A person against their package in a month. */
export const PackageProgress = z.object({
  grantId: Id,
  personId: Id,
  person: z.string(),
  street: z.string(),
  packageId: Id,
  package: z.string(),
  visits: z.object({ due: z.int().nullable(), given: z.int(), remaining: z.int().nullable() }),
  minutes: z.object({ due: z.int().nullable(), given: z.int(), remaining: z.int().nullable() }),
  items: z.array(
    z.object({ itemId: Id, item: z.string(), due: z.int(), given: z.int(), remaining: z.int() }),
  ),
  /** Items given that the package does not hold, or beyond its times. */
  beyond: z.int(),
  /** Still to give, with fewer days left than visits due; or the month is over. Items alone are due where the package says neither visits nor minutes. */
  isOverdue: z.boolean(),
  lastVisitOn: Day.nullable(),
  nextVisitOn: Day.nullable(),
})
export type PackageProgress = z.infer<typeof PackageProgress>

/** Which visits are counted as person-times from a day on (RULES, Home care). */
export const CountRule = z.object({
  siteId: Id,
  fromOn: Day,
  minMinutes: z.int().min(0).max(1440),
  /** At most one per person, day and project. */
  isOncePerDay: z.boolean(),
  basis: z.string().trim().max(200),
})
export type CountRule = z.infer<typeof CountRule>
