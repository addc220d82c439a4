import {
  addDays,
  type Day,
  daysOfMonth,
  type Instant,
  type Month,
  monthOf,
  startOfDay,
} from '../../shared/day.ts'
import type { DueFigure, SafetyPeriod } from '../../shared/safety/contract-figures.ts'
import { type Moment, monthsOf, type Period, windowOf } from '../../shared/safety/due.ts'
import type { DueBehind, DueRow, Duty, Today, TodayDue } from '../../shared/safety/duty.ts'
import type { DueState, DutyKind } from '../../shared/safety/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { requireForward } from '../homecare/days.ts'
import { listSites } from '../sites/service.ts'
import { listAssets } from './assets.ts'
import { ALWAYS, dutiesOf, momentOf, type Reckoned, reckon, rowOf, stateOf } from './duties-due.ts'
import * as duties from './duties-sql.ts'
import { periodOf } from './figures.ts'
import { listLicences } from './licences.ts'

/** As the days go by; of one night the round after midnight is after the one before. */
const orderOf = ({ due }: Reckoned) => `${due.onDay} ${due.clockOn} ${due.dueTime}`
const inOrder = <T extends { one: Reckoned }>(all: readonly T[]): T[] =>
  all
    .map((each) => ({ each, order: orderOf(each.one) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ each }) => each)

/** All due things of a site, each with its duty: those in a period, or of each duty in one of its own. */
function reckonSite(
  reader: Reader,
  siteId: number,
  period: Period | ((duty: Duty) => Period),
  which: (duty: Duty) => boolean = () => true,
) {
  const held = reader.all(duties.listHeld, { siteId })
  const periodOfDuty = typeof period === 'function' ? period : () => period
  return dutiesOf(reader, siteId)
    .filter(which)
    .flatMap((duty) => reckon(reader, duty, periodOfDuty(duty), held).map((one) => ({ duty, one })))
}

/** What is due in a period, and where it stands. @throws OTHER_SITE, BACKWARD */
export function listDues(
  reader: Reader,
  { siteId, ...period }: { siteId: number } & Period,
  actor: Actor,
): DueRow[] {
  requireSite(actor, siteId)
  requireForward(period.from, period.to)
  const moment = momentOf(reader)
  return inOrder(reckonSite(reader, siteId, period)).map(({ duty, one }) => rowOf(duty, one, moment))
}

/** Days for which a miss nobody explained stands on the list; after that it stands among the missed alone. */
const LOOK_BACK = { daily: 1, whole: 30 }
const MONTH = 31

/** The due days among which lies whatever the list of today shows of a duty. */
function aroundToday({ rhythm, unit, graceDays, remindDays }: Duty, today: Day): Period {
  if (rhythm === 'daily') return { from: addDays(today, -1 - LOOK_BACK.daily), to: today }
  if (rhythm === 'interval' || unit === null || unit === 'day') return ALWAYS
  // It is missed when its month or its grace is over, and can be done, or is reminded of, from the beginning of its period.
  return {
    from: addDays(today, -(LOOK_BACK.whole + MONTH + graceDays)),
    to: addDays(today, Math.max(remindDays, monthsOf[unit] * MONTH)),
  }
}

/** What of a duty the list of today shows: what can be done, was done or missed today; what else was missed and not explained. */
function isOfToday(one: Reckoned, moment: Moment, midnight: Instant): boolean {
  const { due, done, miss } = one
  const { today } = moment
  if (due.clockOn === today || due.onDay === today) return true
  const isWhole = due.dueTime === ''
  if (done) return isWhole && done.doneAt >= midnight
  const state = stateOf(one, moment)
  if (state === 'due' || state === 'overdue') return true
  const days = isWhole ? LOOK_BACK.whole : LOOK_BACK.daily
  return state === 'missed' && miss === null && (due.closesOn ?? today) >= addDays(today, -days)
}

function todayRow(duty: Duty, one: Reckoned, moment: Moment, isMine: boolean): TodayDue {
  const isDaily = one.due.dueTime !== ''
  const { opensAt, closesAt } = isDaily ? windowOf(one.due, moment) : { opensAt: null, closesAt: null }
  return { ...rowOf(duty, one, moment), isMine, opensAt, closesAt }
}

/** What is due now and around it. Whose: a duty names somebody or a post; one that names neither is everybody's. @throws OTHER_SITE */
export function getToday(reader: Reader, { siteId }: { siteId: number }, actor: Actor): Today {
  requireSite(actor, siteId)
  const { today } = reader
  const moment = momentOf(reader)
  const who = reader.get(duties.findWho, { accountId: actor.accountId })
  const isMine = ({ staffId, post }: Duty) =>
    staffId !== null ? staffId === who?.staffId : post === null || post === who?.post
  const midnight = startOfDay(today, reader.zone)
  const rows = inOrder(
    reckonSite(reader, siteId, (duty) => aroundToday(duty, today)).filter(({ one }) =>
      isOfToday(one, moment, midnight),
    ),
  )
  const isConcern = ({ state, voidedAt }: { state: string; voidedAt: number | null }) =>
    voidedAt === null && (state === 'soon' || state === 'expired')
  return {
    day: today,
    isSetUp: reader.all(duties.listDuties, { siteId }).length > 0,
    dues: rows.map(({ duty, one }) => todayRow(duty, one, moment, isMine(duty))),
    overdueHazards: reader.get(duties.countOverdueHazards, { siteId, today })?.count ?? 0,
    licences: listLicences(reader, { siteId }, actor).filter(isConcern),
    assets: listAssets(reader, { siteId }, actor).filter(({ concerns }) => concerns.length > 0).length,
  }
}

/** The days of a month that lie in a period; null: none. */
function monthIn({ from, to }: Period, month: Month | undefined): Period | null {
  if (month === undefined) return { from, to }
  const [first, last] = [`${month}-01`, daysOfMonth(month).at(-1) ?? '']
  const period = { from: from > first ? from : first, to: to < last ? to : last }
  return period.from > period.to ? null : period
}

/** What was due by month, kind and what came of it. @throws OTHER_SITE, BACKWARD */
export function getDueFigures(reader: Reader, input: SafetyPeriod, actor: Actor): DueFigure[] {
  const { siteIds, ...period } = periodOf(reader, input, actor)
  const moment = momentOf(reader)
  const counts = new Map<string, DueFigure>()
  for (const siteId of JSON.parse(siteIds) as number[])
    for (const { duty, one } of reckonSite(reader, siteId, period)) {
      const [month, state] = [monthOf(one.due.onDay), stateOf(one, moment)]
      const key = `${month} ${duty.kind} ${state}`
      const figure = counts.get(key) ?? { month, kind: duty.kind, state, count: 0 }
      figure.count += 1
      counts.set(key, figure)
    }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
}

type Behind = SafetyPeriod & { month?: Month; kind?: DutyKind; states?: DueState[] }

/** The due things behind a figure, the latest first. @throws OTHER_SITE, BACKWARD */
export function listDuesBehind(reader: Reader, input: Behind, actor: Actor): DueBehind[] {
  const { siteIds, ...whole } = periodOf(reader, input, actor)
  const period = monthIn(whole, input.month)
  if (!period) return []
  const moment = momentOf(reader)
  const asked = new Set(JSON.parse(siteIds) as number[])
  const behind = listSites(reader, actor)
    .filter(({ id }) => asked.has(id))
    .flatMap(({ id: siteId, name: site }) =>
      reckonSite(reader, siteId, period, ({ kind }) => input.kind === undefined || kind === input.kind)
        .filter(({ one }) => !input.states || input.states.includes(stateOf(one, moment)))
        .map((each) => ({ ...each, siteId, site })),
    )
  return inOrder(behind)
    .toReversed()
    .map(({ duty, one, siteId, site }) => ({ ...rowOf(duty, one, moment), siteId, site }))
}
