import type { EquipmentModel } from './equipment.ts'
import type { PackageTerms, ServiceItem } from './package.ts'

/**
 * Starting points a station may take over and change; nothing enters them by itself. They become records, so their
 * names are in the language of the records. A † marks what was not found in an official text and must be checked.
 */
export interface ItemPreset extends Pick<ServiceItem, 'code' | 'name' | 'kind' | 'category'> {
  minutes: number
  priceFen: number
  basis: string
}

const itemBasis = '时长与价格† 请按当地文件填写'

/** The six kinds of the source's report; codes are short enough to type from a slip. */
export const itemPresets: readonly ItemPreset[] = [
  { code: '11', name: '卫生清洁', kind: 'cleaning', category: 'cleaning', minutes: 60, priceFen: 40_00 },
  { code: '21', name: '亲情陪伴', kind: 'companionship', category: 'visiting', minutes: 60, priceFen: 35_00 },
  { code: '31', name: '陪同送医', kind: 'escort', category: 'medical', minutes: 120, priceFen: 80_00 },
  { code: '41', name: '上门助餐', kind: 'meal', category: 'meal', minutes: 45, priceFen: 30_00 },
  { code: '42', name: '上门助浴', kind: 'bath', category: 'bath', minutes: 60, priceFen: 80_00 },
  { code: '51', name: '精神慰藉', kind: 'comfort', category: 'visiting', minutes: 45, priceFen: 35_00 },
].map((item) => ({ ...item, basis: itemBasis }) as ItemPreset)

export interface PackagePreset {
  /** Unchanging, to choose by. */
  key: string
  name: string
  note: string
  /** Items by the code of their preset. */
  terms: Omit<PackageTerms, 'fromOn' | 'items'> & { items: { code: string; timesPerMonth: number }[] }
}

const items = (...times: [code: string, timesPerMonth: number][]) =>
  times.map(([code, timesPerMonth]) => ({ code, timesPerMonth }))

/** Service minimums of other places (facts 4.1, 4.2). The places name no items: those listed are a proposal†. */
export const packagePresets: readonly PackagePreset[] = [
  {
    key: 'actionProgramme',
    name: '提升行动居家上门服务',
    note: '全年不少于 30 次、每次不少于 60 分钟；按每月 3 次安排，全年 36 次。金额† 按当地项目批复填写。',
    terms: {
      minMinutes: 60,
      minutesPer: 'visit',
      visitsPerMonth: 3,
      minutesPerMonth: null,
      fund: 'centralLottery',
      amountFen: 0,
      isProRata: false,
      basis: '居家和社区基本养老服务提升行动：每人上门不少于30次，每次不少于60分钟',
      items: items(['11', 2], ['42', 1], ['51', 1]),
    },
  },
  {
    key: 'guangzhou56',
    name: '广州家庭养老床位（照护 5–6 级）',
    note: '每日上门不少于 1 小时，当月满 15 个服务日计一个月，每人每月 500 元。资金来源† 请核对。',
    terms: {
      minMinutes: 60,
      minutesPer: 'day',
      visitsPerMonth: 15,
      minutesPerMonth: null,
      fund: 'district',
      amountFen: 500_00,
      isProRata: false,
      basis: '广州市家庭养老床位：5–6级每日不少于1小时，满15个服务日计月，500元/人·月；资金来源†',
      items: items(['11', 8], ['41', 8], ['42', 4], ['51', 4]),
    },
  },
  {
    key: 'guangzhou34',
    name: '广州家庭养老床位（照护 3–4 级）',
    note: '每月不少于 12 次（每日最多计 1 次）、不少于 28 小时，每人每月 300 元。资金来源† 请核对。',
    terms: {
      minMinutes: 0,
      minutesPer: 'day',
      visitsPerMonth: 12,
      minutesPerMonth: 28 * 60,
      fund: 'district',
      amountFen: 300_00,
      isProRata: false,
      basis: '广州市家庭养老床位：3–4级每月≥12次（每日计1次）、≥28小时，300元/人·月；资金来源†',
      items: items(['11', 6], ['41', 4], ['42', 2], ['51', 2]),
    },
  },
  {
    key: 'guangzhou2',
    name: '广州家庭养老床位（照护 2 级）',
    note: '每月不少于 8 次、不少于 16 小时，每人每月 200 元。资金来源† 请核对。',
    terms: {
      minMinutes: 0,
      minutesPer: 'visit',
      visitsPerMonth: 8,
      minutesPerMonth: 16 * 60,
      fund: 'district',
      amountFen: 200_00,
      isProRata: false,
      basis: '广州市家庭养老床位：2级每月≥8次、≥16小时，200元/人·月；资金来源†',
      items: items(['11', 4], ['21', 2], ['51', 2]),
    },
  },
  {
    key: 'nanjing',
    name: '南京家庭养老床位',
    note: '协议不少于 3 个月，每日不少于 1 小时、每月不少于 30 小时，24 小时应急响应，满意率不低于 90%。金额† 按当地标准填写。',
    terms: {
      minMinutes: 60,
      minutesPer: 'day',
      visitsPerMonth: null,
      minutesPerMonth: 30 * 60,
      fund: 'district',
      amountFen: 0,
      isProRata: false,
      basis: '南京市家庭养老床位：每日≥1小时、每月≥30小时；资金来源与金额†',
      items: items(['11', 10], ['21', 8], ['41', 8], ['42', 4]),
    },
  },
]

export type EquipmentPreset = Pick<
  EquipmentModel,
  'kind' | 'name' | 'isInstalled' | 'warrantyMonths' | 'note'
>

/** What a model agreement asks for, then what it offers (facts 4.3); a warranty of 12 months at least. */
export const equipmentPresets: readonly EquipmentPreset[] = [
  { kind: 'nursingBed', name: '护理床', note: '可抬背，有护栏、餐板' },
  { kind: 'turningBed', name: '翻身护理床', note: '' },
  { kind: 'wheelchair', name: '轮椅', note: '' },
  { kind: 'hearingAid', name: '耳背式助听器', note: '' },
  { kind: 'commodeChair', name: '洗浴坐便椅', note: '' },
  { kind: 'walker', name: '助行器', note: '' },
  { kind: 'locator', name: '定位手环', note: '' },
  { kind: 'gateway', name: '智能网关（路由器）', isInstalled: true, note: '' },
  {
    kind: 'videoUnit',
    name: '远程音视频终端',
    isInstalled: true,
    note: '屏幕不小于 10 英寸，可签到、记录服务',
  },
  { kind: 'emergencyCall', name: '紧急呼叫器', isInstalled: true, note: '每户不少于 2 个，防水' },
  { kind: 'handrail', name: '扶手', isInstalled: true, note: '床边、坐便器旁、淋浴区' },
  { kind: 'sleepMat', name: '睡眠与体征监测垫', isInstalled: true, note: '' },
  { kind: 'fallAlarm', name: '跌倒报警器', isInstalled: true, note: '' },
  { kind: 'smokeAlarm', name: '烟雾报警器', isInstalled: true, note: '' },
  { kind: 'gasAlarm', name: '燃气报警器', isInstalled: true, note: '' },
  { kind: 'doorSensor', name: '门磁感应器', isInstalled: true, note: '' },
].map((model) => ({ isInstalled: false, warrantyMonths: 12, ...model }) as EquipmentPreset)
