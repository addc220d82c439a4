import type { z } from 'zod'
import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import {
  type Canteen,
  type CanteenDetails,
  CanteenStage,
  type Hours,
  type Price,
  type Stacking,
} from '../../shared/meals/canteen.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { DinerClass, Meal } from '../../shared/meals/terms.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import * as canteens from './canteens-sql.ts'

type OfSite = { siteId: number }

const whole = (reader: Reader, record: canteens.CanteenRecord): Canteen => {
  const { siteId } = record
  return {
    ...record,
    stage: stageOn(reader, siteId, reader.today),
    stages: reader.all(canteens.listStages, { siteId }),
    hours: reader.all(canteens.listHours, { siteId }),
    prices: reader.all(canteens.listPrices, { siteId }),
    stackings: reader.all(canteens.listStackings, { siteId }),
  }
}

/** The canteens this account may see, with their stages, hours and prices. */
export const listCanteens = (reader: Reader, actor: Actor): Canteen[] =>
  listRecords(reader, actor).map((record) => whole(reader, record))

export const listRecords = (reader: Reader, actor: Actor): canteens.CanteenRecord[] =>
  reader.all(canteens.listCanteens).filter(({ siteId }) => maySeeSite(actor, siteId))

/** @throws NOT_FOUND for an unknown site, NOT_A_CANTEEN for one that is none or was not made one yet */
function getRecord(reader: Reader, siteId: number): canteens.CanteenRecord {
  const record = reader.get(canteens.getCanteen, { siteId })
  if (!record) throw refuse('NOT_A_CANTEEN', { site: getSite(reader, siteId).name })
  return record
}

/** A canteen with all that hangs on it. @throws NOT_FOUND, NOT_A_CANTEEN */
export const getCanteen = (reader: Reader, siteId: number): Canteen =>
  whole(reader, getRecord(reader, siteId))

/** A canteen at which this account may work. @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN */
export function requireCanteen(reader: Reader, actor: Actor, siteId: number): canteens.CanteenRecord {
  requireSite(actor, siteId)
  return getRecord(reader, siteId)
}

/** A canteen that knows its diners by name. @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, HEAD_COUNT_SITE */
export function requireNamedCanteen(reader: Reader, actor: Actor, siteId: number): void {
  const { isHeadCount, name: site } = requireCanteen(reader, actor, siteId)
  if (isHeadCount) throw refuse('HEAD_COUNT_SITE', { site })
}

/** Its stage on a day; null before the first. Meals are served where `isOpenStage`. */
export const stageOn = (reader: Reader, siteId: number, on: Day): CanteenStage | null =>
  reader.get(canteens.stageOn, { siteId, on })?.stage ?? null

/** When a meal is served on a day; null where nothing was said: it is not served. */
export const hoursOn = (reader: Reader, siteId: number, meal: Meal, on: Day): Hours | null =>
  reader.get(canteens.hoursOn, { siteId, meal, on }) ?? null

/** The standard price in fen on a day: of the class where it has one, else of everybody; null where there is none. */
export function priceOn(
  reader: Reader,
  siteId: number,
  meal: Meal,
  dinerClass: DinerClass,
  on: Day,
): number | null {
  const price = (of: DinerClass | '') => reader.get(canteens.priceOn, { siteId, meal, class: of, on })
  return (price(dinerClass) ?? price(''))?.priceFen ?? null
}

/** How several rules meet on a day; the highest alone where nothing was said. */
export const stackingOn = (reader: Reader, siteId: number, on: Day): Stacking =>
  reader.get(canteens.stackingOn, { siteId, on })?.stacking ?? 'highest'

/** How many stand at which stage on a day, of those this account may see; and which were ever a pilot by then. */
export function countCanteens(reader: Reader, { on }: { on: Day }, actor: Actor) {
  const seen = listRecords(reader, actor).map(({ siteId }) => siteId)
  return {
    byStage: CanteenStage.options.map((stage) => ({
      stage,
      siteIds: seen.filter((siteId) => stageOn(reader, siteId, on) === stage),
    })),
    pilotedSiteIds: seen.filter((siteId) =>
      reader
        .all(canteens.listStages, { siteId })
        .some(({ stage, fromOn }) => stage === 'pilot' && fromOn <= on),
    ),
  }
}

/**
 * Makes a canteen of a site, or changes it.
 * @throws OTHER_SITE, NOT_FOUND; NOT_A_CANTEEN for a site of another kind; NOT_A_HOME for the home it feeds; STALE
 */
export function saveCanteen(
  tx: Writer,
  { version, ...input }: z.infer<typeof CanteenDetails> & { version: number | null },
  actor: Actor,
): Canteen {
  const { siteId, homeSiteId } = input
  requireSite(actor, siteId)
  const site = getSite(tx, siteId)
  if (site.kind !== 'canteen') throw refuse('NOT_A_CANTEEN', { site: site.name })
  const record = tx.get(canteens.getCanteen, { siteId })
  if (!record && version !== null) throw refuse('NOT_FOUND', { entity: 'canteen', id: String(siteId) })
  if (record) requireFresh(tx, 'canteen', { id: siteId, ...record }, { ...input, version: version ?? 0 })
  if (homeSiteId !== null && homeSiteId !== record?.homeSiteId) requireHome(tx, actor, homeSiteId)
  const before = record && whole(tx, record)
  tx.run(record ? canteens.updateCanteen : canteens.insertCanteen, input)
  const after = getCanteen(tx, siteId)
  tx.record({ entity: 'canteen', id: siteId, siteId, before, after })
  return after
}

/** The home whose residents it feeds. */
function requireHome(reader: Reader, actor: Actor, siteId: number): void {
  requireSite(actor, siteId)
  const site = getSite(reader, siteId)
  if (site.kind !== 'home') throw refuse('NOT_A_HOME', { site: site.name })
}

/** One dated row of a canteen, put in its place; each of them is a use-case of its own. */
function put(tx: Writer, actor: Actor, siteId: number, write: () => void): Canteen {
  const before = whole(tx, requireCanteen(tx, actor, siteId))
  write()
  const after = getCanteen(tx, siteId)
  tx.record({ entity: 'canteen', id: siteId, siteId, before, after })
  return after
}

/**
 * The stage from a day on; the same day again replaces it.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN; MEALS_SERVED where it would be shut on a day with meals
 */
export const setStage = (tx: Writer, input: OfSite & Canteen['stages'][number], actor: Actor): Canteen =>
  put(tx, actor, input.siteId, () => {
    tx.run(canteens.putStage, input)
    if (isOpenStage(input.stage)) return
    const next = tx.all(canteens.listStages, input).find(({ fromOn }) => fromOn > input.fromOn)
    requireNotServed(tx, { ...input, before: next?.fromOn ?? null, meal: null })
  })

/**
 * When a meal is served from a day on, or that it is not.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN; MEALS_SERVED where it would not be served on a day with such meals
 */
export const setHours = (tx: Writer, input: OfSite & Hours, actor: Actor): Canteen =>
  put(tx, actor, input.siteId, () => {
    tx.run(canteens.putHours, input)
    if (input.isServed) return
    const next = tx
      .all(canteens.listHours, input)
      .find(({ meal, fromOn }) => meal === input.meal && fromOn > input.fromOn)
    requireNotServed(tx, { ...input, before: next?.fromOn ?? null })
  })

function requireNotServed(
  reader: Reader,
  { siteId, fromOn, before, meal }: OfSite & { fromOn: Day; before: Day | null; meal: Meal | null },
): void {
  const last = reader.get(canteens.lastServed, { siteId, from: fromOn, before, meal })
  if (last) throw refuse('MEALS_SERVED', { site: getSite(reader, siteId).name, on: last.onDay })
}

/**
 * The price from a day on. Meals keep what they were charged, so it can't begin before any of them.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN; PRICE_USED with the last day that was charged otherwise
 */
export const setPrice = (tx: Writer, input: OfSite & Price, actor: Actor): Canteen =>
  put(tx, actor, input.siteId, () => {
    tx.run(canteens.putPrice, input)
    const last = tx.get(canteens.lastOtherPrice, input)
    if (last) throw refuse('PRICE_USED', { site: getSite(tx, input.siteId).name, on: last.onDay })
  })

/** How several rules meet from a day on; meals charged already keep theirs. @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN */
export const setStacking = (
  tx: Writer,
  input: OfSite & { fromOn: Day; stacking: Stacking },
  actor: Actor,
): Canteen => put(tx, actor, input.siteId, () => tx.run(canteens.putStacking, input))
