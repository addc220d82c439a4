import { expect, test } from 'vitest'
import { answer, key, makeWalk, restOf } from '../support/inspections.ts'

const party = (department: string, isLead = false) => ({
  department,
  inspectors: `${department}甲、${department}乙`,
  certificates: 'ZF-001',
  isLead,
})
const parties = [party('民政', true), party('市监'), party('消防')]
const details = { jointKind: 'regular' as const, opinion: '', againOn: null }

async function makeJoint() {
  const made = await makeWalk()
  await made.until('2026-06-16', '09:30')
  const inspection = await made.open({ kind: 'jointInspection', parties, details })
  return { ...made, inspection }
}

test('a joint inspection asks all 35 items with the department that leads, and fills its duty', async () => {
  const { director, clock, inspection, save, end, rows, until } = await makeJoint()
  expect(inspection).toMatchObject({
    number: 'LH20260616-01',
    parties,
    details,
    shift: null,
    dutyId: null,
    onDay: '2026-06-16',
  })
  expect(inspection.items).toHaveLength(35)
  expect(new Set(inspection.items.map(({ department }) => department)).size).toBeGreaterThan(3)
  const [first, ...rest] = restOf(inspection, clock.now)
  if (!first) throw new Error('no items')
  await save(inspection.id, [
    { ...first, value: 'problem', comment: '备案过期' },
    ...rest.map((one, index) => (index < 4 ? { ...one, value: 'na' as const } : one)),
  ])
  const { inspection: ended, hazards } = await end(inspection.id)
  expect(ended).toMatchObject({ okCount: 30, problemCount: 1, naCount: 4 })
  // Not applicable leaves both sides: 30 of 31, half up.
  expect(ended.scorePermille).toBe(968)
  expect(await director.safety.hazard({ id: hazards[0]?.id ?? 0 })).toMatchObject({
    source: 'jointInspection',
    inspection: { id: inspection.id },
  })
  expect(rows('SELECT kind FROM inspection WHERE endedAt IS NOT NULL')).toEqual([{ kind: 'jointInspection' }])
  await until('2026-07-16', '09:00')
  const sums = await director.safety.safetySums({ from: '2026-01-01', to: '2026-12-31' })
  expect(sums).toMatchObject({ jointInspections: 1, found: 1 })
})

test('who takes part and what the unit says is kept also after the end, on the version that was looked at', async () => {
  const { director, inspection, finish } = await makeJoint()
  const { inspection: ended } = await finish(inspection)
  const update = {
    id: ended.id,
    version: ended.version,
    parties: [party('消防', true), party('住建')],
    details: { jointKind: 'special' as const, opinion: '立即整改', againOn: '2026-07-01' },
  }
  const after = await director.safety.updateJoint(update)
  expect(after).toMatchObject({
    parties: update.parties,
    details: update.details,
    version: ended.version + 1,
  })
  await expect(director.safety.updateJoint(update)).rejects.toMatchObject({ code: 'STALE' })
  const twoLeads = { ...update, version: after.version, parties: [party('消防', true), party('住建', true)] }
  await expect(director.safety.updateJoint(twoLeads)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const twice = { ...update, version: after.version, parties: [party('消防'), party('消防')] }
  await expect(director.safety.updateJoint(twice)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await director.safety.voidInspection({ id: ended.id, reason: '试' })
  await expect(director.safety.updateJoint({ ...update, version: after.version + 1 })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
})

test('inspectors and the unit sign, each for its own; details said at the end stand', async () => {
  const { director, clock, inspection, save } = await makeJoint()
  const sign = (role: 'inspector' | 'unit', department: string, name: string) =>
    director.safety.signInspection({ inspectionId: inspection.id, role, department, name, key: key() })
  await sign('inspector', '消防', '消防甲')
  await sign('inspector', '市监', '市监甲')
  await save(
    inspection.id,
    restOf(inspection, clock.now).map((one) => answer(one.itemId, clock.now)),
  )
  const said = { ...details, opinion: '无异议' }
  const end = { id: inspection.id, weather: '晴', note: '配合', details: said, key: key() }
  await director.safety.endInspection(end)
  await sign('unit', '', '陈院长')
  const whole = await director.safety.inspection({ id: inspection.id })
  expect(whole).toMatchObject({ weather: '晴', note: '配合', details: said })
  expect(whole.signs.map(({ role, department, name }) => [role, department, name])).toEqual([
    ['inspector', '消防', '消防甲'],
    ['inspector', '市监', '市监甲'],
    ['unit', '', '陈院长'],
  ])
})
