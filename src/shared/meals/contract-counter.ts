import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, RequestKey } from '../ids.ts'
import { Fen } from '../money.ts'
import { reads, writes } from '../procedure.ts'
import { AtCounter, Charge, MealRow } from './meal.ts'
import { mealRoute } from './route.ts'
import { DinerClass, Meal, MealMode, PayMethod } from './terms.ts'

const reason = z.string().trim().min(1).max(500)
/** Which meal: today's unless a day is said. */
const which = { siteId: Id, onDay: Day.optional(), meal: Meal, mode: MealMode }
const unnamedClass = DinerClass

const Served = z.object({
  line: MealRow,
  charge: Charge,
  /** After it; null where no account paid. */
  balanceFen: Fen.nullable(),
  /** Portions of this meal served so far, residents left out. */
  served: z.int(),
})

/** The counter: looking someone up, serving, taking back. */
export const counter = {
  /** By card or diner number exactly, else by name, sound or initials; at most eight. */
  lookUp: reads('meals.serve')
    .route(mealRoute('POST', '/counter/look-up', 'Who stands at the counter, and what they pay now'))
    .input(
      z.object({
        ...which,
        text: z.string().trim().min(1).max(100).optional(),
        personId: Id.optional(),
      }),
    )
    .output(z.array(AtCounter)),
  serve: writes('meals.serve')
    .route(mealRoute('POST', '/counter/serve', 'Record the meal of somebody with a name'))
    .input(
      z.object({
        key: RequestKey,
        ...which,
        personId: Id,
        /** As on the diner's record where left out. */
        pay: PayMethod.optional(),
        /** A further portion, or one for somebody suspended or away, at full price. */
        isExtra: z.boolean().default(false),
        /** What the screen said they pay; refused where it is no longer so. */
        shownSelfFen: Fen.optional(),
      }),
    )
    .output(Served),
  serveUnnamed: writes('meals.serve')
    .route(mealRoute('POST', '/counter/serve-unnamed', 'Record walk-ins by class; a head count'))
    .input(
      z.object({
        key: RequestKey,
        ...which,
        class: unnamedClass,
        quantity: z.int().min(1).max(2000),
        pay: PayMethod.exclude(['account', 'monthlyBill']).default('cash'),
      }),
    )
    .output(Served),
  /** A whole day's head counts: what stands there for the day, meal, class and mode is brought to these numbers. */
  saveHeadCounts: writes('meals.serve')
    .route(mealRoute('POST', '/counter/head-counts', "Enter or put right a day's head counts"))
    .input(
      z.object({
        key: RequestKey,
        siteId: Id,
        onDay: Day,
        rows: z
          .array(
            z.object({ meal: Meal, class: unnamedClass, mode: MealMode, quantity: z.int().min(0).max(5000) }),
          )
          .min(1)
          .max(60),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ added: z.int(), voided: z.int() })),
  voidMeal: writes('meals.serve')
    .route(mealRoute('POST', '/meals/{id}/void', 'Take a recorded meal back; nothing is charged again'))
    .input(z.object({ key: RequestKey, id: Id, reason }))
    .output(z.object({ line: MealRow, balanceFen: Fen.nullable(), served: z.int() })),
  /** What the counter shows beside the diner: the meal by the clock, how far it is, the last lines. */
  counterNow: reads('meals.read')
    .route(mealRoute('GET', '/counter/{siteId}/now', 'The meal by the clock, how many ate, the last lines'))
    .input(z.object({ siteId: Id, onDay: Day.optional(), meal: Meal.optional() }))
    .output(
      z.object({
        onDay: Day,
        /** By the clock where not asked for; null when none is served here today. */
        meal: Meal.nullable(),
        opensAt: Instant.nullable(),
        closesAt: Instant.nullable(),
        /** Why nothing can be recorded: not open at this stage, no price, month closed. */
        shut: z.enum(['stage', 'notServed', 'noPrice', 'monthClosed']).nullable(),
        served: z.int(),
        byClass: z.array(z.object({ class: DinerClass, count: z.int() })),
        ordered: z.int(),
        takenFen: Fen,
        last: z.array(MealRow),
      }),
    ),
}
