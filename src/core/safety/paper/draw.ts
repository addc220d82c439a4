import type { Roster } from '../../../shared/safety/roster.ts'
import { drawFloor, type Head } from './floor.ts'
import { INNER, openSheets, PAGE } from './sheet.ts'
import { zh } from './words.ts'

/** Lets others have their turn: a large house takes some hundred milliseconds. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** The roster as a PDF, a sheet per floor; a floor that one sheet does not hold has more. */
export async function drawRoster(roster: Roster, head: Head): Promise<{ pdf: Buffer; pages: number }> {
  const sheets = await openSheets(`${zh('safety.roster.paper.title')} ${head.site} ${head.when}`)
  for (const floor of roster.floors) {
    drawFloor(sheets, floor, roster, head)
    await pause()
  }
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
