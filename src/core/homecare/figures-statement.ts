import { daysOfMonth, type Month } from '../../shared/day.ts'
import type { Fund } from '../../shared/homecare/fund.ts'
import { sharesOf } from '../../shared/homecare/shares.ts'
import { maskIdNumber } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listStatement, type StatementPart } from './figures-statement-sql.ts'

type StatementRow = ReturnType<typeof rowOf>

/**
 * What a month's visits of a site cost, person by person and fund by fund, in fen by the prices that stand on the
 * visits. A package's fund pays its items up to its amount, the elder the rest (decision 9): each row's shares add up
 * to its cost, and the funds to the total.
 * @throws OTHER_SITE
 */
export function getStatement(
  reader: Reader,
  { siteId, month, personId }: { siteId: number; month: Month; personId?: number },
  actor: Actor,
) {
  requireSite(actor, siteId)
  const days = daysOfMonth(month)
  const params = { siteId, from: days[0] ?? '', to: days.at(-1) ?? '', personId: personId ?? null }
  const parts = Map.groupBy(reader.all(listStatement(params), params), (part) => part.personId)
  const rows = [...parts.values()].map(rowOf)
  const total = {
    visits: sum(rows, 'visits'),
    persons: rows.length,
    counted: sum(rows, 'counted'),
    minutes: sum(rows, 'minutes'),
    costFen: sum(rows, 'costFen'),
  }
  return { rows, byFund: byFundOf(rows), total }
}

/** One person's line; the newest street and all packages of the month. */
function rowOf(parts: StatementPart[]) {
  const { personId, person, idNumber, street } = parts[0] as StatementPart
  const packages = parts.filter((part) => part.package !== '')
  const insideFen = sum(parts, 'insideFen')
  const withoutPackage = insideFen - sum(packages, 'insideFen')
  return {
    personId,
    person,
    idNumberMasked: maskIdNumber(idNumber),
    street,
    package: [...new Set(packages.map((part) => part.package))].join('、'),
    visits: sum(parts, 'visits'),
    counted: sum(parts, 'counted'),
    minutes: sum(parts, 'minutes'),
    costFen: insideFen + sum(parts, 'outsideFen'),
    shares: sharesOf(
      packages.map(({ fund, amountFen, insideFen }) => ({ fund, amountFen: amountFen ?? 0, insideFen })),
      sum(parts, 'outsideFen') + withoutPackage,
    ),
  }
}

function byFundOf(rows: StatementRow[]) {
  const funds = new Map<Fund, { persons: number; fen: number }>()
  for (const { fund, fen } of rows.flatMap((row) => row.shares)) {
    const before = funds.get(fund) ?? { persons: 0, fen: 0 }
    funds.set(fund, { persons: before.persons + 1, fen: before.fen + fen })
  }
  return [...funds].map(([fund, { persons, fen }]) => ({ fund, persons, fen })).sort((a, b) => b.fen - a.fen)
}

function sum<K extends string>(rows: Record<K, number>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0)
}
