import { addDays, type Day, instantOf } from '../../shared/day.ts'
import type { Random } from './random.ts'
import { canteenFindings, type Finding, homeFindings } from './safety-findings.ts'
import type { SafetyHouse } from './safety-house.ts'
import type { Loop } from './safety-loop.ts'
import type { Walks } from './safety-walks.ts'

/** How many hazards each of the 27 inspections of the source year found: 38. */
const counts = [2, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 2, 2]
/** The parts of the checklist that a canteen has nothing to do with. */
const ofCanteen = /^C(0[237]|1[346789]|2\d|35)$/
const isOfHome = /^C(18|20|21|2[2-9]|33)$/

const parties = [
  { department: '民政', inspectors: '梁志远、覃丽', certificates: '桂B01-0231', isLead: true },
  { department: '消防救援', inspectors: '黄建国', certificates: '桂X05-1187', isLead: false },
  { department: '市场监管', inspectors: '苏文、谭晓', certificates: '桂S11-0452', isLead: false },
]

/** The joint inspections of the source year, every twelve days or so, at the home and the canteen in turn. */
export class JointInspections {
  readonly #walks: Walks
  readonly #random: Random
  readonly #house: SafetyHouse
  readonly #loop: Loop
  #done = 0
  #hasMajor = false
  readonly #used = { home: 0, canteen: 0 }

  constructor(walks: Walks, random: Random, house: SafetyHouse, loop: Loop) {
    this.#walks = walks
    this.#random = random
    this.#house = house
    this.#loop = loop
  }

  day(on: Day, year: number, zone: string): void {
    const count = counts[this.#done]
    if (count === undefined || on < addDays(`${year}-01-12`, this.#done * 11)) return
    const isHome = this.#done % 9 < 5
    this.#done += 1
    const findings = Array.from({ length: count }, () => this.#next(isHome))
    const { homeId, canteenId, head } = this.#house
    const hazards = this.#walks.walk({
      siteId: isHome ? homeId : canteenId,
      ...{ kind: 'jointInspection', account: 'yuanzhang', staffId: head, problems: findings, parties },
      ...{ at: instantOf(on, '09:30', zone), minutes: 95, againOn: addDays(on, 20) },
      isNa: ({ code }) => (isHome ? isOfHome.test(code) : !ofCanteen.test(code)),
      signs: [
        ...parties.map(({ department, inspectors }) => ({
          ...{ role: 'inspector' as const, department, staffId: null },
          name: inspectors.split('、')[0] ?? '',
        })),
        { role: 'unit', name: '陈院长', staffId: head },
      ],
    })
    // Hazards come in the order of the list, as its codes do.
    const inOrder = findings.toSorted((a, b) => a.code.localeCompare(b.code))
    for (const [index, { id }] of hazards.entries()) {
      const finding = inOrder[index]
      if (!finding) throw new Error('a hazard that nobody found')
      const isFirst = index === 0 && finding.fix === null
      const isMajor = finding.code === 'C15' && !this.#hasMajor
      this.#hasMajor ||= isMajor
      this.#loop.add(
        id,
        {
          ...{ finding, isMajor },
          isRefused: isFirst && this.#done % 8 === 3,
          isExtended: isFirst && this.#done % 10 === 6,
          isForgotten: false,
        },
        on,
      )
    }
  }

  #next(isHome: boolean): Finding {
    const kind = isHome ? 'home' : 'canteen'
    const list = isHome ? homeFindings : canteenFindings
    this.#used[kind] += 1
    return list[(this.#used[kind] - 1) % list.length] ?? this.#random.pick(list)
  }
}
