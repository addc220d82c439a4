import { z } from 'zod'
import { Day, daysBetween, Instant, Month } from '../day.ts'
import { Id } from '../ids.ts'
import { CareLevel, Mobility, Sex } from '../people/schema.ts'
import { reads } from '../procedure.ts'
import { bedsRoute } from './route.ts'
import { Audience, BedKind, Board, BoardBed, CensusCounts, HistoryRow } from './schema.ts'

const Suitability = z.object({
  bedId: Id,
  bed: z.string(),
  room: z.string(),
  floorId: Id,
  floor: z.string(),
  kind: BedKind,
  state: BoardBed.shape.state,
  isFit: z.boolean(),
  /** The room this person stayed in last stands first. */
  isLastRoom: z.boolean(),
  /**
   * Why it does not fit (or, for a fit bed, what to know). `who`: names, or the word key of an outage's reason.
   * `until`: when that ends, as far as planned; for …Later and notYet when it begins.
   */
  reasons: z.array(
    z.object({
      code: z.enum([
        'occupied',
        'held',
        'out',
        'audience',
        'wouldMix',
        'kind',
        'floor',
        'wheelchair',
        'oxygen',
        'nearStation',
        'occupiedLater',
        'heldLater',
        'outLater',
        'notYet',
      ]),
      who: z.string(),
      until: Instant.nullable(),
    }),
  ),
})

/** Looking: the board, finding, histories and figures. */
export const looking = {
  board: reads('beds.read')
    .route(bedsRoute('GET', '/beds/board', 'The board: now, at any moment, or as it was known at a moment'))
    .input(z.object({ siteId: Id, at: Instant.optional(), knownAt: Instant.optional() }))
    .output(Board),
  find: reads('beds.read')
    .route(bedsRoute('POST', '/beds/find', 'Beds that fit a person, and why the others do not'))
    .input(
      z.object({
        siteId: Id,
        personId: Id.optional(),
        sex: Sex.optional(),
        kind: BedKind.optional(),
        floorId: Id.optional(),
        needsWheelchair: z.boolean().default(false),
        needsOxygen: z.boolean().default(false),
        needsNearStation: z.boolean().default(false),
        from: Instant.optional(),
        until: Instant.nullable().default(null),
      }),
    )
    .output(z.array(Suitability)),
  personHistory: reads('beds.read')
    .route(bedsRoute('GET', '/beds/history/person', "A person's stays, leaves and holds"))
    .input(z.object({ personId: Id, isVoidedShown: z.boolean().default(true) }))
    .output(z.array(HistoryRow)),
  bedHistory: reads('beds.read')
    .route(bedsRoute('GET', '/beds/history/bed', "A bed's placements, holds and outages"))
    .input(z.object({ bedId: Id }))
    .output(z.array(HistoryRow)),
  register: reads('beds.read')
    .route(bedsRoute('GET', '/beds/register', 'The bed register 床位一览表: one row per bed at a moment'))
    .input(z.object({ siteId: Id, at: Instant.optional() }))
    .output(
      z.array(
        BoardBed.extend({
          building: z.string(),
          floor: z.string(),
          room: z.string(),
          audience: Audience,
          isNearStation: z.boolean(),
          isWheelchair: z.boolean(),
          hasOxygen: z.boolean(),
        }),
      ),
    ),

  census: reads('beds.read')
    .route(
      bedsRoute(
        'GET',
        '/beds/census',
        'Census of a day (at its check hour) or of a moment, whole and by floor and kind',
      ),
    )
    .input(z.object({ siteId: Id, on: Day.optional(), at: Instant.optional() }))
    .output(
      z.object({
        at: Instant,
        total: CensusCounts,
        byFloor: z.array(CensusCounts.extend({ floorId: Id, building: z.string(), floor: z.string() })),
        byKind: z.array(
          z.object({
            kind: BedKind,
            setUp: z.int(),
            occupied: z.int(),
            held: z.int(),
            out: z.int(),
            vacant: z.int(),
          }),
        ),
        byCareLevel: z.array(z.object({ careLevel: CareLevel.nullable(), residents: z.int() })),
        byMobility: z.array(z.object({ mobility: Mobility.nullable(), residents: z.int() })),
        /** Residents ÷ beds set up, the bureau's reading (入住率). null when no bed is set up. */
        occupancyRate: z.number().nullable(),
        /** Occupied ÷ full-time beds. */
        fullTimeRate: z.number().nullable(),
        /** Nursing-type ÷ beds set up. */
        nursingShare: z.number().nullable(),
      }),
    ),
  occupancy: reads('beds.read')
    .route(bedsRoute('GET', '/beds/occupancy', 'Occupancy over time, at each check instant'))
    .input(
      z
        .object({ siteId: Id, from: Day, to: Day, step: z.enum(['day', 'month']) })
        .refine(({ from, to, step }) => daysBetween(from, to) <= (step === 'day' ? 4000 : 40_000), {
          path: ['from'],
          error: 'At most ten years by day or a hundred by month.',
        }),
    )
    .output(
      z.array(
        z.object({
          on: Day,
          at: Instant,
          setUp: z.int(),
          fullTime: z.int(),
          nursing: z.int(),
          occupied: z.int(),
          held: z.int(),
          out: z.int(),
          vacant: z.int(),
          residents: z.int(),
          onLeave: z.int(),
        }),
      ),
    ),
  nights: reads('beds.read')
    .route(bedsRoute('GET', '/beds/nights', 'Nights per resident in a month, leave counted apart'))
    .input(z.object({ siteId: Id, month: Month }))
    .output(
      z.array(
        z.object({
          personId: Id,
          person: z.string(),
          bed: z.string(),
          nights: z.int(),
          outingNights: z.int(),
          hospitalNights: z.int(),
          presentNights: z.int(),
        }),
      ),
    ),
  movements: reads('beds.read')
    .route(
      bedsRoute(
        'GET',
        '/beds/movements',
        'Arrivals, formal admissions, transfers, leaves and discharges in a period',
      ),
    )
    .input(z.object({ siteId: Id, from: Day, to: Day }))
    .output(
      z.array(
        z.object({
          kind: z.enum(['arrival', 'formal', 'transfer', 'leave', 'return', 'discharge', 'death']),
          at: Instant,
          personId: Id,
          person: z.string(),
          bed: z.string(),
          bedKind: BedKind,
          fromBed: z.string(),
          /** Word key: arrival `trial|formal`, leave and return the leave's kind, discharge and death the reason. */
          detail: z.string(),
          recordedAt: Instant,
        }),
      ),
    ),
}
