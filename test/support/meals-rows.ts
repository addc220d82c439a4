import type { Core } from '../../src/core/index.ts'
import type { DinerCategory, DinerClass, Meal, MealMode, PayMethod } from '../../src/shared/meals/terms.ts'
import { at } from './core.ts'

type Row = Record<string, string | number | null | Uint8Array>
const LONG_AGO = at('2020-01-01')
const entered = { recordedAt: LONG_AGO, recordedBy: '陈院长' }

export interface LaidCharge {
  priceFen: number
  /** By a version of a rule, in fen. */
  shares: { versionId: number; fund: string; fen: number; isGrant: boolean }[]
}
export interface LaidMeal {
  siteId: number
  onDay: string
  meal: Meal
  mode: MealMode
  class: DinerClass
  category: DinerCategory | null
  personId: number | null
  quantity: number
  isExtra: boolean
  chargeId: number
  pay: PayMethod
  isVoided: boolean
  /** Noon of the day, unless said. */
  recordedAt: number
}

/** Lays rows of meals straight into a core's file, past the rules of the procedures; the file's own still hold. */
export function mealRows(core: Core) {
  const db = core.parts.store.connection
  const insert = (table: string, row: Row): number => {
    const columns = Object.keys(row)
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
    return Number(db.prepare(text).run(row).lastInsertRowid)
  }
  const person = (name: string, more: Row = {}) =>
    insert('person', { name, pinyin: name, sex: 'female', recordedAt: LONG_AGO, ...more })
  const diner = (siteId: number, name: string, more: Row = {}) => {
    const personId = person(name, more)
    insert('diner', {
      ...{
        personId,
        number: `N${personId}`,
        siteId,
        class: 'guest',
        pay: 'cash',
        registeredOn: '2020-01-01',
      },
      ...entered,
    })
    insert('dinerAccount', { personId })
    return personId
  }
  /** A rule in force since 2020; gives its version's id. */
  const rule = (name: string, fund: string, kind = 'fixedOff') =>
    insert('subsidyRuleVersion', {
      ...{ ruleId: insert('subsidyRule', { name }), fromOn: '2020-01-01', sort: 0, fund, kind, terms: '{}' },
      ...{ ...entered, confirmedAt: LONG_AGO, confirmedBy: '陈院长' },
    })
  const charge = ({ priceFen, shares }: LaidCharge): number => {
    const sharesFen = shares.reduce((sum, { fen, isGrant }) => sum + (isGrant ? 0 : fen), 0)
    const written = shares.map(({ versionId, fen, isGrant }) => [versionId, fen, isGrant])
    const content = JSON.stringify({ priceFen, shares: written })
    const id = insert('charge', { content, priceFen, selfFen: priceFen - sharesFen, sharesFen })
    for (const share of shares)
      insert('chargeShare', { chargeId: id, ...share, isGrant: Number(share.isGrant) })
    return id
  }
  const meal = (given: Pick<LaidMeal, 'siteId' | 'onDay' | 'chargeId'> & Partial<LaidMeal>): number => {
    const { isVoided = false, isExtra = false, category = null, ...rest } = given
    const id = insert('mealLine', {
      ...{ meal: 'lunch', mode: 'dineIn', class: 'elder', personId: null, quantity: 1, pay: 'cash' },
      ...{ recordedAt: at(given.onDay), accountId: 1, hash: new Uint8Array(32) },
      ...rest,
      ...{ category: category ?? '', isExtra: Number(isExtra) },
    })
    if (isVoided)
      db.prepare("UPDATE mealLine SET voidedAt = 1, voidedBy = 'x', voidReason = 'x' WHERE id = ?").run(id)
    return id
  }
  return { insert, person, diner, rule, charge, meal }
}
