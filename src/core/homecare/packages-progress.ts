import { type Day, daysOfMonth, type Month } from '../../shared/day.ts'
import type { PackageProgress } from '../../shared/homecare/package.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import * as progress from './packages-progress-sql.ts'
import type { VersionRecord } from './packages-sql.ts'

/** What a person is due of a package, and what they were given. */
interface Held extends progress.HeldRow {
  version: VersionRecord
  items: { itemId: number; item: string; timesPerMonth: number }[]
  given: { visits: number; minutes: number }
  givenItems: { itemId: number; item: string; times: number }[]
}

/**
 * Each person against their package in a month (RULES, Home care): the version in force on the month's last day; a
 * part month has the whole month's services unless the version says pro rata (then rounded to the nearest). Visits
 * (or days) shorter than the version's minimum are not given, nor are their items.
 * @throws OTHER_SITE
 */
export function packageProgress(
  reader: Reader,
  { siteId, month, personId = null }: { siteId: number; month: Month; personId?: number | null | undefined },
  actor: Actor,
): PackageProgress[] {
  requireSite(actor, siteId)
  const days = daysOfMonth(month)
  const [firstOn, lastOn] = [days[0] as Day, days.at(-1) as Day]
  const asked = { siteId, personId, firstOn, lastOn }
  const versions = new Map(
    reader.all(progress.versionsOn, { siteId, on: lastOn }).map((row) => [row.id, row]),
  )
  const items = Map.groupBy(reader.all(progress.versionItemsNamed, { siteId }), (row) => row.versionId)
  const given = new Map(reader.all(progress.sumGiven, asked).map((row) => [row.grantId, row]))
  const givenItems = Map.groupBy(reader.all(progress.sumGivenItems, asked), (row) => row.grantId)
  return reader.all(progress.listHeld, { ...asked, today: reader.today }).flatMap((row) => {
    const version = versions.get(row.versionId)
    if (!version) return []
    const held: Held = {
      ...row,
      version,
      items: items.get(row.versionId) ?? [],
      given: given.get(row.grantId) ?? { visits: 0, minutes: 0 },
      givenItems: givenItems.get(row.grantId) ?? [],
    }
    return asProgress(held, days.length, reader.today)
  })
}

function asProgress(held: Held, monthDays: number, today: Day): PackageProgress {
  const { version, given, fromOn, toOn } = held
  const heldDays = daysWithin(fromOn, toOn)
  const share = (whole: number) => (version.isProRata ? Math.round((whole * heldDays) / monthDays) : whole)
  const against = (whole: number | null, got: number) => {
    const due = whole === null ? null : share(whole)
    return { due, given: got, remaining: due === null ? null : Math.max(0, due - got) }
  }
  const times = new Map(held.givenItems.map(({ itemId, times: got }) => [itemId, got]))
  const items = held.items.map(({ itemId, item, timesPerMonth }) => {
    const due = share(timesPerMonth)
    const got = times.get(itemId) ?? 0
    return { itemId, item, due, given: got, remaining: Math.max(0, due - got) }
  })
  const inPackage = new Map(items.map(({ itemId, due }) => [itemId, due]))
  const beyond = held.givenItems.map(({ itemId, times: got }) =>
    Math.max(0, got - (inPackage.get(itemId) ?? 0)),
  )
  const visits = against(version.visitsPerMonth, given.visits)
  const minutes = against(version.minutesPerMonth, given.minutes)
  const { grantId, personId, person, street, packageId, package: name, lastVisitOn, nextVisitOn } = held
  return {
    ...{ grantId, personId, person, street, packageId, package: name, visits, minutes, items },
    beyond: beyond.reduce((sum, count) => sum + count, 0),
    isOverdue: isOverdue({ visits, minutes, items }, daysLeft(held, today)),
    lastVisitOn,
    nextVisitOn,
  }
}

/** Days of the month on which the package can still be given, today included. */
function daysLeft({ fromOn, toOn }: { fromOn: Day; toOn: Day }, today: Day): number {
  const from = today > fromOn ? today : fromOn
  return from > toOn ? 0 : daysWithin(from, toOn)
}

/** How many days from one day of a month to another of the same, both included. */
const daysWithin = (from: Day, to: Day): number => Number(to.slice(8)) - Number(from.slice(8)) + 1

/**
 * Still to give, with fewer days left than visits due; or no day is left. What a package says of visits and minutes
 * is due; its items then say which they may be. Where it says neither, each item is due.
 */
function isOverdue(
  { visits, minutes, items }: Pick<PackageProgress, 'visits' | 'minutes' | 'items'>,
  days: number,
): boolean {
  const isByItem = visits.due === null && minutes.due === null
  const visitsLeft = isByItem
    ? Math.max(0, ...items.map(({ remaining }) => remaining))
    : (visits.remaining ?? 0)
  const isLacking = visitsLeft > 0 || (minutes.remaining ?? 0) > 0
  return isLacking && (days === 0 || visitsLeft > days)
}
