import { describe, expect, test } from 'vitest'
import type { Core } from '../../src/core/index.ts'
import { RulePreset } from '../../src/shared/meals/contract-rules.ts'
import type { SubsidyRule } from '../../src/shared/meals/rule.ts'
import { signInAs } from '../support/core.ts'
import { makeCanteen, makeMeals, newKey } from '../support/meals.ts'
import { makeDraft, makeRule, newVersion } from '../support/meals-rules.ts'

/** Oldest first: from when until when, and whether it is in force. */
const datesOf = (rule: SubsidyRule) =>
  rule.versions.map(({ fromOn, toOn, confirmedAt }) => [fromOn, toOn, confirmedAt !== null]).toReversed()

/** The counter's part is tested elsewhere: here a month is simply closed. */
const settle = (core: Core, siteId: number, month: string) =>
  core.parts.store.connection
    .prepare(`
      INSERT INTO settlement (siteId, month, submittedAt, submittedBy, checkedAt, checkedBy, settledAt, settledBy, totals,
        lastMealId, lastHash)
      VALUES (?, ?, 1, '', 1, '', 1, '', '{}', 0, '')`)
    .run(siteId, month)

describe('versions', () => {
  test('a draft is changed as often as one likes; in force, it is followed by another', async () => {
    const { director } = await makeMeals()
    const { ruleId, versionId } = await makeDraft(director)
    const changed = await director.meals.updateRuleVersion({
      id: versionId,
      next: newVersion({ terms: { amountFen: 500 }, fund: 'district', toOn: '2030-12-31' }),
    })
    expect(changed.versions).toMatchObject([
      { fund: 'district', toOn: '2030-12-31', confirmedAt: null, isUsed: false, terms: { amountFen: 500 } },
    ])
    const confirmed = await director.meals.confirmRuleVersion({ id: versionId })
    expect(confirmed.versions[0]).toMatchObject({ confirmedBy: '陈院长' })
    const refused = { code: 'RULE_CONFIRMED', data: { rule: '就餐补贴' } }
    await expect(
      director.meals.updateRuleVersion({ id: versionId, next: newVersion() }),
    ).rejects.toMatchObject(refused)
    await expect(director.meals.confirmRuleVersion({ id: versionId })).rejects.toMatchObject(refused)
    const next = await director.meals.addRuleVersion({ ruleId, next: newVersion({ fromOn: '2031-01-01' }) })
    expect(datesOf(next)).toEqual([
      ['2020-01-01', '2030-12-31', true],
      ['2031-01-01', null, false],
    ])
  })

  test('a new one ends the open one before it the day before', async () => {
    const { director } = await makeMeals()
    const { ruleId } = await makeRule(director)
    const { versions } = await director.meals.addRuleVersion({
      ruleId,
      next: newVersion({ fromOn: '2026-03-01' }),
    })
    const confirmed = await director.meals.confirmRuleVersion({ id: versions[0]?.id ?? 0 })
    expect(datesOf(confirmed)).toEqual([
      ['2020-01-01', '2026-02-28', true],
      ['2026-03-01', null, true],
    ])
  })

  test('what can’t be put beside another is refused, and nothing is changed', async () => {
    const { director } = await makeMeals()
    const { ruleId } = await makeRule(director, { fromOn: '2025-01-01', toOn: '2026-12-31' })
    for (const dates of [
      { fromOn: '2026-12-31', toOn: null },
      { fromOn: '2024-01-01', toOn: null },
      { fromOn: '2024-01-01', toOn: '2025-01-01' },
      { fromOn: '2025-01-01', toOn: '2025-01-01' },
    ]) {
      const { versions } = await director.meals.addRuleVersion({ ruleId, next: newVersion(dates) })
      const id =
        versions.find(({ confirmedAt, voidedAt }) => confirmedAt === null && voidedAt === null)?.id ?? 0
      await expect(director.meals.confirmRuleVersion({ id })).rejects.toMatchObject({
        code: 'RULE_OVERLAPS',
        data: { rule: '就餐补贴', from: '2025-01-01', until: '2026-12-31' },
      })
      await director.meals.voidRuleVersion({ id, reason: '日期不对' })
      await expect(director.meals.confirmRuleVersion({ id })).rejects.toMatchObject({
        code: 'ALREADY_VOIDED',
      })
    }
    for (const dates of [
      { fromOn: '2024-01-01', toOn: '2024-12-31' },
      { fromOn: '2027-01-01', toOn: null },
    ]) {
      const { versions } = await director.meals.addRuleVersion({ ruleId, next: newVersion(dates) })
      const id = versions.find(({ fromOn }) => fromOn === dates.fromOn)?.id ?? 0
      await director.meals.confirmRuleVersion({ id: Math.max(id, ...versions.map((one) => one.id)) })
    }
    const [rule] = await director.meals.subsidyRules()
    expect(datesOf(rule as SubsidyRule).filter(([, , isConfirmed]) => isConfirmed)).toEqual([
      ['2024-01-01', '2024-12-31', true],
      ['2025-01-01', '2026-12-31', true],
      ['2027-01-01', null, true],
    ])
  })

  test('ends earlier or later, never before it began nor over another', async () => {
    const { director } = await makeMeals()
    const { ruleId, versionId: id } = await makeRule(director, { toOn: '2026-06-30' })
    const end = (toOn: string) => director.meals.endRuleVersion({ id, toOn })
    expect(datesOf(await end('2026-05-31'))).toEqual([['2020-01-01', '2026-05-31', true]])
    expect(datesOf(await end('2026-12-31'))).toEqual([['2020-01-01', '2026-12-31', true]])
    await expect(end('2019-12-31')).rejects.toMatchObject({
      code: 'BACKWARD',
      data: { from: '2020-01-01', to: '2019-12-31' },
    })
    const { versions } = await director.meals.addRuleVersion({
      ruleId,
      next: newVersion({ fromOn: '2027-01-01' }),
    })
    await director.meals.confirmRuleVersion({ id: versions[0]?.id ?? 0 })
    await expect(end('2027-01-01')).rejects.toMatchObject({
      code: 'RULE_OVERLAPS',
      data: { from: '2027-01-01' },
    })
  })

  test('an incomplete one, or one that nobody made, is refused', async () => {
    const { director } = await makeMeals()
    const { versionId } = await makeDraft(director)
    await expect(
      director.meals.updateRuleVersion({
        id: versionId,
        next: newVersion({ kind: 'percent', terms: { amountFen: null, percent: null } }),
      }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(director.meals.confirmRuleVersion({ id: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'ruleVersion', id: '99' },
    })
  })
})

describe('a settled month', () => {
  test('stays as it was settled: nothing comes into force, ends or is stretched in it', async () => {
    const { director, core, canteenId } = await makeMeals()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    settle(core, canteenId, '2026-04')
    const closed = { code: 'MONTH_CLOSED', data: { site: '中街长者食堂', month: '2026-04' } }
    const everywhere = await makeDraft(director, { fromOn: '2026-03-01' })
    await expect(director.meals.confirmRuleVersion({ id: everywhere.versionId })).rejects.toMatchObject(
      closed,
    )
    const here = await makeDraft(director, { name: '本堂', siteId: canteenId, fromOn: '2026-04-30' })
    await expect(director.meals.confirmRuleVersion({ id: here.versionId })).rejects.toMatchObject(closed)
    await makeRule(director, { name: '东街', siteId: other, fromOn: '2026-03-01' })
    const { versionId: id } = await makeRule(director, {
      name: '五月起',
      siteId: canteenId,
      fromOn: '2026-05-01',
    })
    await makeRule(director, { name: '三月止', siteId: canteenId, fromOn: '2026-03-01', toOn: '2026-03-31' })

    settle(core, canteenId, '2026-05')
    const closedLater = { code: 'MONTH_CLOSED', data: { month: '2026-05' } }
    await expect(director.meals.endRuleVersion({ id, toOn: '2026-05-30' })).rejects.toMatchObject(closedLater)
    await director.meals.endRuleVersion({ id, toOn: '2026-05-31' })
    const [march] = (await director.meals.subsidyRules()).filter(({ name }) => name === '三月止')
    await expect(
      director.meals.endRuleVersion({ id: march?.versions[0]?.id ?? 0, toOn: '2026-04-01' }),
    ).rejects.toMatchObject(closed)
  })

  test('keeps the grant it was settled with', async () => {
    const { director, core, canteenId } = await makeMeals()
    const grant = await makeRule(director, { kind: 'monthlyGrant', terms: { amountFen: 300_000 } })
    const off = await makeRule(director, { name: '无人用过' })
    settle(core, canteenId, '2026-05')
    await expect(
      director.meals.voidRuleVersion({ id: grant.versionId, reason: '重复' }),
    ).rejects.toMatchObject({ code: 'MONTH_CLOSED' })
    const rule = await director.meals.voidRuleVersion({ id: off.versionId, reason: '重复' })
    expect(rule.versions[0]?.voidedAt).not.toBeNull()
  })
})

describe('whose rules', () => {
  test('an account of one canteen sees what counts there and changes its own alone', async () => {
    const { director, core, canteenId } = await makeMeals()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    const { client } = await signInAs(core, director, 'canteen', [canteenId])
    const { client: auditor } = await signInAs(core, director, 'auditor')
    const shared = await makeDraft(director, { name: '全区', sort: 20 })
    await makeDraft(director, { name: '东街', siteId: other })
    const own = await makeDraft(client, { name: '中街', siteId: canteenId, sort: 10 })
    expect((await client.meals.subsidyRules()).map(({ name }) => name)).toEqual(['中街', '全区'])
    expect((await director.meals.subsidyRules()).map(({ name }) => name)).toEqual(['东街', '中街', '全区'])
    for (const attempt of [
      makeDraft(client, { name: '又一条' }),
      makeDraft(client, { name: '又一条', siteId: other }),
      client.meals.confirmRuleVersion({ id: shared.versionId }),
      client.meals.addRulePreset({ preset: 'liuzhou', siteId: null, fromOn: '2026-07-01' }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'OTHER_SITE' })
    await client.meals.confirmRuleVersion({ id: own.versionId })
    await expect(makeDraft(auditor, { name: '又一条' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('a name is that of one rule; who edits an older copy is told', async () => {
    const { director, siteId } = await makeMeals()
    const { ruleId } = await makeDraft(director)
    await makeDraft(director, { name: '送餐补贴' })
    await expect(makeDraft(director)).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    await expect(makeDraft(director, { name: '养老院', siteId })).rejects.toMatchObject({
      code: 'NOT_A_CANTEEN',
    })
    const rename = (name: string, version: number) =>
      director.meals.updateSubsidyRule({ id: ruleId, name, note: '', version })
    await expect(rename('送餐补贴', 1)).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    expect(await rename('长者就餐补贴', 1)).toMatchObject({ name: '长者就餐补贴', version: 2 })
    await expect(rename('又改', 1)).rejects.toMatchObject({
      code: 'STALE',
      data: { changes: [{ field: 'name', theirs: '长者就餐补贴', yours: '又改' }] },
    })
  })

  test('each act is one row of the audit, with the rule before and after', async () => {
    const { director } = await makeMeals()
    const { ruleId, versionId } = await makeRule(director)
    await director.meals.endRuleVersion({ id: versionId, toOn: '2026-12-31' })
    const { rows } = await director.audit.search({ entity: 'subsidyRule', entityId: String(ruleId) })
    expect(rows.map(({ action }) => action)).toEqual([
      'meals.endRuleVersion',
      'meals.confirmRuleVersion',
      'meals.addSubsidyRule',
    ])
  })
})

describe('presets', () => {
  test.each(RulePreset.options)(
    '%s: drafts nobody verified, without invented document numbers',
    async (preset) => {
      const { director, canteenId } = await makeMeals()
      const everywhere = await director.meals.addRulePreset({ preset, siteId: null, fromOn: '2026-07-01' })
      const here = await director.meals.addRulePreset({ preset, siteId: canteenId, fromOn: '2026-07-01' })
      expect(here).toHaveLength(everywhere.length)
      for (const { note, versions } of [...everywhere, ...here]) {
        expect(note).toContain('核实')
        expect(versions).toMatchObject([
          { fromOn: '2026-07-01', toOn: null, documentNumber: '', isVerified: false, confirmedAt: null },
        ])
      }
      await expect(
        director.meals.addRulePreset({ preset, siteId: null, fromOn: '2026-07-01' }),
      ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
      expect(await director.meals.subsidyRules()).toHaveLength(2 * here.length)
    },
  )
})

describe('a version that charged', () => {
  test('is not voided while a meal stands by it', async () => {
    const { director, canteenId, wang } = await makeMeals()
    const { versionId } = await makeRule(director)
    const { line } = await director.meals.serve({
      key: newKey(),
      siteId: canteenId,
      meal: 'lunch',
      mode: 'dineIn',
      personId: wang,
    })
    expect((await director.meals.subsidyRules())[0]?.versions[0]?.isUsed).toBe(true)
    const voiding = () => director.meals.voidRuleVersion({ id: versionId, reason: '文件作废' })
    await expect(voiding()).rejects.toMatchObject({
      code: 'RULE_IN_USE',
      data: { rule: '就餐补贴', meals: 1 },
    })
    await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '刷错' })
    expect((await voiding()).versions[0]?.voidedAt).not.toBeNull()
  })
})
