import { dayOf, type Instant, timeOf } from '../../../shared/day.ts'
import type { Roster } from '../../../shared/safety/roster.ts'
import type { Reader } from '../../db/store.ts'
import { getOrganisation, getSite } from '../../sites/service.ts'
import { rosterAt } from '../roster.ts'
import { drawFloor, type Head } from './floor.ts'
import { INNER, openSheets, PAGE } from './sheet.ts'
import { zh } from './words.ts'

interface Drawn {
  pdf: Uint8Array
  at: Instant
  pages: number
  people: number
}

/** The roster of this moment as a PDF. A large house takes a second: for the reports' thread. @throws NOT_FOUND */
export function drawRosterNow(reader: Reader, siteId: number): Promise<Drawn> {
  const roster = rosterAt(reader, siteId, reader.now)
  const { at, people } = roster
  const organisation = getOrganisation(reader).name
  const site = getSite(reader, siteId).name
  const when = `${dayOf(at, reader.zone)} ${timeOf(at, reader.zone)}`
  return drawRoster(roster, { organisation, site, when }).then((drawn) => ({ ...drawn, at, people }))
}

/** The roster as a PDF, a sheet per floor; a floor that one sheet does not hold has more. */
export async function drawRoster(roster: Roster, head: Head): Promise<{ pdf: Buffer; pages: number }> {
  const sheets = await openSheets(`${zh('safety.roster.paper.title')} ${head.site} ${head.when}`)
  for (const floor of roster.floors) drawFloor(sheets, floor, roster, head)
  const pages = sheets.pageCount()
  for (let page = 1; page <= pages; page += 1) {
    sheets.toPage(page - 1)
    const middle = PAGE.height - PAGE.margin
    const half = INNER / 2
    sheets.line(zh('safety.roster.paper.foot'), PAGE.margin, middle, half * 1.4, { size: 11 })
    sheets.line(
      zh('safety.roster.paper.page', { page, pages }),
      PAGE.margin + half * 1.4,
      middle,
      half * 0.6,
      {
        size: 11,
        align: 'right',
      },
    )
  }
  return { pdf: await sheets.end(), pages }
}
