import type { MealRow } from '../../shared/meals/meal.ts'
import type { SubsidyFund } from '../../shared/meals/terms.ts'
import { type Statement, sql } from '../db/statement.ts'
import { type FilterParams, mealsIn } from './figures-filters.ts'

/** @param personId null for everybody @param isVoidedShown takes voided lines in @param versionId @param fund who gave something */
export interface RowsAsked extends FilterParams {
  personId: number | null
  versionId?: number
  fund?: SubsidyFund
  isVoidedShown: boolean
}
type PageAsked = RowsAsked & { limit: number; offset: number }

const ofPerson = (which: string) =>
  `SELECT id FROM mealLine WHERE personId = @personId AND onDay BETWEEN @from AND @to AND ${which}`

/** Only meals to which a rule's version or a fund gave something. */
function givenBy({ versionId, fund }: RowsAsked): string {
  const by = [versionId && 'AND h.versionId = @versionId', fund && 'AND h.fund = @fund']
    .filter(Boolean)
    .join(' ')
  return by && `AND EXISTS (SELECT 1 FROM chargeShare h WHERE h.chargeId = m.chargeId ${by})`
}

/** One person's lines are found by the person, each kind by its own index; else a canteen's by its days. */
function linesIn(asked: RowsAsked): string {
  const standing = `${asked.isVoidedShown ? '' : 'AND m.voidedAt IS NULL'} ${givenBy(asked)}`
  if (asked.personId === null) return `FROM mealLine m WHERE ${mealsIn('m', asked)} ${standing}`
  const kinds = ['isExtra = 0 AND voidedAt IS NULL', 'isExtra = 1', 'isExtra = 0 AND voidedAt IS NOT NULL']
  return `FROM (${kinds.map(ofPerson).join(' UNION ALL ')}) own CROSS JOIN mealLine m ON m.id = own.id
    WHERE ${mealsIn('m', asked).replace('m.siteId', '+m.siteId').replace('m.onDay', '+m.onDay')} ${standing}`
}

export const countRows = (asked: RowsAsked): Statement<RowsAsked, { total: number }> =>
  sql(`SELECT count(*) AS total ${linesIn(asked)}`)

/** A page of the ids, by day and time. */
export const listIds = (asked: RowsAsked): Statement<PageAsked, { id: number }> =>
  sql(`SELECT m.id ${linesIn(asked)} ORDER BY m.onDay, m.recordedAt, m.id LIMIT @limit OFFSET @offset`)

/** Lines of the ledger by their ids (a JSON array), in its order. Amounts are of all the line's portions. */
export const listRows = sql<{ ids: string }, MealRow>(`
  SELECT m.id, m.siteId, m.onDay, m.meal, m.mode, m.class, nullif(m.category, '') AS category, m.personId, p.name AS person,
    m.quantity, m.isExtra, m.quantity * c.priceFen AS priceFen, m.quantity * c.selfFen AS selfFen,
    m.quantity * c.sharesFen AS sharesFen, m.quantity * c.grantsFen AS grantsFen, m.pay, m.recordedAt, a.displayName AS by,
    m.voidedAt, m.voidReason
  FROM json_each(@ids) j CROSS JOIN mealLine m ON m.id = j.value
  JOIN charge c ON c.id = m.chargeId JOIN account a ON a.id = m.accountId LEFT JOIN person p ON p.id = m.personId
  ORDER BY j.key`)
