import { addDays, type Day, dayOf, type Instant, startOfDay } from '../day.ts'
import type { CareLevel, Funding, Sex } from '../people/schema.ts'
import type { Application, Audience, BedKind, Hold, StructurePlan, WaitingRow } from './schema.ts'

/** Nursing-type and ordinary beds are full-time (全托); day-care beds are not. */
export const isFullTime = (kind: BedKind): boolean => kind !== 'dayCare'

/** Held through a day: the hold expires at the day's end (RULES, Time). */
export const holdUntilAt = (untilOn: Day, zone: string): Instant => startOfDay(addDays(untilOn, 1), zone)

/** The last day of a hold: it ends with that day's last instant, and the day is what people say. */
export const holdUntilOn = (untilAt: Instant, zone: string): Day => dayOf(untilAt - 1, zone)

/** What a hold is at an instant; it expires by itself, as expired and not cancelled (RULES, Time). */
export function holdStateAt(
  hold: { fromAt: Instant; toAt: Instant; endReason: 'cancelled' | 'used' | null },
  at: Instant,
): Hold['state'] {
  if (hold.endReason !== null) return hold.endReason
  if (hold.toAt <= at) return 'expired'
  return hold.fromAt > at ? 'future' : 'active'
}

/**
 * May a person of this sex lie in a room with these others (RULES, Beds)? `forOthers` is refused unless
 * overridden with a reason; `wouldMix` is asked. Only full-time beds make a room mixed.
 * @param others sexes of those who lie in the room's other full-time beds, people on leave included
 */
export function judgeRoom(
  audience: Audience,
  kind: BedKind,
  sex: Sex,
  others: readonly Sex[],
): 'fits' | 'forOthers' | 'wouldMix' {
  if (audience === 'men') return sex === 'male' ? 'fits' : 'forOthers'
  if (audience === 'women') return sex === 'female' ? 'fits' : 'forOthers'
  if (!isFullTime(kind)) return 'fits'
  if (audience === 'couple') return isPair(sex, others) ? 'fits' : 'forOthers'
  return !isMixed(others) && isMixed([sex, ...others]) ? 'wouldMix' : 'fits'
}

const isMixed = (sexes: readonly Sex[]): boolean => sexes.includes('male') && sexes.includes('female')
const isPair = (sex: Sex, others: readonly Sex[]): boolean =>
  others.length === 0 || (others.length === 1 && isMixed([sex, ...others]))

/** What decides the class on the waiting list. */
export interface Need {
  funding: Funding | null
  isAlone: boolean
  isFamilyPlanningSpecial: boolean
  careLevel: CareLevel | null
  age: number | null
}

/** 高龄: from 80 years on. */
const AGED = 80

/**
 * The class of a person on the waiting list and why (RULES, Beds; 养老机构管理办法 §6): 特困; then the poor who are
 * alone, disabled, aged or of a family-planning special family, as one class; then others.
 */
export function priorityOf(need: Need): Pick<WaitingRow, 'priority' | 'reasons'> {
  if (need.funding === 'hardship') return { priority: 'hardship', reasons: ['hardship'] }
  const isPoor = need.funding === 'lowIncome' || need.funding === 'nearLowIncome'
  const weights = [
    need.isAlone && 'alone',
    need.careLevel !== null && need.careLevel !== 'selfCare' && 'disabled',
    need.age !== null && need.age >= AGED && 'aged',
    need.isFamilyPlanningSpecial && 'familyPlanning',
  ].filter((weight) => weight !== false) as WaitingRow['reasons']
  if (isPoor && weights.length > 0) return { priority: 'priority', reasons: ['poor', ...weights] }
  return { priority: 'other', reasons: [] }
}

const CLASSES: readonly WaitingRow['priority'][] = ['hardship', 'priority', 'other']

type Waiter = Pick<Application, 'id' | 'appliedOn' | 'recognisedOn'> & Pick<WaitingRow, 'priority'>

/**
 * The order of the waiting list: class, day of application (or of recognition, where there is one), then who
 * was entered first.
 */
export function compareWaiting(order: 'applied' | 'recognised'): (a: Waiter, b: Waiter) => number {
  const since = (row: Waiter) =>
    order === 'recognised' ? (row.recognisedOn ?? row.appliedOn) : row.appliedOn
  return (a, b) =>
    CLASSES.indexOf(a.priority) - CLASSES.indexOf(b.priority) ||
    since(a).localeCompare(since(b)) ||
    a.id - b.id
}

export interface PlannedRoom {
  name: string
  beds: string[]
}
export interface PlannedFloor {
  name: string
  number: number
  rooms: PlannedRoom[]
}

/** Floor numbers upwards; below ground 1 follows -1. */
function floorNumbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    return first < 0 && number >= 0 ? number + 1 : number
  })
}

/** Puts `{b}` building, `{f}` floor, `{r}` room (two digits), `{n}` bed and `{a}` bed letter into a pattern. */
function fill(pattern: string, values: { b: string; f: number; r?: number; n?: number }): string {
  const { b, f, r = 1, n = 1 } = values
  const tokens: Record<string, string> = {
    b,
    f: String(f),
    r: String(r).padStart(2, '0'),
    n: String(n),
    a: String.fromCharCode(64 + n),
  }
  return pattern.replace(/\{([bfrna])\}/g, (token, name: string) => tokens[name] ?? token)
}

/** Everything a plan of the wizard would build, by name. */
export function expandPlan(plan: StructurePlan): PlannedFloor[] {
  const b = plan.building
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return floorNumbers(plan.firstFloor, plan.floorCount).map((f) => ({
    name: fill(plan.floorPattern, { b, f }),
    number: f,
    rooms: upTo(plan.roomsPerFloor).map((r) => ({
      name: fill(plan.roomPattern, { b, f, r }),
      beds: upTo(plan.bedsPerRoom).map((n) => fill(plan.bedPattern, { b, f, r, n })),
    })),
  }))
}
