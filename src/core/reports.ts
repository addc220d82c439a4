import type { ReportServices } from './db/reports.ts'
import { getItemFigures, getQualityFigures, getVisitFigures } from './homecare/figures-visits.ts'
import { checkMeals } from './meals/check.ts'
import {
  getFundFigures,
  getMealCosts,
  getMealFigures,
  getMealPersons,
  listMealPersons,
} from './meals/figures.ts'
import { listLost } from './meals/figures-lost.ts'
import { listOdd, listRows } from './meals/figures-rows.ts'
import { tryRules } from './meals/rules-try.ts'
import { listStates } from './meals/settlement-states.ts'
import { drawRosterNow } from './safety/paper/draw.ts'

/** The query services that may run in the worker: `report(call, service, input)` finds them here. */
export const reports = {
  getVisitFigures,
  getItemFigures,
  getQualityFigures,
  tryRules,
  getMealFigures,
  getFundFigures,
  getMealPersons,
  listMealPersons,
  getMealCosts,
  listRows,
  listLost,
  listOdd,
  listStates,
  checkMeals,
  drawRosterNow,
} satisfies ReportServices
