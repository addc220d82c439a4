import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id } from '../ids.ts'
import { Fen } from '../money.ts'
import { asMade, reads } from '../procedure.ts'
import { VisitFilters } from './contract-visits.ts'
import { Fund } from './fund.ts'
import { CareCategory, VisitKind } from './package.ts'
import { careRoute } from './route.ts'

/** Three figures, never mixed: visits (次) done, persons (人) visited, person-times (人次) counted by the rule. */
export const VisitCounts = z.object({ visits: z.int(), persons: z.int(), counted: z.int(), minutes: z.int() })
export type VisitCounts = z.infer<typeof VisitCounts>

export const VisitBreakdown = z.enum([
  'day',
  'month',
  'kind',
  'category',
  'street',
  'team',
  'worker',
  'person',
  'package',
  'project',
  'kindAndStreet',
])
export type VisitBreakdown = z.infer<typeof VisitBreakdown>

/** What is counted, by what, and what it cost. */
export const figures = {
  /** Visits by day, kind, street, team, person and project add up to the total; by worker they need not (two at one visit). */
  visitFigures: reads('homecare.read')
    .route(
      careRoute(
        'POST',
        '/figures/visits',
        'Visits, persons and counted person-times, whole and by something',
      ),
    )
    .input(VisitFilters.omit({ states: true, isCounted: true, itemId: true }).extend({ by: VisitBreakdown }))
    .output(
      z.object({
        total: VisitCounts,
        /** key: the day, month, enum value or id as text ('' for none); kindAndStreet: `kind|street`. label: a name where there is one. */
        rows: z.array(VisitCounts.extend({ key: z.string(), label: z.string() })),
      }),
    ),
  /** A table of its own: it does not add up to visits. */
  itemFigures: reads('homecare.read')
    .route(careRoute('POST', '/figures/items', 'How often each item was given, and what it cost'))
    .input(VisitFilters.omit({ states: true, isCounted: true, itemId: true }))
    .output(
      z.array(
        z.object({
          itemId: Id,
          item: z.string(),
          kind: VisitKind,
          category: CareCategory,
          times: z.int(),
          persons: z.int(),
          costFen: Fen,
        }),
      ),
    ),
  /** Of visits that were planned and are over. */
  qualityFigures: reads('homecare.read')
    .route(careRoute('POST', '/figures/quality', 'Outcomes, punctuality, satisfaction, signatures'))
    .input(VisitFilters.omit({ states: true, isCounted: true, itemId: true }))
    .output(
      z.object({
        done: z.int(),
        missed: z.int(),
        refused: z.int(),
        cancelled: z.int(),
        unsettled: z.int(),
        /** Done visits that had a planned time, and those within the threshold of it. */
        timed: z.int(),
        onTime: z.int(),
        rated: z.int(),
        /** Sum of 1–5; the mean is sum ÷ rated. */
        ratingSum: z.int(),
        ratings: z.array(z.int()).length(5),
        signed: z.int(),
        outsidePackage: z.int(),
        byWorker: z.array(
          z.object({
            staffId: Id,
            name: z.string(),
            visits: z.int(),
            minutes: z.int(),
            timed: z.int(),
            onTime: z.int(),
            rated: z.int(),
            ratingSum: z.int(),
          }),
        ),
      }),
    ),
  /** Costs by the prices in force then: what a package's fund pays up to its amount, the rest the elder (RULES; decision 9). */
  statement: reads('homecare.read')
    .route(careRoute('GET', '/statement', 'Monthly statement, per elder and per fund'))
    .input(z.object({ siteId: Id, month: Month, personId: Id.optional() }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            personId: Id,
            person: z.string(),
            idNumberMasked: z.string(),
            street: z.string(),
            package: z.string(),
            visits: z.int(),
            counted: z.int(),
            minutes: z.int(),
            costFen: Fen,
            shares: z.array(z.object({ fund: Fund, fen: Fen })),
          }),
        ),
        byFund: z.array(z.object({ fund: Fund, persons: z.int(), fen: Fen })),
        total: VisitCounts.extend({ costFen: Fen }),
      }),
    ),
  /** A person's year: each month's figures. */
  personYear: reads('homecare.read')
    .route(careRoute('GET', '/person-year', "A person's visits in a year, by month and kind"))
    .input(z.object({ personId: Id, year: z.int().min(1990).max(2200) }))
    .output(
      asMade(
        z.object({
          total: VisitCounts,
          months: z.array(VisitCounts.extend({ month: Month })),
          kinds: z.array(VisitCounts.extend({ kind: VisitKind })),
          lastOn: Day.nullable(),
        }),
      ),
    ),
}
