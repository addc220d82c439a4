import { dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireLength, requireNoClash, requireWorkers } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { type Grant, GrantBook, PriceList, saveItems, saveWorkers, settleJoint } from './visits-items.ts'
import type { VisitRecord } from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

interface NewVisit {
  siteId: number
  personIds: number[]
  kind: VisitKind
  staffIds: number[]
  fromAt: Instant
  toAt: Instant
  itemIds: number[]
  grantId?: number | null
  note: string
  clashReason: string
}

/**
 * Plans one visit; of several elders at one address one visit each, whose workers' minutes count once.
 * @throws NOT_FOUND, OTHER_SITE, BACKWARD, VISIT_TOO_LONG, PERSON_DIED, WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT,
 *   VISIT_CLASHES
 */
export function addVisit(tx: Writer, input: NewVisit, actor: Actor): { ids: number[] } {
  const { siteId, kind, fromAt, toAt, grantId, note } = input
  requireSite(actor, getSite(tx, siteId).id)
  requireLength(tx, fromAt, toAt)
  const personIds = [...new Set(input.personIds)]
  const staffIds = [...new Set(input.staffIds)]
  const onDay = dayOf(fromAt, tx.zone)
  const diary = new Diary(tx, { personIds, staffIds, from: fromAt, to: toAt })
  requireWorkers(diary, staffIds, actor)
  const grants = new GrantBook(tx, personIds)
  const planned = personIds.map((personId) => {
    const wanted = { visitId: null, personId, staffIds, onDay, fromAt, toAt, jointId: null }
    const clashReason = requireNoClash(diary, wanted, input.clashReason)
    const grant = grantId === null ? null : grants.on({ grantId: grantId ?? null, personId, siteId, onDay })
    // A package that somebody names must be the person's, and cover the day.
    if (grantId && grant?.id !== grantId)
      throw refuse('NOT_FOUND', { entity: 'packageGrant', id: String(grantId) })
    const street = diary.person(personId).street
    return { personId, clashReason, grant, street }
  })
  const teamId = diary.teamOn(staffIds[0] as number, onDay)
  const prices = new PriceList(tx)
  const ids = planned.map((own) =>
    insertPlanned(
      tx,
      actor,
      prices,
      { ...own, siteId, kind, teamId, onDay, fromAt, toAt, note },
      input.itemIds,
    ),
  )
  const [first] = ids as [number, ...number[]]
  const jointId = ids.length > 1 ? first : null
  if (jointId !== null) tx.run(writes.joinVisits, { ids: JSON.stringify(ids), jointId })
  for (const id of ids) saveWorkers(tx, id, staffIds, true)
  settleJoint(tx, jointId)
  tx.record({ entity: 'visit', id: first, siteId, after: { ids, ...input } })
  return { ids }
}

interface Planned
  extends Omit<writes.Planned, 'projectId' | 'grantId' | 'isTouched'>,
    Pick<VisitRecord, 'note'>,
    Partial<Pick<VisitRecord, 'planId' | 'planOn'>> {
  grant: Grant | null
}

/** Writes a visit to come with its items, without workers yet; one of a plan is nobody's in hand. Gives its id. */
export function insertPlanned(
  tx: Writer,
  actor: Actor,
  prices: PriceList,
  { grant, planId = null, planOn = null, ...planned }: Planned,
  itemIds: readonly number[],
): number {
  const { id } = tx.run(writes.insertVisit, {
    ...planned,
    grantId: grant?.id ?? null,
    projectId: grant?.projectId ?? null,
    isTouched: planId === null,
    planId,
    planOn,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  saveItems(tx, id, prices.price(onceEach(itemIds), { visitId: null, grant, onDay: planned.onDay }), true)
  return id
}

/** Items as they are planned: each once. */
export const onceEach = (itemIds: readonly number[]) =>
  itemIds.map((itemId) => ({ itemId, quantity: 1, minutes: null }))
