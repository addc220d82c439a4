import type { Day } from '../../shared/day.ts'
import { ItemDetails, NewCheckItem } from '../../shared/safety/checklist.ts'
import type { ChecklistKind } from '../../shared/safety/terms.ts'
import { dailyPatrol } from './presets/daily-patrol.ts'
import { jointInspection } from './presets/joint-inspection.ts'
import { monthlyCheck } from './presets/monthly-check.ts'

/** When the items were compared with the published texts. */
const COMPARED_ON: Day = '2026-11-01'

interface Preset {
  kind: ChecklistKind
  name: string
  nameEn: string
  items: NewCheckItem[]
}

/** One line an item, its cells apart by bars; what the last cells are differs by checklist. */
const readTable = (table: string, lastCells: readonly (keyof NewCheckItem)[]): NewCheckItem[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code, section, sectionEn, text, textEn, basis, verified, grade, fix, ...last] = line.split(' | ')
      return NewCheckItem.parse({
        code,
        section,
        sectionEn,
        text,
        textEn,
        kind: 'check',
        shift: 'both',
        department: '',
        departmentEn: '',
        basis,
        verified,
        verifiedOn: verified === 'memory' ? null : COMPARED_ON,
        grade,
        fix,
        weight: 1,
        assetKind: null,
        details: ItemDetails.parse({}),
        ...Object.fromEntries(lastCells.map((cell, index) => [cell, last[index]])),
      })
    })

/** The checklists a house begins with, as they stand in the field; it may change them in a version of its own. */
export const presetChecklists = (): Preset[] => [
  {
    kind: 'patrol',
    name: '每日防火巡查',
    nameEn: 'Daily fire patrol',
    items: readTable(dailyPatrol, ['shift']),
  },
  {
    kind: 'monthly',
    name: '每月防火检查',
    nameEn: 'Monthly fire check',
    items: readTable(monthlyCheck, []),
  },
  {
    kind: 'joint',
    name: '养老机构联合检查',
    nameEn: 'Joint inspection',
    items: readTable(jointInspection, ['department', 'departmentEn']),
  },
]
