import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { Dish, FoodSample, ListedDish, Menu, NewFoodSample, SampleGap } from './kitchen.ts'
import { KitchenLog, LogKind, NewKitchenLog } from './kitchen-log.ts'
import { requireMeasure } from './kitchen-rules.ts'
import { mealRoute } from './route.ts'
import { Meal } from './terms.ts'

const reason = z.string().trim().min(1).max(500)
const period = { siteId: Id, from: Day, to: Day }

/** Dishes, menus, retained samples and daily logs. */
export const kitchen = {
  dishes: reads('meals.read')
    .route(mealRoute('GET', '/dishes', 'All dishes, by kind and name'))
    .output(z.array(ListedDish)),
  saveDish: writes('meals.write')
    .route(mealRoute('PUT', '/dishes', 'Add a dish, or change it (then with id and version)'))
    .input(Dish.omit({ id: true, version: true }).extend({ id: Id.nullable(), version: Version.nullable() }))
    .output(Dish),
  menus: reads('meals.read')
    .route(mealRoute('GET', '/menus', 'Menus of a period'))
    .input(z.object(period))
    .output(z.array(Menu)),
  setMenu: writes('meals.write')
    .route(mealRoute('PUT', '/menus', 'The dishes of a meal, in order; a dish with a sample stays'))
    .input(z.object({ siteId: Id, onDay: Day, meal: Meal, dishIds: z.array(Id).max(40) }))
    .output(Menu),
  copyMenus: writes('meals.write')
    .route(mealRoute('POST', '/menus/copy', "Copy a week's menus; meals that have one keep it"))
    .input(z.object({ siteId: Id, fromMonday: Day, toMonday: Day }))
    .output(z.array(Menu)),
  samples: reads('meals.read')
    .route(mealRoute('GET', '/samples', 'Retained samples of a period, voided ones too'))
    .input(z.object(period))
    .output(z.array(FoodSample)),
  /** Kept and due to be thrown away, and those that are not yet. */
  samplesKept: reads('meals.read')
    .route(mealRoute('GET', '/samples/kept', 'Samples in the fridge, oldest first'))
    .input(z.object({ siteId: Id }))
    .output(z.array(FoodSample)),
  sampleGaps: reads('meals.read')
    .route(mealRoute('GET', '/samples/gaps', 'Meals with diners whose samples are missing or poor'))
    .input(z.object(period))
    .output(z.array(SampleGap)),
  takeSample: writes('meals.serve')
    .route(mealRoute('POST', '/samples', 'Keep a sample of a dish'))
    .input(NewFoodSample)
    .output(FoodSample),
  disposeSamples: writes('meals.serve')
    .route(mealRoute('POST', '/samples/dispose', 'Throw samples away, after 48 hours at the earliest'))
    .input(z.object({ ids: z.array(Id).min(1).max(200), staffId: Id, at: Instant.optional() }))
    .output(z.array(FoodSample)),
  voidSample: writes('meals.write')
    .route(mealRoute('POST', '/samples/{id}/void', 'Void a sample entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(FoodSample),
  kitchenLogs: reads('meals.read')
    .route(mealRoute('GET', '/kitchen-logs', 'Daily logs of a period'))
    .input(z.object({ ...period, kind: LogKind.optional() }))
    .output(z.array(KitchenLog)),
  addKitchenLog: writes('meals.serve')
    .route(mealRoute('POST', '/kitchen-logs', 'Add a daily log; a fault asks for a measure'))
    .input(NewKitchenLog.superRefine(requireMeasure))
    .output(KitchenLog),
  voidKitchenLog: writes('meals.write')
    .route(mealRoute('POST', '/kitchen-logs/{id}/void', 'Void a log entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(KitchenLog),
}
