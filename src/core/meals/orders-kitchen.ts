import type { z } from 'zod'
import type { Instant } from '../../shared/day.ts'
import type { KitchenCount, KitchenExtra, LateChange } from '../../shared/meals/order.ts'
import { cutOffAt, cutOffSetting } from '../../shared/meals/order-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import { settingOn } from '../sites/settings.ts'
import { requireCanteen } from './canteens.ts'
import { entryOf, requireAhead, requireRow, voidingOf } from './orders-read.ts'
import * as orders from './orders-sql.ts'
import { type Eater, type MealOfDay, type WhoEats, whoEats } from './portions.ts'
import { classOf, namePortions, recordsOf } from './portions-named.ts'
import type { EaterRecord } from './portions-sql.ts'

type Late = z.infer<typeof LateChange>
type Records = ReadonlyMap<number, EaterRecord>

/**
 * What the kitchen cooks for a meal: portions by name, extras, and who would eat and does not. After the cut-off (RULES,
 * Meals and money) `atCutOff` is what was known by then, and each difference is named: atCutOff + late = total.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function kitchenCount(reader: Reader, slot: MealOfDay, actor: Actor): KitchenCount {
  requireCanteen(reader, actor, slot.siteId)
  const closesAt = cutOffOf(reader, slot)
  const isClosed = reader.now >= closesAt
  const now = whoEats(reader, slot)
  const then = isClosed ? whoEats(reader, slot, closesAt).eaters : []
  const people = [...now.eaters, ...now.absent, ...then]
  const records = recordsOf(reader, slot, people)
  const rows = reader.all(orders.listExtras, slot)
  const extras = rows.filter(({ voidedAt }) => voidedAt === null).map(extraOf)
  const total = now.eaters.length + sumOf(extras)
  const late = isClosed
    ? [...lateEaters(reader, slot, { now, then, records }), ...lateExtras(rows, closesAt)]
    : []
  return {
    ...slot,
    cutOffAt: closesAt,
    isClosed,
    total,
    atCutOff: isClosed ? then.length + sumOf(rows.filter((row) => wasKnown(row, closesAt))) : null,
    portions: namePortions(reader, slot, now.eaters, records, actor),
    extras,
    late,
    absent: nameAbsent(now.absent, records),
  }
}

/** When the count of a meal closes, by the setting of that day. */
const cutOffOf = (reader: Reader, { onDay, meal }: MealOfDay): Instant =>
  cutOffAt(onDay, meal, settingOn(reader, cutOffSetting[meal], onDay), reader.zone)

/** Absent people in the order of the records. */
function nameAbsent(absent: WhoEats['absent'], records: Records): KitchenCount['absent'] {
  const kept = byPerson(absent)
  return [...records.values()].flatMap(({ personId, person }) => {
    const absence = kept.get(personId)
    return absence ? [{ ...absence, person }] : []
  })
}

const byPerson = <T extends { personId: number }>(people: readonly T[]): Map<number, T> =>
  new Map(people.map((one) => [one.personId, one]))
const sumOf = (extras: readonly { quantity: number }[]): number =>
  extras.reduce((sum, { quantity }) => sum + quantity, 0)

function extraOf({
  voidedAt: _,
  siteId: _site,
  onDay: _day,
  meal: _meal,
  ...extra
}: orders.ExtraRecord): KitchenExtra {
  return extra
}

/** An extra that counted at the cut-off. */
const wasKnown = ({ recordedAt, voidedAt }: orders.ExtraRecord, at: Instant): boolean =>
  recordedAt <= at && (voidedAt === null || voidedAt > at)

/** Who eats and did not by the cut-off, who no longer does and why, and whose meal goes another way (quantity 0). */
function lateEaters(
  reader: Reader,
  slot: MealOfDay,
  { now, then, records }: { now: WhoEats; then: Eater[]; records: Records },
): Late[] {
  const eating = byPerson(now.eaters)
  const expected = byPerson(then)
  const absent = byPerson(now.absent)
  return [...records.values()].flatMap((record) => {
    const { personId, person: name } = record
    const [is, was] = [eating.get(personId), expected.get(personId)]
    const eater = is ?? was
    if (!eater || is?.mode === was?.mode) return []
    const { mode, bed } = eater
    const quantity = Number(is !== undefined) - Number(was !== undefined)
    // An order that ended names no reason of its own.
    const reason = is ? null : (absent.get(personId)?.kind ?? 'cancelled')
    return [{ personId, name, class: classOf(reader, slot, record, bed !== null), mode, quantity, reason }]
  })
}

/** Extras that were entered, or taken back, after the cut-off. */
const lateExtras = (rows: readonly orders.ExtraRecord[], at: Instant): Late[] =>
  rows
    .filter((row) => wasKnown(row, at) !== (row.voidedAt === null))
    .map((row) => ({
      personId: row.personId,
      name: row.name,
      class: row.class,
      mode: null,
      quantity: row.voidedAt === null ? row.quantity : -row.quantity,
      reason: null,
    }))

type NewExtra = MealOfDay & Pick<KitchenExtra, 'class' | 'quantity' | 'name' | 'personId'>

/**
 * Portions more or fewer than ordered, by name. After the cut-off it is a late change.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, IN_PAST
 */
export function addKitchenExtra(tx: Writer, input: NewExtra, actor: Actor): KitchenCount {
  const { siteId, onDay, meal, personId } = input
  requireCanteen(tx, actor, siteId)
  requireAhead(tx, onDay, 'onDay')
  if (personId !== null) getLive(tx, personId)
  const { id } = tx.run(orders.insertExtra, { ...input, ...entryOf(tx, actor) })
  tx.record({ entity: 'kitchenExtra', id, siteId, after: input })
  return kitchenCount(tx, { siteId, onDay, meal }, actor)
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, IN_PAST */
export function voidKitchenExtra(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): KitchenCount {
  const before = requireRow(tx.get(orders.getExtra, { id }), 'kitchenExtra', id)
  const { siteId, onDay, meal } = before
  requireSite(actor, siteId)
  requireAhead(tx, onDay, 'onDay')
  tx.run(orders.voidExtra, { id, ...voidingOf(tx, actor, reason) })
  tx.record({ entity: 'kitchenExtra', id, siteId, before, after: { reason } })
  return kitchenCount(tx, { siteId, onDay, meal }, actor)
}
