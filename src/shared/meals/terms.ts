import { z } from 'zod'

/** 早餐, 午餐, 晚餐, in the day's order. */
export const Meal = z.enum(['breakfast', 'lunch', 'dinner'])
export type Meal = z.infer<typeof Meal>

/** 堂食, 打包, 配送. */
export const MealMode = z.enum(['dineIn', 'takeaway', 'delivery'])
export type MealMode = z.infer<typeof MealMode>

/** 老年人 (60+), 未满六十的配偶, 志愿者, 员工, 访客, 在住老人 (fed by the home, outside person-times). */
export const DinerClass = z.enum(['elder', 'spouse', 'volunteer', 'staff', 'guest', 'resident'])
export type DinerClass = z.infer<typeof DinerClass>

/** What someone under 60 counts as. */
export const YoungClass = DinerClass.extract(['spouse', 'volunteer', 'staff', 'guest'])

/** 普通, 特困, 低保, 低保边缘, 优抚, 残疾, 计生特殊（失独）. */
export const DinerCategory = z.enum([
  'ordinary',
  'hardship',
  'lowIncome',
  'nearLowIncome',
  'veteran',
  'disabled',
  'lostOnlyChild',
])
export type DinerCategory = z.infer<typeof DinerCategory>

/** 本地户籍, 常住本地, 其他. */
export const Residence = z.enum(['registered', 'resident', 'elsewhere'])
export type Residence = z.infer<typeof Residence>

/** 现金, 刷卡（扫码）, 账户, 月结. */
export const PayMethod = z.enum(['cash', 'card', 'account', 'monthlyBill'])
export type PayMethod = z.infer<typeof PayMethod>

/** Who pays a subsidy: 省级, 市级, 区县, 街道, 慈善, 运营方. */
export const SubsidyFund = z.enum(['province', 'city', 'district', 'street', 'charity', 'operator'])
export type SubsidyFund = z.infer<typeof SubsidyFund>

/** A wall-clock time, `HH:MM`. */
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
