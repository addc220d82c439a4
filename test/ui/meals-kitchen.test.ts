import { describe, expect, test } from 'vitest'
import type { KitchenLog, LogDetails } from '../../src/shared/meals/kitchen-log.ts'
import { healthCertificate } from '../../src/ui/meals/kitchen/logs/health-certificate.ts'
import { blankDetails, usualOf } from '../../src/ui/meals/kitchen/logs/log-values.ts'
import { fridgesOf, missingOf } from '../../src/ui/meals/kitchen/logs/missing.ts'
import { costOf } from '../../src/ui/meals/kitchen/menus/cost.ts'
import { mealsShown } from '../../src/ui/meals/kitchen/menus/meals-shown.ts'

const log = (details: LogDetails, more: Partial<KitchenLog> = {}): KitchenLog => ({
  id: 1,
  siteId: 2,
  kind: details.kind,
  onDay: '2026-06-15',
  at: 0,
  staffId: 7,
  staff: '何师傅',
  isOk: true,
  details,
  costFen: null,
  note: '',
  recordedBy: '',
  voidedAt: null,
  ...more,
})
const check: LogDetails = {
  kind: 'morningCheck',
  temperatureTenths: 365,
  hasSymptoms: false,
  hasWounds: false,
  isCleanlyDressed: true,
  measure: '',
}
const fridge = (name: string, isFreezer = false): LogDetails => ({
  kind: 'fridge',
  fridge: name,
  isFreezer,
  temperatureTenths: 40,
  measure: '',
})
const clean: LogDetails = {
  kind: 'disinfection',
  subject: '餐盘',
  way: 'chemical',
  minutes: 10,
  temperatureTenths: null,
  ppm: 300,
  measure: '',
}
const waste: LogDetails = { kind: 'waste', goods: '餐厨垃圾', weightG: 5000, takenBy: '环卫' }

describe('what a day still lacks', () => {
  const staff = [
    { id: 7, name: '何师傅', isOnLeave: false },
    { id: 8, name: '李阿姨', isOnLeave: false },
    { id: 9, name: '赵强', isOnLeave: true },
  ]

  test('names staff on duty, fridges read lately, and kinds without a log', () => {
    const before = [fridge('1号'), fridge('冷冻柜', true)].map((details) => log(details))
    const today = [log(check), log(fridge('1号')), log(clean)]
    expect(missingOf(today, [...before, ...today], staff)).toEqual({
      unchecked: ['李阿姨'],
      fridges: ['冷冻柜'],
      isDisinfectionMissing: false,
      isWasteMissing: true,
    })
    expect(fridgesOf(before).get('冷冻柜')).toEqual({ isFreezer: true })
  })

  test('is as if a log taken back had never been written', () => {
    const voided = { voidedAt: 1 }
    const today = [log(check, voided), log(clean, voided), log(waste, voided), log(fridge('1号'), voided)]
    expect(missingOf(today, today, staff.slice(0, 1))).toEqual({
      unchecked: ['何师傅'],
      fridges: [],
      isDisinfectionMissing: true,
      isWasteMissing: true,
    })
  })
})

describe('what a form offers again', () => {
  test('is who and with what, never what is measured or judged', () => {
    const logs = [log(clean), log(waste, { staffId: 8 })]
    expect(usualOf('disinfection', logs)).toEqual({
      staffId: 7,
      details: { subject: '餐盘', way: 'chemical' },
    })
    expect(usualOf('waste', logs)).toEqual({
      staffId: 8,
      details: { goods: '餐厨垃圾', takenBy: '环卫' },
    })
    expect(usualOf('fridge', logs)).toEqual({ staffId: null, details: {} })
    expect(blankDetails('fridge')).toMatchObject({ kind: 'fridge', temperatureTenths: null, measure: '' })
  })
})

test('a health certificate counts through its last day; of several the longest', () => {
  const certificate = (expiresOn: string | null, kind: 'health' | 'foodSafety' = 'health') => ({
    kind,
    number: '',
    issuedOn: null,
    expiresOn,
  })
  const state = (...certificates: ReturnType<typeof certificate>[]) =>
    healthCertificate(certificates, '2026-06-15').state
  expect(state(certificate('2026-06-15'))).toBe('valid')
  expect(state(certificate('2026-06-14'))).toBe('expired')
  expect(state(certificate('2026-06-14'), certificate('2027-01-01'))).toBe('valid')
  expect(state(certificate(null))).toBe('valid')
  expect(state(certificate('2027-01-01', 'foodSafety'))).toBe('none')
})

test('a meal costs what its dishes cost, and says when one has none', () => {
  expect(costOf([{ costFen: 800 }, { costFen: 0 }])).toEqual({ fen: 800, isWhole: true })
  expect(costOf([{ costFen: 800 }, { costFen: null }])).toEqual({ fen: 800, isWhole: false })
})

describe('the meals of a week', () => {
  const hours = (meal: 'breakfast' | 'lunch', fromOn: string, isServed: boolean) => ({
    meal,
    fromOn,
    isServed,
    opensTime: '10:30',
    closesTime: '13:00',
  })
  const days = ['2026-06-15', '2026-06-16']

  test('are those served on one of its days, and those with a menu', () => {
    const canteen = {
      hours: [
        hours('breakfast', '2026-01-01', true),
        hours('breakfast', '2026-06-15', false),
        hours('lunch', '2026-06-16', true),
      ],
    }
    expect(mealsShown(canteen, days, [])).toEqual(['lunch'])
    expect(mealsShown(canteen, days, [{ meal: 'dinner' }])).toEqual(['lunch', 'dinner'])
  })

  test('are all of them while no hours are set', () => {
    expect(mealsShown({ hours: [] }, days, [])).toEqual(['breakfast', 'lunch', 'dinner'])
  })
})
