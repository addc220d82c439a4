import { daysBetween } from '../../shared/day.ts'
import type { ReportService } from '../db/reports.ts'
import { type Call, type Guarded, query, report } from '../procedure.ts'
import { checkMeals } from './check.ts'
import * as figures from './figures.ts'
import { listLost } from './figures-lost.ts'
import { listOdd, listRows } from './figures-rows.ts'
import { getToday, listNotEaten } from './figures-today.ts'

/** In days. Up to two months are read sooner than a thread is asked. */
const SHORT_PERIOD = 62

export const figuresRouter = ({ meals: os }: Guarded) => ({
  mealFigures: os.mealFigures.handler((call) => ofPeriod(call, figures.getMealFigures, call.input)),
  fundFigures: os.fundFigures.handler((call) => ofPeriod(call, figures.getFundFigures, call.input)),
  mealPersons: os.mealPersons.handler((call) => report(call, figures.getMealPersons, call.input)),
  mealToday: os.mealToday.handler((call) =>
    query(call, (reader, actor) => getToday(reader, call.input, actor)),
  ),
  mealRows: os.mealRows.handler((call) => ofPeriod(call, listRows, call.input)),
  mealPersonRows: os.mealPersonRows.handler((call) => report(call, figures.listMealPersons, call.input)),
  notEaten: os.notEaten.handler((call) =>
    query(call, (reader, actor) => listNotEaten(reader, call.input, actor)),
  ),
  dinersLost: os.dinersLost.handler((call) => report(call, listLost, call.input)),
  mealCosts: os.mealCosts.handler((call) => report(call, figures.getMealCosts, call.input)),
  oddMeals: os.oddMeals.handler((call) => ofPeriod(call, listOdd, call.input)),
  checkMeals: os.checkMeals.handler((call) => report(call, checkMeals, {})),
})

function ofPeriod<I extends { from: string; to: string }, T>(
  call: Call,
  service: ReportService<I, T>,
  input: I,
): T | Promise<T> {
  if (daysBetween(input.from, input.to) > SHORT_PERIOD) return report(call, service, input)
  return query(call, (reader, actor) => service(reader, input, actor))
}
