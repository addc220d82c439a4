import type { NewDuty } from '../../shared/safety/duty.ts'
import type { ChecklistKind } from '../../shared/safety/terms.ts'

/** A duty the rules ask of a home; which checklist it is walked by. */
export type PresetDuty = Omit<NewDuty, 'siteId' | 'checklistId' | 'fromOn'> & {
  checklist: ChecklistKind | null
}

const usual = {
  ...{ checklist: null, times: [], graceDays: 0, remindDays: 7, anchorOn: null, staffId: null, post: null },
}
const officer = { ...usual, post: 'safetyOfficer' as const }
const lastDayOf = (unit: 'month' | 'quarter' | 'halfYear' | 'year') =>
  ({ rhythm: 'calendar', unit, count: 31 }) as const
const daily = (...times: string[]) => ({ rhythm: 'daily', unit: null, count: null, times }) as const

/** With the rule each comes from, and whether that was read; how often within a rule's bounds is the house's to change. */
export const presetDuties: readonly PresetDuty[] = [
  {
    ...usual,
    ...{ kind: 'dayRound', name: '日间防火巡查', nameEn: 'Day fire round', checklist: 'patrol' },
    ...daily('08:00', '11:00', '14:00', '17:00'),
    basis: '消防法§17(三)、61号令§25、GB/T 40248-2021 §7.3.4、国办函〔2026〕14号：每日巡查',
    verified: 'found',
  },
  {
    ...usual,
    ...{ kind: 'nightRound', name: '夜间防火巡查', nameEn: 'Night fire round', checklist: 'patrol' },
    ...daily('22:00', '00:00', '02:00', '04:00', '06:00'),
    basis: '61号令§25、GB/T 40248-2021 §7.3.5：养老院每日夜间防火巡查，至少每2小时一次',
    verified: 'found',
  },
  {
    ...officer,
    ...{ kind: 'monthlyCheck', name: '每月防火检查', nameEn: 'Monthly fire check', checklist: 'monthly' },
    ...lastDayOf('month'),
    basis: '61号令§26、GB/T 40248-2021 §7.3.7、国办函〔2026〕14号：月检查',
    verified: 'found',
  },
  {
    ...officer,
    ...{ kind: 'headCheck', name: '负责人带队检查', nameEn: 'Check led by the head', checklist: 'monthly' },
    ...lastDayOf('quarter'),
    ...{ remindDays: 14, post: 'head' },
    basis: '安全生产治本攻坚三年行动（2024–2026）：主要负责人每季度至少带队检查一次',
    verified: 'memory',
  },
  {
    ...officer,
    ...{ kind: 'jointInspection', name: '多部门联合检查', nameEn: 'Joint inspection', checklist: 'joint' },
    ...lastDayOf('year'),
    remindDays: 30,
    basis: '国办函〔2026〕14号：县级每年至少一次联合检查，一表通查',
    verified: 'found',
  },
  {
    ...officer,
    ...{ kind: 'drill', name: '消防疏散演练', nameEn: 'Evacuation drill' },
    ...lastDayOf('halfYear'),
    remindDays: 30,
    basis: '国办函〔2026〕14号：每半年至少一次实战演练',
    verified: 'found',
  },
  {
    ...officer,
    ...{ kind: 'training', name: '消防安全培训', nameEn: 'Fire safety training' },
    ...lastDayOf('halfYear'),
    remindDays: 30,
    basis: '61号令§36：每人每年至少一次；各地多要求每半年一次',
    verified: 'memory',
  },
  {
    ...officer,
    ...{ kind: 'facilityTest', name: '建筑消防设施全面检测', nameEn: 'Full test of fire facilities' },
    ...lastDayOf('year'),
    remindDays: 30,
    basis: '消防法§16(三)：每年至少进行一次全面检测，记录存档',
    verified: 'found',
  },
  {
    ...officer,
    ...{ kind: 'lift', name: '电梯维护保养', nameEn: 'Lift maintenance' },
    ...{ rhythm: 'interval', unit: 'day', count: 15, remindDays: 3 },
    basis: '特种设备法§45；TSG T5002：每15日一次',
    verified: 'memory',
  },
  {
    ...officer,
    ...{ kind: 'duct', name: '厨房油烟管道清洗', nameEn: 'Cleaning of kitchen ducts' },
    ...lastDayOf('quarter'),
    remindDays: 14,
    basis: 'GB/T 40248-2021：厨房油烟管道每季度至少清洗一次',
    verified: 'memory',
  },
]
