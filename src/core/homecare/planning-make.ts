import { type Day, daysOfMonth, type Instant, type Month } from '../../shared/day.ts'
import type { Clash, VisitPlan } from '../../shared/homecare/visit.ts'
import { planDays } from '../../shared/homecare/visit-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { clashesOf, isCovered, type Wanted } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { periodOf, staffOfPlan, timesOn, withItems } from './planning-plans.ts'
import * as plans from './planning-sql.ts'
import { type Grant, GrantBook, PriceList, saveItems, saveWorkers } from './visits-items.ts'
import { insertPlanned, onceEach } from './visits-planned.ts'
import { workersByVisit } from './visits-rows.ts'
import * as visits from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

/** Why a visit that nobody had touched is cancelled: its plan has no such day any more. It comes back with the day. */
const PLAN_CHANGED = 'planChanged'

/** What a plan wants on one of its days. */
interface Due {
  plan: VisitPlan
  onDay: Day
  staffIds: number[]
  fromAt: Instant
  toAt: Instant
  grant: Grant | null
}
/** What it has there already, as far as it can differ. */
interface Made extends plans.MadeVisit {
  staffIds: number[]
  itemIds: number[]
}
interface Gap {
  planId: number
  personId: number
  person: string
  staff: string
  onDay: Day
  clashes: Clash[]
}

/** Everything the plans of a site are made with, loaded once. */
interface Making {
  dues: Due[]
  made: Map<string, Made>
  diary: Diary
}

const keyOf = (planId: number, onDay: Day): string => `${planId} ${onDay}`

/**
 * Makes the visits of all plans of a site for a month, from today on; again and again, with the same result. What a
 * person has touched stays. An untouched visit is what its plan says today: it follows a changed plan, is cancelled
 * when its day has left the plan or its elder has no agreement any more, and comes back with the day. What would
 * clash is not made: it is a gap. Plans are served in the order in which they were entered.
 * @throws NOT_FOUND, OTHER_SITE
 */
export function makeVisits(tx: Writer, input: { siteId: number; month: Month }, actor: Actor) {
  const { siteId, month } = input
  requireSite(actor, getSite(tx, siteId).id)
  const days = daysOfMonth(month).filter((day) => day >= tx.today)
  const counts = { made: 0, changed: 0, kept: 0, withdrawn: 0 }
  const gaps: Gap[] = []
  if (days.length > 0) make(tx, actor, load(tx, siteId, month, days), counts, gaps)
  tx.record({ entity: 'visitPlan', id: month, siteId, after: { month, ...counts, gaps: gaps.length } })
  return { ...counts, gaps }
}

function load(reader: Reader, siteId: number, month: Month, days: Day[]): Making {
  const all = { siteId, personId: null, staffId: null, notBefore: null }
  const own = withItems(reader, reader.all(plans.listPlans, all)).sort((a, b) => a.id - b.id)
  const [from, to] = [days[0] as Day, days.at(-1) as Day]
  const diary = new Diary(reader, {
    personIds: own.map(({ personId }) => personId),
    staffIds: own.flatMap(staffOfPlan),
    ...periodOf(from, to, reader.zone),
  })
  const grants = new GrantBook(
    reader,
    own.map(({ personId }) => personId),
  )
  const ids = JSON.stringify(own.map(({ id }) => id))
  return {
    diary,
    dues: own.flatMap((plan) => duesOf(reader, { diary, grants }, plan, month, from)),
    made: withLists(reader, reader.all(plans.madeByPlans, { ids, from, to })),
  }
}

/** Nothing is due after a death, nor to a record that was voided. */
function duesOf(
  reader: Reader,
  { diary, grants }: { diary: Diary; grants: GrantBook },
  plan: VisitPlan,
  month: Month,
  from: Day,
): Due[] {
  if (!diary.hasPerson(plan.personId)) return []
  const { diedOn } = diary.person(plan.personId)
  const { grantId, personId, siteId } = plan
  const staffIds = staffOfPlan(plan)
  return planDays(plan, month)
    .filter((day) => day >= from && (diedOn === null || day <= diedOn))
    .map((onDay) => ({
      plan,
      onDay,
      staffIds,
      ...timesOn(plan, onDay, reader.zone),
      grant: grants.on({ grantId, personId, siteId, onDay }),
    }))
}

function withLists(reader: Reader, made: plans.MadeVisit[]): Map<string, Made> {
  const workers = workersByVisit(reader, made)
  const ids = JSON.stringify(made.map(({ id }) => id))
  const items = Map.groupBy(reader.all(visits.itemsOf, { ids }), ({ visitId }) => visitId)
  return new Map(
    made.map((visit) => [
      keyOf(visit.planId, visit.planOn),
      {
        ...visit,
        staffIds: (workers.get(visit.id) ?? []).map(({ staffId }) => staffId),
        itemIds: (items.get(visit.id) ?? []).map(({ itemId }) => itemId),
      },
    ]),
  )
}

function make(
  tx: Writer,
  actor: Actor,
  { dues, made, diary }: Making,
  counts: { made: number; changed: number; kept: number; withdrawn: number },
  gaps: Gap[],
): void {
  const prices = new PriceList(tx)
  const kept = new Set<string>()
  const open: Due[] = []
  for (const due of dues) {
    const key = keyOf(due.plan.id, due.onDay)
    const visit = made.get(key)
    if (visit && (visit.isTouched || isAsDue(visit, due, diary))) kept.add(key)
    else open.push(due)
  }
  counts.kept = kept.size
  // Those that leave their place go first, so that two plans may change places.
  const leaving = [...made]
    .filter(([key, { isTouched, outcome }]) => !kept.has(key) && !isTouched && outcome === null)
    .map(([, visit]) => visit)
  diary.free(new Set(leaving.map(({ id }) => id)))
  for (const { id } of leaving)
    tx.run(writes.setOutcome, { id, outcome: 'cancelled', reason: PLAN_CHANGED, isTouched: false })
  const left = new Set(leaving.map(({ id }) => id))
  for (const due of open) {
    const visit = made.get(keyOf(due.plan.id, due.onDay))
    const wanted = wantedOf(due, visit)
    const clashes = clashesOf(diary, wanted)
    if (clashes.length > 0)
      gaps.push(
        gapOf(
          due,
          clashes.map(({ slot: _, ...clash }) => clash),
        ),
      )
    else {
      const visitId = saveDue(tx, actor, { diary, prices }, due, visit)
      diary.add(
        { ...wanted, visitId, isReal: false, planId: due.plan.id },
        due.staffIds.map((id) => diary.worker(id)),
      )
      if (visit && left.delete(visit.id)) counts.changed += 1
      else counts.made += 1
    }
  }
  counts.withdrawn = left.size
}

/** A visit nobody has touched, just as its plan wants it, and still allowed. */
function isAsDue(visit: Made, { plan, staffIds, fromAt, toAt, grant, onDay }: Due, diary: Diary): boolean {
  return (
    visit.outcome === null &&
    visit.siteId === plan.siteId &&
    visit.personId === plan.personId &&
    visit.kind === plan.kind &&
    visit.grantId === (grant?.id ?? null) &&
    visit.plannedFromAt === fromAt &&
    visit.plannedToAt === toAt &&
    visit.staffIds.join() === staffIds.join() &&
    visit.itemIds.join() === plan.itemIds.join() &&
    isCovered(diary.person(plan.personId), onDay)
  )
}

const wantedOf = ({ plan, staffIds, onDay, fromAt, toAt }: Due, visit: Made | undefined): Wanted => ({
  visitId: visit?.id ?? null,
  personId: plan.personId,
  staffIds,
  onDay,
  fromAt,
  toAt,
  jointId: null,
})

const gapOf = ({ plan, onDay }: Due, clashes: Clash[]): Gap => ({
  planId: plan.id,
  personId: plan.personId,
  person: plan.person,
  staff: plan.staff,
  onDay,
  clashes,
})

/** Writes what is due: a new visit, or the one that was there anew. Gives its id. */
function saveDue(
  tx: Writer,
  actor: Actor,
  { diary, prices }: { diary: Diary; prices: PriceList },
  { plan, onDay, staffIds, fromAt, toAt, grant }: Due,
  visit: Made | undefined,
): number {
  const planned = {
    siteId: plan.siteId,
    personId: plan.personId,
    kind: plan.kind,
    street: diary.person(plan.personId).street,
    teamId: diary.teamOn(plan.staffId, onDay),
    onDay,
    fromAt,
    toAt,
    clashReason: '',
  }
  if (!visit) {
    const own = { note: '', planId: plan.id, planOn: onDay }
    const id = insertPlanned(tx, actor, prices, { ...planned, ...own, grant }, plan.itemIds)
    saveWorkers(tx, id, staffIds, true)
    return id
  }
  // Its old workers are let go before it moves, or they would go along.
  tx.run(writes.removeWorkers, { visitId: visit.id })
  const given = { grantId: grant?.id ?? null, projectId: grant?.projectId ?? null }
  tx.run(writes.replanVisit, { ...planned, ...given, isTouched: false, id: visit.id })
  saveItems(tx, visit.id, prices.price(onceEach(plan.itemIds), { visitId: null, grant, onDay }))
  saveWorkers(tx, visit.id, staffIds, true)
  return visit.id
}
