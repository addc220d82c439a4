import type {
  Roster,
  RosterAway,
  RosterFloor,
  RosterPerson,
  RosterZone,
} from '../../../shared/safety/roster.ts'
import { byZone } from '../../../shared/safety/roster-rules.ts'
import { BLACK, INNER, PAGE, RED, type Sheets } from './sheet.ts'
import { zh, zhRoster } from './words.ts'

/** What stands on every sheet. */
export interface Head {
  organisation: string
  site: string
  /** The moment of the roster, as the house's clock says it. */
  when: string
}

const LEFT = PAGE.margin
const FOOT = PAGE.height - PAGE.margin - 16
/** Rows are as tall as the sheet allows, between these. */
const TALLEST = 27
const LOWEST = 13

const columns = [
  { word: 'out', width: 26 },
  { word: 'bed', width: 62 },
  { word: 'name', width: 94 },
  { word: 'mobility', width: 112 },
  { word: 'notes', width: 92 },
  { word: 'carryTool', width: 70 },
  { word: 'escort', width: INNER - 456 },
] as const

type Row = { zone: RosterZone | null; count: number } | { person: RosterPerson }

/** Draws a floor: one sheet, and another where more people are in than one holds. */
export function drawFloor(sheets: Sheets, floor: RosterFloor, roster: Roster, head: Head): void {
  sheets.newPage()
  const tail = tailOf(floor)
  const tailHeight = tail.reduce((sum, { text }) => sum + 16 * (1 + Math.floor(text.length / 44)), 8)
  let top = drawTable(drawHead(sheets, floor, roster, head))
  const rows = rowsOf(floor)
  const height = Math.max(LOWEST, Math.min(TALLEST, (FOOT - top - tailHeight) / Math.max(rows.length, 1)))
  for (const row of rows) {
    if (top + height > FOOT) {
      sheets.newPage()
      top = drawTable(drawTitle(sheets, floor, head, zh('safety.roster.paper.continued')))
    }
    drawRow(sheets, row, top, height)
    top += height
  }
  if (rows.length === 0)
    sheets.line(zh('safety.roster.state.empty'), LEFT, top + 20, INNER, { size: 18, align: 'center' })
  const start = rows.length === 0 ? top + 44 : top + 8
  if (start + tailHeight > FOOT + 8) {
    sheets.newPage()
    top = drawTitle(sheets, floor, head, zh('safety.roster.paper.continued'))
  } else top = start
  for (const { text, weight } of tail) top = sheets.paragraph(text, top, { size: 11.5, weight }) + 3

  function drawTable(from: number): number {
    let x = LEFT
    for (const { word, width } of columns) {
      sheets.line(zh(`safety.roster.person.${word}`), x, from + 9, width - 4, { size: 10.5, weight: 'bold' })
      x += width
    }
    sheets.rule(from + 18, BLACK)
    return from + 18
  }
}

function drawTitle(
  sheets: Sheets,
  floor: RosterFloor,
  { organisation, site, when }: Head,
  more = '',
): number {
  const name = zh('safety.roster.paper.floor', { building: floor.building, floor: `${floor.floor}${more}` })
  sheets.line([organisation, site].filter(Boolean).join(' · '), LEFT, 42, 320, { size: 12 })
  sheets.line(zh('safety.roster.paper.moment', { when }), LEFT + 320, 42, INNER - 320, {
    size: 12,
    align: 'right',
  })
  sheets.line(name, LEFT, 74, 330, { size: 32, weight: 'bold' })
  sheets.line(zh('safety.roster.paper.title'), LEFT + 340, 74, INNER - 340, {
    size: 24,
    weight: 'bold',
    align: 'right',
  })
  return 100
}

function drawHead(sheets: Sheets, floor: RosterFloor, roster: Roster, head: Head): number {
  const top = drawTitle(sheets, floor, head)
  const { helpersNeeded, helpersPresent, isShort } = floor
  const color = isShort ? RED : BLACK
  const counts = [
    [zh('safety.roster.count.people'), floor.people.length],
    [zh('safety.roster.count.needed'), helpersNeeded],
    [zh('safety.roster.count.present'), helpersPresent],
  ] as const
  counts.forEach(([word, count], index) => {
    const x = LEFT + index * 112
    sheets.box(x, top, 104, 38, BLACK)
    sheets.line(word, x + 7, top + 19, 58, { size: 12 })
    sheets.line(String(count), x + 62, top + 19, 36, { size: 22, weight: 'bold', align: 'right' })
  })
  const words = isShort
    ? `▲ ${zh('safety.roster.state.short', { count: helpersNeeded - helpersPresent })}`
    : zh('safety.roster.state.enough')
  const x = LEFT + 3 * 112
  sheets.box(x, top, INNER - 3 * 112, 38, color)
  sheets.line(words, x + 6, top + 19, INNER - 3 * 112 - 12, {
    size: 17,
    weight: 'bold',
    color,
    align: 'center',
  })
  const staff = [
    [zh('safety.roster.staff.floor'), floor.staff],
    [zh('safety.roster.staff.house'), roster.staff],
  ] as const
  let below = top + 46
  for (const [word, people] of staff)
    below = sheets.paragraph(label(word) + zhRoster.staffOf(people), below, { size: 12 }) + 2
  return below + 4
}

function rowsOf(floor: RosterFloor): Row[] {
  const hasZones = floor.zones.length > 0
  return byZone(floor).flatMap(({ zone, people }): Row[] => [
    ...(hasZones ? [{ zone, count: people.length }] : []),
    ...people.map((person) => ({ person })),
  ])
}

function drawRow(sheets: Sheets, row: Row, top: number, height: number): void {
  const middle = top + height / 2
  const size = Math.min(16, height * 0.62)
  if ('zone' in row) {
    sheets.line(zhRoster.zoneOf(row.zone, row.count), LEFT, middle, INNER, { size, weight: 'bold' })
  } else {
    const { person } = row
    const cells = [
      '',
      person.bed,
      zhRoster.nameOf(person),
      zhRoster.mobilityOf(person),
      zhRoster.notesOf(person).join(' '),
      zhRoster.toolOf(person),
      person.escort,
    ]
    const isHard = person.mobility === null || person.mobility === 'carried'
    let x = LEFT
    columns.forEach(({ word, width }, index) => {
      const isBold = word === 'name' || (word === 'mobility' && isHard)
      sheets.line(cells[index] ?? '', x, middle, width - 4, { size, weight: isBold ? 'bold' : 'medium' })
      x += width
    })
    const side = Math.min(13, height - 4)
    sheets.box(LEFT + 2, middle - side / 2, side, side, BLACK)
  }
  sheets.rule(top + height)
}

/** Who is not to be looked for, and beds that are shut. */
function tailOf({ away, unsafeBeds }: RosterFloor): { text: string; weight: 'medium' | 'bold' }[] {
  const tail: { text: string; weight: 'medium' | 'bold' }[] = []
  if (away.length > 0)
    tail.push(
      { text: zh('safety.roster.away.title', { count: away.length }), weight: 'bold' },
      { text: away.map(awayLine).join('；'), weight: 'medium' },
    )
  if (unsafeBeds.length > 0)
    tail.push({
      text: label(zh('safety.roster.unsafe.title')) + zhRoster.unsafeOf(unsafeBeds),
      weight: 'medium',
    })
  return tail
}

const label = (text: string): string => zh('safety.roster.paper.label', { label: text })

const awayLine = (away: RosterAway): string =>
  zh('safety.roster.away.line', { bed: away.bed, name: away.name, reason: zhRoster.awayOf(away) })
