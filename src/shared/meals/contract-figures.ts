import { z } from 'zod'
import { Day, Instant, Month } from '../day.ts'
import { Id } from '../ids.ts'
import { Fen } from '../money.ts'
import { asMade, reads } from '../procedure.ts'
import { MealRow } from './meal.ts'
import { mealRoute } from './route.ts'
import { DinerCategory, DinerClass, Meal, MealMode, PayMethod, SubsidyFund } from './terms.ts'

/** What meals are counted by. */
export const MealDimension = z.enum(['day', 'month', 'site', 'meal', 'mode', 'class', 'category', 'pay'])
export type MealDimension = z.infer<typeof MealDimension>

const filters = {
  /** All one may see where left out. A list that is left out, or empty, asks nothing. */
  siteIds: z.array(Id).max(100).optional(),
  from: Day,
  to: Day,
  meals: z.array(Meal).optional(),
  modes: z.array(MealMode).optional(),
  /** Residents fed by a home only where they are named. */
  classes: z.array(DinerClass).optional(),
  categories: z.array(DinerCategory.nullable()).optional(),
  pays: z.array(PayMethod).optional(),
}
export const MealFilters = z.object(filters)
export type MealFilters = z.infer<typeof MealFilters>

export const MealFigure = z.object({
  /** The value of each dimension asked for, in that order; '' for none. */
  keys: z.array(z.string()),
  /** Person-times. */
  meals: z.int(),
  priceFen: Fen,
  selfFen: Fen,
  subsidyFen: Fen,
  grantsFen: Fen,
})
export type MealFigure = z.infer<typeof MealFigure>

/** Figures; each number opens its rows. */
export const figures = {
  mealFigures: reads('meals.read')
    .route(mealRoute('POST', '/figures', 'Person-times and amounts of a period, by what one asks'))
    .input(z.object({ ...filters, by: z.array(MealDimension).min(1).max(3) }))
    .output(asMade(z.array(MealFigure))),
  fundFigures: reads('meals.read')
    .route(mealRoute('POST', '/figures/funds', 'Subsidy by fund, and grants, of a period'))
    .input(MealFilters)
    .output(z.array(z.object({ fund: SubsidyFund, meals: z.int(), subsidyFen: Fen, grantsFen: Fen }))),
  /** Persons are not person-times, and months of persons do not add up. */
  mealPersons: reads('meals.read')
    .route(mealRoute('POST', '/figures/persons', 'Distinct persons with a name, by month and over all'))
    .input(z.object({ siteIds: z.array(Id).max(100).optional(), fromMonth: Month, toMonth: Month }))
    .output(z.object({ persons: z.int(), byMonth: z.array(z.object({ month: Month, persons: z.int() })) })),
  mealToday: reads('meals.read')
    .route(
      mealRoute(
        'GET',
        '/figures/today',
        'Today against the same weekday of the last four weeks, to the same minute',
      ),
    )
    .input(z.object({ siteId: Id.optional() }))
    .output(
      z.object({
        onDay: Day,
        at: Instant,
        bySite: z.array(
          z.object({
            siteId: Id,
            site: z.string(),
            meal: Meal,
            today: z.int(),
            usual: z.number(),
            usualWholeDay: z.number(),
          }),
        ),
      }),
    ),
  mealRows: reads('meals.read')
    .route(mealRoute('POST', '/rows', 'The rows behind any figure, by day and time'))
    .input(
      z.object({
        ...filters,
        personId: Id.optional(),
        /** Only meals to which this version of a rule, or this fund, gave something. */
        versionId: Id.optional(),
        fund: SubsidyFund.optional(),
        isVoidedShown: z.boolean().default(false),
        limit: z.int().min(1).max(20_000).default(500),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(asMade(z.object({ total: z.int(), rows: z.array(MealRow) }))),
  mealPersonRows: reads('meals.read')
    .route(mealRoute('POST', '/rows/persons', 'The persons behind their count, and how often each ate'))
    .input(z.object({ siteIds: z.array(Id).max(100).optional(), fromMonth: Month, toMonth: Month }))
    .output(
      asMade(z.array(z.object({ personId: Id, person: z.string(), number: z.string(), meals: z.int() }))),
    ),
  /** Ordered, or comes most days, and has not eaten: somebody to ring up. */
  notEaten: reads('meals.read')
    .route(mealRoute('GET', '/figures/not-eaten', 'Who has not eaten today'))
    .input(z.object({ siteId: Id, onDay: Day, meal: Meal }))
    .output(
      z.array(
        z.object({
          personId: Id,
          person: z.string(),
          phoneMasked: z.string(),
          isOrdered: z.boolean(),
          lastMealOn: Day.nullable(),
          /** Days of the last fourteen with this meal. */
          daysOfFourteen: z.int(),
        }),
      ),
    ),
  dinersLost: reads('meals.read')
    .route(mealRoute('GET', '/figures/lost', 'Who ate regularly before and no longer does'))
    .input(z.object({ siteId: Id.optional(), on: Day, days: z.int().min(7).max(180).default(30) }))
    .output(
      z.array(
        z.object({
          personId: Id,
          person: z.string(),
          siteId: Id,
          lastMealOn: Day,
          mealsBefore: z.int(),
          reason: z.enum(['died', 'suspended', 'inHome', 'paused']).nullable(),
        }),
      ),
    ),
  mealCosts: reads('meals.read')
    .route(mealRoute('POST', '/figures/costs', 'What a meal costs: dishes of the menus, goods received'))
    .input(z.object({ siteIds: z.array(Id).max(100).optional(), fromMonth: Month, toMonth: Month }))
    .output(
      z.array(
        z.object({
          month: Month,
          meals: z.int(),
          priceFen: Fen,
          /** Costs of the menus' dishes times portions; null where no menu has costs. */
          dishesFen: Fen.nullable(),
          /** Goods received in the month; null where none were logged. */
          receivedFen: Fen.nullable(),
        }),
      ),
    ),
  /** A meal charged to someone in hospital shows itself. */
  oddMeals: reads('meals.read')
    .route(
      mealRoute('GET', '/figures/odd', 'Meals of people who were in hospital, on leave, dead or suspended'),
    )
    .input(z.object({ siteIds: z.array(Id).max(100).optional(), from: Day, to: Day }))
    .output(
      z.array(
        MealRow.extend({
          reason: z.enum(['hospital', 'leave', 'died', 'suspended', 'canteenShut']),
          since: Day,
        }),
      ),
    ),
  /** Recomputes from the rows what is kept beside them. */
  checkMeals: reads('audit.read')
    .route(mealRoute('POST', '/check', "The ledger's chain, sums and balances against its rows"))
    .output(
      z.object({
        lines: z.int(),
        brokenAt: Id.nullable(),
        /** Charges that are not what their shares come to. */
        wrongCharges: z.int(),
        wrongSums: z.int(),
        wrongPersonMonths: z.int(),
        wrongBalances: z.int(),
      }),
    ),
}
