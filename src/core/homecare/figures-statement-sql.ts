import type { Day } from '../../shared/day.ts'
import type { Fund } from '../../shared/homecare/fund.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import { type Statement, sql } from '../db/statement.ts'

/** A person's visits of a month under one package, or under none. */
export interface StatementPart {
  personId: number
  person: string
  idNumber: string
  /** That of the last visit. */
  street: string
  /** Empty without a package. */
  package: string
  fund: Fund | null
  amountFen: number | null
  visits: number
  counted: number
  minutes: number
  insideFen: number
  outsideFen: number
}

interface StatementParams {
  siteId: number
  from: Day
  to: Day
  personId: number | null
}

const cost = (isOutside: 0 | 1) => `coalesce(sum(
  (SELECT sum(quantity * priceFen) FROM visitItem WHERE visitId = v.id AND isOutsidePackage = ${isOutside})), 0)`

/**
 * Person by person, in the order of lists. Of a package the version in force on the month's last day holds
 * (RULES, Home care). The street is that of the row with the last day: SQLite's rule for max() beside bare columns.
 */
export const listStatement = ({ personId }: StatementParams): Statement<StatementParams, StatementPart> =>
  sql(`
    WITH part AS (
      SELECT v.personId, v.grantId, v.street, max(v.onDay) AS lastOn, count(*) AS visits, sum(v.isCounted) AS counted,
        sum(v.minutes) AS minutes, ${cost(0)} AS insideFen, ${cost(1)} AS outsideFen
      FROM visit v
      WHERE ${personId === null ? '' : 'v.personId = @personId AND +'}v.siteId = @siteId
        AND v.onDay BETWEEN @from AND @to AND v.voidedAt IS NULL AND v.outcome = 'done'
      GROUP BY v.personId, v.grantId
    )
    SELECT part.personId, person.name AS person, coalesce(person.idNumber, '') AS idNumber, part.street,
      coalesce(package.name, '') AS package, terms.fund, terms.amountFen,
      part.visits, part.counted, part.minutes, part.insideFen, part.outsideFen
    FROM part CROSS JOIN person ON person.id = part.personId
    LEFT JOIN packageGrant g ON g.id = part.grantId
    LEFT JOIN carePackage package ON package.id = g.packageId
    LEFT JOIN carePackageVersion terms ON terms.packageId = g.packageId AND terms.fromOn = (
      SELECT max(fromOn) FROM carePackageVersion WHERE packageId = g.packageId AND fromOn <= @to)
    ORDER BY person.pinyin, person.name, part.personId, part.lastOn DESC`)

export interface PersonMonth {
  month: string
  kind: VisitKind
  visits: number
  counted: number
  minutes: number
  lastOn: Day
}

/** A person's visits done, by month and kind, at the sites an account may see (a JSON array; null: all). */
export const listPersonMonths = sql<
  { personId: number; from: Day; to: Day; siteIds: string | null },
  PersonMonth
>(`
  SELECT substr(onDay, 1, 7) AS month, kind, count(*) AS visits, sum(isCounted) AS counted, sum(minutes) AS minutes,
    max(onDay) AS lastOn
  FROM visit
  WHERE personId = @personId AND onDay BETWEEN @from AND @to AND voidedAt IS NULL AND outcome = 'done'
    AND (@siteIds IS NULL OR siteId IN (SELECT value FROM json_each(@siteIds)))
  GROUP BY 1, 2`)
