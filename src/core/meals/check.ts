import { addMonths, monthOf } from '../../shared/day.ts'
import type { Reader } from '../db/store.ts'
import { hashLine, START_OF_CHAIN } from './chain.ts'
import * as checks from './check-sql.ts'

/** Lines read at a time. */
const PAGE = 5000

interface MealCheck {
  lines: number
  /** The first line that does not follow the one before, or the last that is missing; null where the chain is whole. */
  brokenAt: number | null
  wrongCharges: number
  wrongSums: number
  wrongPersonMonths: number
  wrongBalances: number
}

/**
 * Holds the whole ledger against itself: the chain from its first line to its last, and where it stood when months were
 * submitted; what is kept beside the lines (sums, persons' months, balances) against what the lines say. A long read:
 * for the worker, which gives it one moment of the file.
 */
export function checkMeals(reader: Reader): MealCheck {
  const charges = reader.all(checks.listCharges)
  const { lines, brokenAt, spent } = walk(reader, new Map(charges.map(({ id, selfFen }) => [id, selfFen])))
  return {
    lines,
    brokenAt,
    wrongCharges: charges.filter((charge) => !isWhole(charge)).length,
    ...countWrong(reader),
    wrongBalances: countWrongBalances(reader, spent),
  }
}

/** Goes through all lines once. @param selfFen what is paid by charge */
function walk(reader: Reader, selfFen: ReadonlyMap<number, number>) {
  const kin = kinOf(reader)
  const anchors = new Map(reader.all(checks.listAnchors).map((row) => [row.lastMealId, row.lastHash]))
  const spent = new Map<number, number>()
  let lines = 0
  let brokenAt: number | null = null
  let last: { id: number; hash: Uint8Array } = { id: 0, hash: START_OF_CHAIN }
  for (;;) {
    const page = reader.all(checks.listAfter, { afterId: last.id, limit: PAGE })
    for (const line of page) {
      if (brokenAt === null && !(follows(line, last, kin) && isAnchored(line, anchors))) brokenAt = line.id
      if (line.personId !== null && line.pay === 'account' && line.voidedAt === null)
        spent.set(line.personId, (spent.get(line.personId) ?? 0) + (selfFen.get(line.chargeId) ?? 0))
      last = line
    }
    lines += page.length
    if (page.length < PAGE) break
  }
  // Lines cut off at the end leave a whole chain; what was submitted tells of them.
  const missing = [...anchors.keys()].find((id) => id > last.id)
  return { lines, brokenAt: brokenAt ?? missing ?? null, spent }
}

/**
 * True for a line that is as it was written after the one before. Of who ate another record may since have been taken for
 * the same person: then it was written with the other's id.
 */
function follows(
  line: checks.StoredLine,
  previous: { id: number; hash: Uint8Array },
  kin: ReadonlyMap<number, readonly number[]>,
): boolean {
  const isAs = (personId: number | null) => hashLine(previous.hash, { ...line, personId }).equals(line.hash)
  if (line.id !== previous.id + 1) return false
  return isAs(line.personId) || (line.personId !== null && (kin.get(line.personId) ?? []).some(isAs))
}

const isAnchored = ({ id, hash }: checks.StoredLine, anchors: ReadonlyMap<number, string>): boolean => {
  const anchor = anchors.get(id)
  return anchor === undefined || anchor === Buffer.from(hash).toString('hex')
}

/** By person, the others whose records were ever merged with theirs, directly or by way of others. */
function kinOf(reader: Reader): Map<number, number[]> {
  const groups = new Map<number, Set<number>>()
  for (const { keptId, mergedId } of reader.all(checks.listMerged)) {
    const group = new Set([keptId, mergedId, ...(groups.get(keptId) ?? []), ...(groups.get(mergedId) ?? [])])
    for (const id of group) groups.set(id, group)
  }
  return new Map([...groups].map(([id, group]) => [id, [...group].filter((other) => other !== id)]))
}

type Share = [versionId: number, fen: number, isGrant: boolean | 0 | 1]

/** Shares as text, whatever their order. */
const textOf = (shares: readonly Share[]): string =>
  JSON.stringify(shares.map(([id, fen, isGrant]) => [id, fen, Number(isGrant)]).sort())

/** True for a charge whose amounts are those of its shares, and these the ones it was kept with. */
function isWhole({ content, shares: stored, ...charge }: checks.StoredCharge): boolean {
  const written = JSON.parse(content) as { priceFen: number; shares: Share[] }
  const sumOf = (isWanted: boolean) =>
    written.shares.reduce((sum, [, fen, isGrant]) => sum + (isGrant === isWanted ? fen : 0), 0)
  return (
    charge.priceFen === written.priceFen &&
    charge.sharesFen === sumOf(false) &&
    charge.grantsFen === sumOf(true) &&
    charge.selfFen === charge.priceFen - charge.sharesFen &&
    textOf(JSON.parse(stored)) === textOf(written.shares)
  )
}

/** Month by month: the lines of one are few enough to be added up at once. */
function countWrong(reader: Reader): Pick<MealCheck, 'wrongSums' | 'wrongPersonMonths'> {
  let wrongSums = 0
  let wrongPersonMonths = 0
  for (const { siteId, first, last } of reader.all(checks.listSpans))
    for (let month = monthOf(first); month <= monthOf(last); month = addMonths(month, 1)) {
      wrongSums += reader.get(checks.countWrongSums, { siteId, month })?.wrong ?? 0
      wrongSums += reader.get(checks.countWrongMonthSums, { siteId, month })?.wrong ?? 0
      wrongPersonMonths += reader.get(checks.countWrongPersons, { siteId, month })?.wrong ?? 0
    }
  return { wrongSums, wrongPersonMonths }
}

/**
 * Records that were merged are one person, with one account.
 * @param spent on meals from the account, by record
 */
function countWrongBalances(reader: Reader, spent: ReadonlyMap<number, number>): number {
  const into = new Map(reader.all(checks.listMergedInto).map(({ id, mergedIntoId }) => [id, mergedIntoId]))
  const keptOf = (id: number): number => {
    const next = into.get(id)
    return next === undefined ? id : keptOf(next)
  }
  /** What accounts hold beyond their ledgers. */
  const beyond = new Map<number, number>()
  const add = (personId: number, fen: number) =>
    beyond.set(keptOf(personId), (beyond.get(keptOf(personId)) ?? 0) + fen)
  for (const { personId, balanceFen, withoutMealsFen } of reader.all(checks.listAccounts))
    add(personId, balanceFen - withoutMealsFen)
  for (const [personId, fen] of spent) add(personId, fen)
  return [...beyond.values()].filter((fen) => fen !== 0).length
}
