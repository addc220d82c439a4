import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Clash, ClashKind } from '../../shared/homecare/visit.ts'
import { isRefusedClash, LONGEST_VISIT } from '../../shared/homecare/visit-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import { requireAfter } from '../beds/checks.ts'
import type { Reader } from '../db/store.ts'
import { Diary, type DiaryPerson, type DiaryWorker, isWithin, type Slot } from './clashes-diary.ts'

/** One elder's visit as wanted. */
export interface Wanted {
  /** The visit itself where it exists: no clash with itself. */
  visitId: number | null
  personId: number
  staffIds: readonly number[]
  onDay: Day
  fromAt: Instant
  toAt: Instant
  jointId: number | null
  /** It happened: held against what happened alone. */
  isReal?: boolean
}

type Found = Clash & { slot?: Slot }

const found = (kind: ClashKind, who: string, detail: string, more: Partial<Found> = {}): Found => ({
  kind,
  isRefused: isRefusedClash(kind),
  who,
  visitId: null,
  detail,
  from: null,
  to: null,
  ...more,
})

const busy = (kind: 'workerBusy' | 'elderBusy', who: string, slot: Slot): Found =>
  found(kind, who, kind === 'workerBusy' ? slot.person : slot.worker, {
    visitId: slot.visitId,
    from: slot.fromAt,
    to: slot.toAt,
    slot,
  })

/**
 * What stands in the way of a visit, refused kinds first. Back-to-back is no clash, and neither are visits to
 * several elders at one address (jointId) for their worker.
 * @param isOwnPlan slots that are to be looked past: a plan's own visits
 * @throws NOT_FOUND
 */
export function clashesOf(diary: Diary, wanted: Wanted, isOwnPlan: (slot: Slot) => boolean = () => false) {
  const person = diary.person(wanted.personId)
  const meets = (slot: Slot) =>
    slot.fromAt < wanted.toAt &&
    slot.toAt > wanted.fromAt &&
    slot.visitId !== wanted.visitId &&
    (!wanted.isReal || slot.isReal) &&
    !isOwnPlan(slot)
  const clashes: Found[] = []
  for (const staffId of wanted.staffIds) {
    for (const slot of diary.slotsOfStaff.get(staffId) ?? []) {
      const isJoint = slot.jointId !== null && slot.jointId === wanted.jointId
      if (meets(slot) && !isJoint) clashes.push(busy('workerBusy', slot.worker, slot))
    }
  }
  for (const slot of diary.slotsOfPeople.get(person.id) ?? [])
    if (meets(slot)) clashes.push(busy('elderBusy', person.name, slot))
  if (!isCovered(person, wanted.onDay))
    clashes.push(found('noAgreement', person.name, person.terms.at(-1)?.toOn ?? ''))
  if (wanted.isReal) return clashes
  for (const staffId of wanted.staffIds) clashes.push(...workerAway(diary.worker(staffId), wanted.onDay))
  clashes.push(...elderAway(person, wanted))
  return clashes
}

/** A visit on that day rests on an agreement, where the person holds or held a family bed. */
export const isCovered = (person: DiaryPerson, day: Day): boolean =>
  !person.hasFamilyBed || person.terms.some(({ fromOn, toOn }) => isWithin(day, fromOn, toOn))

function workerAway({ name, employedFrom, employedTo, leaves }: DiaryWorker, day: Day): Found[] {
  const clashes: Found[] = []
  const leave = leaves.find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn))
  if (leave) clashes.push(found('workerOnLeave', name, leave.toOn))
  if (!isWithin(day, employedFrom, employedTo)) {
    const isOver = employedTo !== null && day > employedTo
    clashes.push(found('workerNotEmployed', name, (isOver ? employedTo : employedFrom) ?? ''))
  }
  return clashes
}

const awayKinds = { hospital: 'elderInHospital', outing: 'elderOnLeave', inHome: 'elderInHome' } as const

const elderAway = ({ name, away }: DiaryPerson, wanted: Wanted): Found[] =>
  away
    .filter(({ fromAt, toAt }) => fromAt < wanted.toAt && (toAt === null || toAt > wanted.fromAt))
    .map(({ kind, fromAt, toAt }) => found(awayKinds[kind], name, '', { from: fromAt, to: toAt }))

/**
 * A visit may be as wanted: nothing that is refused stands in the way, and what may be confirmed was.
 * @returns the reason, kept where something was confirmed by it; else ''
 * @throws NOT_FOUND, PERSON_DIED, WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT, VISIT_CLASHES
 */
export function requireNoClash(diary: Diary, wanted: Wanted, clashReason: string): string {
  requireAlive(diary, wanted)
  const clashes = clashesOf(diary, wanted)
  for (const clash of clashes) if (clash.isRefused) throw refuseClash(diary, wanted, clash)
  if (clashes.length === 0) return ''
  if (clashReason === '')
    throw refuse('VISIT_CLASHES', {
      clashes: clashes.map(({ kind, who, detail }) => ({ kind, who, detail })),
    })
  return clashReason
}

/** Nobody is visited after the day of their death. @throws NOT_FOUND, PERSON_DIED */
function requireAlive(diary: Diary, { personId, onDay }: Pick<Wanted, 'personId' | 'onDay'>): void {
  const { name, diedOn } = diary.person(personId)
  if (diedOn !== null && onDay > diedOn) throw refuse('PERSON_DIED', { personId, person: name, diedOn })
}

function refuseClash(diary: Diary, { personId }: Wanted, { kind, who, slot }: Found) {
  if (kind === 'workerBusy' && slot)
    return refuse('WORKER_BUSY', {
      staff: who,
      personId: slot.personId,
      person: slot.person,
      visitId: slot.visitId,
      from: slot.fromAt,
      until: slot.toAt,
    })
  if (kind === 'elderBusy' && slot)
    return refuse('ELDER_BUSY', {
      personId,
      person: who,
      visitId: slot.visitId,
      from: slot.fromAt,
      until: slot.toAt,
    })
  const last = diary.person(personId).terms.at(-1)
  return refuse('NO_AGREEMENT', { personId, person: who, from: last?.fromOn ?? null, to: last?.toOn ?? null })
}

/** A visit ends after it begins, and within 24 hours. @throws BACKWARD, VISIT_TOO_LONG */
export function requireLength(reader: Reader, fromAt: Instant, toAt: Instant): void {
  requireAfter(reader, fromAt, toAt)
  if (toAt - fromAt > LONGEST_VISIT)
    throw refuse('VISIT_TOO_LONG', { hours: Math.round((toAt - fromAt) / 360_000) / 10 })
}

/** The workers of a visit exist and work where the account may look. @throws NOT_FOUND, OTHER_SITE */
export function requireWorkers(diary: Diary, staffIds: readonly number[], actor: Actor): DiaryWorker[] {
  return staffIds.map((staffId) => {
    const worker = diary.worker(staffId)
    requireSite(actor, worker.siteId)
    return worker
  })
}

/**
 * What stands in the way of a visit as wanted; nothing is saved.
 * @throws NOT_FOUND, OTHER_SITE, BACKWARD, VISIT_TOO_LONG, PERSON_DIED
 */
export function listClashes(
  reader: Reader,
  input: {
    visitId?: number
    siteId: number
    personId: number
    staffIds: number[]
    fromAt: Instant
    toAt: Instant
    jointId: number | null
  },
  actor: Actor,
): Clash[] {
  requireSite(actor, input.siteId)
  requireLength(reader, input.fromAt, input.toAt)
  const { personId, staffIds, fromAt, toAt } = input
  const diary = new Diary(reader, { personIds: [personId], staffIds, from: fromAt, to: toAt })
  requireWorkers(diary, staffIds, actor)
  const wanted = { ...input, visitId: input.visitId ?? null, onDay: dayOf(fromAt, reader.zone) }
  requireAlive(diary, wanted)
  return clashesOf(diary, wanted).map(({ slot: _, ...clash }) => clash)
}
