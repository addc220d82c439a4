import type { Day } from '../day.ts'
import type { RulePreset } from './contract-rules.ts'
import type { NewRuleVersion, SubsidyTerms } from './rule.ts'

interface PresetRule {
  name: string
  note: string
  sort: number
  fund: NewRuleVersion['fund']
  kind: NewRuleVersion['kind']
  terms: Partial<SubsidyTerms>
}

/** Terms that ask nothing. */
export const ANYONE: SubsidyTerms = {
  ageFrom: null,
  ageTo: null,
  categories: [],
  abilityFrom: null,
  residences: [],
  isAgeOrAbility: false,
  isForResidents: false,
  meals: [],
  modes: [],
  amountFen: null,
  percent: null,
  mealsPerDay: null,
  mealsPerMonth: null,
}

const COMPARE = '按公开报道预置，文号、资金来源和每日餐数请对照文件核实后再生效。'

/** What was published of four cities' canteens (facts 3.2). Nobody compared it with the documents yet. */
const PRESETS: Readonly<Record<RulePreset, readonly PresetRule[]>> = {
  nanning: [
    {
      name: '南宁：60岁以上就餐补贴',
      note: `2024年：60岁以上在食堂就餐补3元，每天一餐（午餐或晚餐），不限本地户籍。${COMPARE}`,
      sort: 10,
      fund: 'city',
      kind: 'fixedOff',
      terms: { ageFrom: 60, meals: ['lunch', 'dinner'], amountFen: 300, mealsPerDay: 1 },
    },
    {
      name: '南宁：送餐补贴',
      note: `2024年：80岁以上或中度失能及以上，送餐每份补2元。${COMPARE}`,
      sort: 20,
      fund: 'city',
      kind: 'deliveryGrant',
      terms: { ageFrom: 80, abilityFrom: 'moderate', isAgeOrAbility: true, amountFen: 200 },
    },
    {
      name: '南宁：运营补贴',
      note: `2024年：运营方每月3000元。${COMPARE}`,
      sort: 30,
      fund: 'city',
      kind: 'monthlyGrant',
      terms: { amountFen: 300_000 },
    },
  ],
  liuzhou: [
    {
      name: '柳州：80岁以上午餐补贴',
      note: `80岁以上午餐每人每天补5元。${COMPARE}`,
      sort: 10,
      fund: 'city',
      kind: 'fixedOff',
      terms: { ageFrom: 80, meals: ['lunch'], amountFen: 500, mealsPerDay: 1 },
    },
  ],
  zhongshan: [
    {
      name: '中山港口镇：户籍60岁以上补贴',
      note: `餐标14元：户籍60岁以上政府补5元、自付9元。${COMPARE}`,
      sort: 10,
      fund: 'street',
      kind: 'fixedOff',
      terms: { ageFrom: 60, residences: ['registered'], amountFen: 500, mealsPerDay: 1 },
    },
    {
      name: '中山港口镇：特困、残疾困难免费',
      note: `餐标14元：特困、困难残疾人免费。${COMPARE}`,
      sort: 20,
      fund: 'street',
      kind: 'free',
      terms: { categories: ['hardship', 'disabled'], mealsPerDay: 1 },
    },
  ],
  changsha: [
    {
      name: '长沙雨花区：60岁以上',
      note: `餐标15元：60岁以上自付12元。几条同时符合时就高。${COMPARE}`,
      sort: 10,
      fund: 'district',
      kind: 'fixedSelf',
      terms: { ageFrom: 60, amountFen: 1200, mealsPerDay: 1 },
    },
    {
      name: '长沙雨花区：低保、低收入',
      note: `餐标15元：低保、低收入老人自付8元。${COMPARE}`,
      sort: 20,
      fund: 'district',
      kind: 'fixedSelf',
      terms: { ageFrom: 60, categories: ['lowIncome', 'nearLowIncome'], amountFen: 800, mealsPerDay: 1 },
    },
    {
      name: '长沙雨花区：失能、半失能',
      note: `餐标15元：失能、半失能老人自付8元；此处按中度及以上。${COMPARE}`,
      sort: 30,
      fund: 'district',
      kind: 'fixedSelf',
      terms: { ageFrom: 60, abilityFrom: 'moderate', amountFen: 800, mealsPerDay: 1 },
    },
    {
      name: '长沙雨花区：特困',
      note: `餐标15元：特困老人自付4元。${COMPARE}`,
      sort: 40,
      fund: 'district',
      kind: 'fixedSelf',
      terms: { ageFrom: 60, categories: ['hardship'], amountFen: 400, mealsPerDay: 1 },
    },
  ],
}

/** A city's published rules as first versions from a day on: to be compared with the document before they count. */
export const presetRules = (
  preset: RulePreset,
  fromOn: Day,
): { name: string; note: string; first: NewRuleVersion }[] =>
  PRESETS[preset].map(({ name, note, terms, ...values }) => ({
    name,
    note,
    first: {
      ...values,
      fromOn,
      toOn: null,
      documentNumber: '',
      isVerified: false,
      terms: { ...ANYONE, ...terms },
    },
  }))
