import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { Day, Instant } from './day.ts'
import { Id } from './ids.ts'

const nothing = z.object({})
const person = { personId: Id, person: z.string() }
const bed = { bedId: Id, bed: z.string() }

/**
 * Every way in which a rule says no, with what a person needs to understand it and go on. The key is the code
 * on the wire; the sentence that is shown stands in words/errors.ts under the same key.
 */
const table = {
  // Who is asking
  SIGNED_OUT: { status: 401, data: nothing },
  LOCKED: { status: 401, data: nothing },
  WRONG_SECRET: { status: 401, data: z.object({ waitSeconds: z.int() }) },
  TOO_MANY_TRIES: { status: 429, data: z.object({ waitSeconds: z.int() }) },
  FORBIDDEN: { status: 403, data: z.object({ right: z.string() }) },
  OTHER_SITE: { status: 403, data: nothing },
  ALREADY_SET_UP: { status: 409, data: nothing },
  LAST_DIRECTOR: { status: 409, data: nothing },

  // What is asked for
  NOT_FOUND: { status: 404, data: z.object({ entity: z.string(), id: z.string() }) },
  /** Somebody changed it first: who, when, and each field as it stands now beside what was sent. */
  STALE: {
    status: 409,
    data: z.object({
      entity: z.string(),
      by: z.string(),
      at: Instant.nullable(),
      version: z.int(),
      changes: z.array(z.object({ field: z.string(), theirs: z.unknown(), yours: z.unknown() })),
    }),
  },
  NAME_TAKEN: { status: 409, data: z.object({ name: z.string() }) },
  BACKWARD: { status: 422, data: z.object({ from: z.string(), to: z.string() }) },
  IN_FUTURE: { status: 422, data: z.object({ field: z.string() }) },
  IN_PAST: { status: 422, data: z.object({ field: z.string() }) },
  ALREADY_VOIDED: { status: 409, data: nothing },
  /** What stands is taken back by it: say why. */
  REASON_NEEDED: { status: 422, data: nothing },
  /** A hold, an outage or a plan that is over: there is nothing left to end. */
  ALREADY_ENDED: { status: 409, data: z.object({ at: Instant }) },

  // People
  ID_NUMBER_TAKEN: { status: 409, data: z.object({ ...person }) },
  ID_NUMBER_MALFORMED: { status: 422, data: nothing },
  POSSIBLE_DUPLICATES: {
    status: 409,
    data: z.object({
      people: z.array(z.object({ ...person, birth: z.string(), reasons: z.array(z.string()) })),
    }),
  },
  PERSON_DIED: { status: 409, data: z.object({ ...person, diedOn: Day }) },
  PERSON_IN_USE: { status: 409, data: z.object({ ...person }) },
  MERGE_SAME: { status: 422, data: nothing },
  MERGE_OVERLAPS: { status: 409, data: z.object({ ...person, other: z.string() }) },
  MERGE_CHANGED: { status: 409, data: z.object({ ...person }) },

  // Beds
  BED_TAKEN: { status: 409, data: z.object({ ...bed, ...person, from: Instant, until: Instant.nullable() }) },
  BED_HELD: { status: 409, data: z.object({ ...bed, ...person, until: Instant }) },
  BED_OUT: {
    status: 409,
    data: z.object({ ...bed, reason: z.string(), until: Instant.nullable() }),
  },
  BED_RETIRED: { status: 409, data: z.object({ ...bed, at: Instant }) },
  BED_NOT_YET: { status: 409, data: z.object({ ...bed, at: Instant }) },
  BED_IN_USE: { status: 409, data: z.object({ ...bed, ...person, until: Instant.nullable() }) },
  BED_CODES_TAKEN: {
    status: 409,
    data: z.object({ codes: z.array(z.string()), retiredCodes: z.array(z.string()) }),
  },
  BED_OF_OTHER_SITE: { status: 409, data: z.object({ ...bed }) },
  SAME_BED: { status: 409, data: z.object({ ...bed }) },
  BED_KIND_FIXED: { status: 409, data: z.object({ ...bed }) },
  PERSON_IN_BED: {
    status: 409,
    data: z.object({ ...bed, ...person, from: Instant, until: Instant.nullable() }),
  },
  PERSON_HOLDS: { status: 409, data: z.object({ ...bed, ...person, until: Instant }) },
  NOT_IN_BED: { status: 409, data: z.object({ ...person }) },
  STAY_ENDED: { status: 409, data: z.object({ ...person, at: Instant }) },
  BEFORE_ARRIVAL: { status: 409, data: z.object({ ...person, arrivedAt: Instant }) },
  LATER_ENTRY: { status: 409, data: z.object({ ...person, at: Instant }) },
  NOT_LATEST: { status: 409, data: z.object({ ...person }) },
  NOT_ON_TRIAL: { status: 409, data: z.object({ ...person }) },
  ON_LEAVE: { status: 409, data: z.object({ ...person, from: Instant }) },
  NOT_ON_LEAVE: { status: 409, data: z.object({ ...person }) },
  LEAVE_OVERLAPS: { status: 409, data: z.object({ ...person, from: Instant }) },
  /** The room is for others; someone with the right may override, with a reason. */
  ROOM_FOR_OTHERS: { status: 409, data: z.object({ room: z.string(), audience: z.string(), ...person }) },
  /** A room for any would become mixed: asked, not refused; say `isMixConfirmed`. */
  ROOM_WOULD_MIX: { status: 409, data: z.object({ room: z.string(), others: z.array(z.string()) }) },
  ALREADY_WAITING: { status: 409, data: z.object({ ...person }) },
  NOT_WAITING: { status: 409, data: z.object({ ...person }) },

  // Home care
  /** One person holds at most one family bed. */
  FAMILY_BED_HELD: { status: 409, data: z.object({ ...person, familyBedId: Id, code: z.string() }) },
  /** Who lives in a home can't hold a family bed. */
  LIVES_IN_HOME: { status: 409, data: z.object({ ...person, ...bed }) },
  STEP_OUT_OF_ORDER: { status: 409, data: z.object({ stage: z.string(), next: z.string() }) },
  FAMILY_BED_CLOSED: { status: 409, data: z.object({ ...person, closedOn: Day }) },
  /** Acceptance needs a photo before and one after, or a reason why there are none. */
  ADAPTATION_MISSING: { status: 409, data: nothing },
  PHOTOS_MISSING: { status: 409, data: z.object({ before: z.int(), after: z.int() }) },
  /** A work is accepted on or after the day it was finished. */
  WORK_NOT_FINISHED: { status: 422, data: nothing },
  AGREEMENT_OVERLAPS: { status: 409, data: z.object({ number: z.string(), from: Day, to: Day }) },
  SERIALS_TAKEN: { status: 409, data: z.object({ serials: z.array(z.string()) }) },
  ITEM_LENT: {
    status: 409,
    data: z.object({ item: z.string(), ...person, from: Day, until: Day.nullable() }),
  },
  ITEM_IN_REPAIR: { status: 409, data: z.object({ item: z.string(), from: Day }) },
  ITEM_WRITTEN_OFF: { status: 409, data: z.object({ item: z.string(), on: Day }) },
  PACKAGE_OVERLAPS: {
    status: 409,
    data: z.object({ ...person, package: z.string(), from: Day, until: Day.nullable() }),
  },
  PACKAGE_EMPTY: { status: 422, data: nothing },
  PACKAGE_OUT_OF_USE: { status: 409, data: z.object({ package: z.string() }) },
  MEMBER_OF_OTHER_TEAM: { status: 409, data: z.object({ staff: z.string(), team: z.string() }) },
  WORKER_BUSY: {
    status: 409,
    data: z.object({ staff: z.string(), ...person, visitId: Id, from: Instant, until: Instant }),
  },
  ELDER_BUSY: { status: 409, data: z.object({ ...person, visitId: Id, from: Instant, until: Instant }) },
  /** Before the agreement, or after its end. */
  NO_AGREEMENT: { status: 409, data: z.object({ ...person, from: Day.nullable(), to: Day.nullable() }) },
  /** Clashes that may be confirmed with a reason. */
  VISIT_CLASHES: {
    status: 409,
    data: z.object({ clashes: z.array(z.object({ kind: z.string(), who: z.string(), detail: z.string() })) }),
  },
  VISIT_TOO_LONG: { status: 422, data: z.object({ hours: z.number() }) },
  /** More than the threshold off plan: say why. */
  OFF_PLAN: { status: 409, data: z.object({ minutes: z.int(), threshold: z.int() }) },
  VISIT_STATE: { status: 409, data: z.object({ state: z.string() }) },
  /** The worker's last visit was never checked out. */
  NOT_CHECKED_OUT: { status: 409, data: z.object({ visitId: Id, ...person, from: Instant }) },
  CODE_UNKNOWN: { status: 404, data: z.object({ code: z.string() }) },
  /** A row of several: which one, and what its own refusal was. */
  ROW_REFUSED: { status: 409, data: z.object({ row: z.int(), code: z.string(), data: z.unknown() }) },
  PICTURE_TOO_LARGE: { status: 413, data: z.object({ bytes: z.int(), most: z.int() }) },
  PICTURE_UNREADABLE: { status: 422, data: nothing },

  // Meals
  CARD_UNKNOWN: { status: 404, data: z.object({ number: z.string() }) },
  CARD_ENDED: { status: 409, data: z.object({ number: z.string(), ...person, on: Day, reason: z.string() }) },
  CARD_TAKEN: { status: 409, data: z.object({ number: z.string(), ...person }) },
  DINER_EXISTS: { status: 409, data: z.object({ ...person, number: z.string() }) },
  NOT_A_DINER: { status: 409, data: z.object({ ...person }) },
  DINER_NUMBER_TAKEN: { status: 409, data: z.object({ number: z.string(), ...person }) },
  /** The same meal, once already: when and where. */
  MEAL_EATEN: {
    status: 409,
    /** No line of its own where it was added after closing. */
    data: z.object({ ...person, mealId: Id.nullable(), at: Instant, site: z.string(), meal: z.string() }),
  },
  /** On leave or in hospital, as the bed board has it. */
  DINER_AWAY: {
    status: 409,
    data: z.object({ ...person, kind: z.enum(['leave', 'hospital']), since: Instant, until: Day.nullable() }),
  },
  DINER_SUSPENDED: { status: 409, data: z.object({ ...person, reason: z.string(), until: Day.nullable() }) },
  /** Not open to diners at its stage of that day. */
  CANTEEN_SHUT: { status: 409, data: z.object({ site: z.string(), stage: z.string(), on: Day }) },
  NOT_A_CANTEEN: { status: 409, data: z.object({ site: z.string() }) },
  /** A canteen feeds the residents of a home, of no other site. */
  NOT_A_HOME: { status: 409, data: z.object({ site: z.string() }) },
  HEAD_COUNT_SITE: { status: 409, data: z.object({ site: z.string() }) },
  MEAL_NOT_SERVED: { status: 409, data: z.object({ site: z.string(), meal: z.string(), on: Day }) },
  NO_PRICE: { status: 409, data: z.object({ site: z.string(), meal: z.string(), on: Day }) },
  MONTH_CLOSED: { status: 409, data: z.object({ site: z.string(), month: z.string() }) },
  MONTH_OPEN: { status: 409, data: z.object({ site: z.string(), month: z.string() }) },
  MONTH_NOT_OVER: { status: 409, data: z.object({ month: z.string() }) },
  ACCOUNT_TOO_LOW: {
    status: 409,
    data: z.object({ ...person, balanceFen: z.int(), overdraftFen: z.int(), neededFen: z.int() }),
  },
  BILL_OVERPAID: { status: 409, data: z.object({ ...person, dueFen: z.int(), paidFen: z.int() }) },
  /** What they pay is no longer what the screen said. */
  QUOTE_CHANGED: { status: 409, data: z.object({ ...person, selfFen: z.int(), shownFen: z.int() }) },
  ORDER_OVERLAPS: {
    status: 409,
    data: z.object({ ...person, meal: z.string(), from: Day, until: Day.nullable() }),
  },
  NOT_ORDERED: { status: 409, data: z.object({ ...person, meal: z.string(), on: Day }) },
  DELIVERY_DONE: { status: 409, data: z.object({ ...person, outcome: z.string(), at: Instant }) },
  /** Charged days can't be priced anew. */
  PRICE_USED: { status: 409, data: z.object({ site: z.string(), on: Day }) },
  /** It can't have been shut on a day on which it served. */
  MEALS_SERVED: { status: 409, data: z.object({ site: z.string(), on: Day }) },
  /** A photo is kept only while its owner agrees to it. */
  PHOTO_NO_CONSENT: { status: 409, data: z.object({ ...person }) },
  RULE_CONFIRMED: { status: 409, data: z.object({ rule: z.string() }) },
  RULE_IN_USE: { status: 409, data: z.object({ rule: z.string(), meals: z.int() }) },
  RULE_OVERLAPS: { status: 409, data: z.object({ rule: z.string(), from: Day, until: Day.nullable() }) },
  SETTLEMENT_STATE: { status: 409, data: z.object({ state: z.string() }) },
  SETTLEMENT_CHANGED: { status: 409, data: z.object({ meals: z.int(), before: z.int() }) },
  /** Not before 48 hours have passed. */
  SAMPLE_TOO_EARLY: { status: 409, data: z.object({ dish: z.string(), until: Instant }) },
  SAMPLE_TAKEN: { status: 409, data: z.object({ dish: z.string(), at: Instant }) },
  DISH_NOT_ON_MENU: { status: 409, data: z.object({ dish: z.string() }) },
  DISH_SAMPLED: { status: 409, data: z.object({ dish: z.string() }) },
  NOT_EMPLOYED: { status: 409, data: z.object({ staff: z.string(), site: z.string(), on: Day }) },
  /** This call was carried out before, for something else. */
  KEY_USED: { status: 409, data: nothing },

  // Safety
  CHECKLIST_CONFIRMED: { status: 409, data: nothing },
  CHECKLIST_EMPTY: { status: 409, data: nothing },
  /** It has a draft already: that one is changed. */
  CHECKLIST_DRAFTED: { status: 409, data: z.object({ checklist: z.string() }) },
  CHECKLIST_INACTIVE: { status: 409, data: z.object({ checklist: z.string() }) },
  CHECKLIST_NOT_IN_FORCE: { status: 409, data: z.object({ checklist: z.string(), on: Day }) },
  INSPECTION_ENDED: { status: 409, data: z.object({ number: z.string() }) },
  INSPECTION_UNFINISHED: { status: 409, data: z.object({ count: z.int() }) },
  /** What an answer forces: a photo, a comment, how it was put right. */
  ANSWER_INCOMPLETE: { status: 422, data: z.object({ item: z.string(), missing: z.string() }) },
  /** Who walked does not look over it as well. */
  SIGNED_BOTH: { status: 409, data: z.object({ person: z.string() }) },
  POINT_UNKNOWN: { status: 404, data: nothing },
  POINT_ELSEWHERE: { status: 409, data: z.object({ point: z.string(), site: z.string() }) },
  POINT_RETIRED: { status: 409, data: z.object({ point: z.string() }) },
  DUE_UNKNOWN: { status: 404, data: z.object({ on: Day }) },
  DUE_DONE: { status: 409, data: z.object({ duty: z.string(), on: Day }) },
  /** Nobody can still do it: why it was missed is what is left to say. */
  DUE_MISSED: { status: 409, data: z.object({ duty: z.string(), on: Day }) },
  NOT_DUE_YET: { status: 409, data: z.object({ duty: z.string() }) },
  OWN_EXCUSE: { status: 409, data: nothing },
  HAZARD_STEP: { status: 409, data: z.object({ number: z.string(), state: z.string() }) },
  /** Whoever fixed any part neither re-checks nor closes, by person (RULES, Safety). */
  HAZARD_FIXER: { status: 409, data: z.object({ number: z.string(), person: z.string() }) },
  HAZARD_NOT_VERIFIED: { status: 409, data: z.object({ number: z.string(), count: z.int() }) },
  HAZARD_NO_MEASURE: { status: 422, data: nothing },
  HAZARD_NOT_DONE: { status: 409, data: z.object({ number: z.string(), count: z.int() }) },
  HAZARD_NOT_MAJOR: { status: 409, data: z.object({ number: z.string() }) },
  /** Suspected major: a named person says whether it is. */
  HAZARD_SUSPECTED: { status: 409, data: z.object({ number: z.string() }) },
  HAZARD_NOT_REPORTED: { status: 409, data: z.object({ number: z.string() }) },
  /** A deadline is extended by somebody else than who has to keep it. */
  OWN_EXTENSION: { status: 409, data: nothing },
  NOT_SAFETY_MANAGER: { status: 403, data: z.object({ role: z.string() }) },
  /** On safety hold: the hazard's number says why. */
  BED_UNSAFE: { status: 409, data: z.object({ bed: z.string(), hazard: z.string() }) },
  ASSET_CODE_TAKEN: { status: 409, data: z.object({ code: z.string() }) },
  DRILL_STARTED: { status: 409, data: z.object({ drill: z.string(), at: Instant }) },
  DRILL_NOT_STARTED: { status: 409, data: z.object({ drill: z.string() }) },
  SHIFT_OFF: { status: 409, data: z.object({ on: Day, shift: z.string() }) },
  SHIFT_TWICE: { status: 409, data: z.object({ person: z.string(), on: Day, shift: z.string() }) },

  // Files
  IMPORT_HAS_ERRORS: { status: 422, data: z.object({ count: z.int() }) },
  IMPORT_ALREADY_UNDONE: { status: 409, data: nothing },
  IMPORT_IN_USE: { status: 409, data: z.object({ names: z.array(z.string()) }) },
  FILE_NEWER: { status: 409, data: z.object({ file: z.string(), schema: z.int() }) },
  FILE_FOREIGN: { status: 409, data: z.object({ file: z.string() }) },
  FILE_BROKEN: { status: 409, data: z.object({ file: z.string() }) },
  FILE_IN_USE: { status: 409, data: z.object({ file: z.string() }) },
  DISK_FULL: { status: 507, data: nothing },
  NOT_WRITABLE: { status: 500, data: z.object({ file: z.string() }) },

  /** A bug of ours: nothing was saved; the id finds it in the log. */
  BUG: { status: 500, data: z.object({ id: z.string() }) },
} as const

/** An interface, so that the compiler names it in each procedure's type instead of writing it out. */
export interface Refusals extends Readonly<typeof table> {}
export const refusals: Refusals = table

export type RefusalCode = keyof Refusals
export type RefusalData<C extends RefusalCode> = z.infer<Refusals[C]['data']>

/**
 * The error a service throws when a rule refuses: it reaches the page typed, with its data.
 * @example throw refuse('NOT_FOUND', { entity: 'bed', id: '7' })
 */
export function refuse<C extends RefusalCode>(code: C, data: RefusalData<C>) {
  return new ORPCError(code, { status: refusals[code].status, message: code, data, defined: true })
}

/** True for a refusal of this code, with its data typed. */
export function isRefusal<C extends RefusalCode>(
  error: unknown,
  code: C,
): error is ORPCError<C, RefusalData<C>> {
  return error instanceof ORPCError && error.code === code
}
