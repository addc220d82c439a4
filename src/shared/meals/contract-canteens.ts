import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  Canteen,
  CanteenDetails,
  CanteenReminder,
  CanteenStage,
  Hours,
  Price,
  Stacking,
  StageEntry,
} from './canteen.ts'
import { mealRoute } from './route.ts'

const ofSite = { siteId: Id }

/** Canteens: their stages, hours, prices, and what runs out. */
export const canteens = {
  canteens: reads('meals.read')
    .route(mealRoute('GET', '/canteens', 'The canteens you may see, with their stages, hours and prices'))
    .output(z.array(Canteen)),
  /** Makes a canteen of a site, or changes it (then with its version). */
  saveCanteen: writes('meals.write')
    .route(mealRoute('PUT', '/canteens/{siteId}', 'Make a canteen of a site, or change it'))
    .input(CanteenDetails.extend({ version: Version.nullable() }))
    .output(Canteen),
  setStage: writes('meals.write')
    .route(
      mealRoute(
        'POST',
        '/canteens/{siteId}/stages',
        'The stage from a day on; the same day again replaces it',
      ),
    )
    .input(StageEntry.extend(ofSite))
    .output(Canteen),
  setHours: writes('meals.write')
    .route(mealRoute('POST', '/canteens/{siteId}/hours', 'When a meal is served, from a day on'))
    .input(
      Hours.extend(ofSite).refine(({ opensTime, closesTime }) => closesTime > opensTime, {
        path: ['closesTime'],
        message: 'backward',
      }),
    )
    .output(Canteen),
  setPrice: writes('meals.manage')
    .route(
      mealRoute(
        'POST',
        '/canteens/{siteId}/prices',
        'The price from a day on; days with charged meals keep theirs',
      ),
    )
    .input(Price.extend(ofSite))
    .output(Canteen),
  setStacking: writes('meals.manage')
    .route(
      mealRoute('POST', '/canteens/{siteId}/stackings', 'How several rules meet in one meal, from a day on'),
    )
    .input(z.object({ ...ofSite, fromOn: Day, stacking: Stacking }))
    .output(Canteen),
  canteenCounts: reads('meals.read')
    .route(mealRoute('GET', '/canteens/counts', 'How many canteens stand at which stage on a day'))
    .input(z.object({ on: Day }))
    .output(
      z.object({
        byStage: z.array(z.object({ stage: CanteenStage, siteIds: z.array(Id) })),
        /** Were ever a pilot by that day. */
        pilotedSiteIds: z.array(Id),
      }),
    ),
  canteenReminders: reads('meals.read')
    .route(
      mealRoute('GET', '/canteens/reminders', 'Licences and health certificates that ran out or soon will'),
    )
    .input(z.object({ siteId: Id.optional() }))
    .output(z.array(CanteenReminder)),
}
