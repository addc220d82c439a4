import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewDrill } from '../../src/shared/safety/drill.ts'
import { drillState, lacksNightDrill } from '../../src/shared/safety/drill-rules.ts'
import { makeHome } from '../support/beds.ts'
import { at, signInAs } from '../support/core.ts'
import { makeStaff, makeTwoFloors, putOnShift } from '../support/roster.ts'

const newDrill = (more: Partial<NewDrill> = {}): NewDrill => ({
  siteId: 1,
  name: '夜间疏散演练',
  scenario: '203 房间气垫床插线板起火',
  place: '福寿楼',
  isNight: true,
  isMinimumStaff: true,
  plannedOn: '2026-06-20',
  ...more,
})

test('a drill is planned and changed on the version that was looked at; who took part waits for its start', async () => {
  const { director } = await makeHome()
  const { id } = await director.safety.planDrill(newDrill())
  expect(await director.safety.drills({ siteId: 1 })).toMatchObject([
    { id, state: 'planned', plannedOn: '2026-06-20', expected: 0, seconds: null, personTimes: 0, hazards: 0 },
  ])
  const { siteId: _siteId, ...plan } = newDrill({ plannedOn: '2026-06-28' })
  const change = { id, version: 1, ...plan, assessment: '' }
  expect(await director.safety.updateDrill(change)).toMatchObject({ plannedOn: '2026-06-28', version: 2 })
  await expect(director.safety.updateDrill(change)).rejects.toMatchObject({ code: 'STALE' })
  await expect(
    director.safety.saveDrillPeople({ drillId: id, version: 2, people: [] }),
  ).rejects.toMatchObject({
    code: 'DRILL_NOT_STARTED',
    data: { drill: '夜间疏散演练' },
  })
})

test('who only walks rounds plans none, and other homes stay shut', async () => {
  const { core, director } = await makeHome()
  const { id } = await director.safety.planDrill(newDrill())
  const { client: carer } = await signInAs(core, director, 'nursing')
  await expect(carer.safety.planDrill(newDrill())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await carer.safety.drill({ id })).toMatchObject({ name: '夜间疏散演练' })
  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  const other = await director.sites.create({ ...site, openedOn: null, closedOn: null })
  const { client: stranger } = await signInAs(core, director, 'safety', [other.id])
  for (const refused of [
    stranger.safety.drills({ siteId: 1 }),
    stranger.safety.drill({ id }),
    stranger.safety.planDrill(newDrill()),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('rules: a year lacks its night drill until one was held that night, with minimum staff, and counts', () => {
  const moment = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null })
  const held = fc.record({
    startedAt: moment,
    endedAt: moment,
    voidedAt: moment,
    isNight: fc.boolean(),
    isMinimumStaff: fc.boolean(),
    plannedOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'),
  })
  fc.assert(
    fc.property(fc.array(held, { maxLength: 5 }), (drills) => {
      const rows = drills.map((drill) => ({ ...drill, state: drillState(drill) }))
      const isMet = drills.some(
        ({ endedAt, voidedAt, isNight, isMinimumStaff, plannedOn }) =>
          endedAt !== null &&
          voidedAt === null &&
          isNight &&
          isMinimumStaff &&
          plannedOn.slice(0, 4) === '2026',
      )
      expect(lacksNightDrill(rows, '2026')).toBe(!isMet)
    }),
  )
})

describe('a drill is held', () => {
  test('against the roster of its minute, floor by floor; it fills what was due, and ends once', async () => {
    const { director, clock, lies, floor } = await makeTwoFloors()
    await lies('韦玉珍', '101-1', 'walks', at('2026-06-01'))
    await lies('黄兰', '201-1', 'carried', at('2026-06-01'))
    await putOnShift(director, await makeStaff(director, '曾护理'), { floorId: floor('2层') })
    const { id } = await director.safety.planDrill(newDrill({ plannedOn: '2026-06-15' }))
    const started = await director.safety.startDrill({ id })
    expect(started).toMatchObject({ state: 'running', startedAt: at('2026-06-15'), expected: 2 })
    expect(started.floors).toMatchObject([
      { floor: '1层', expected: 1, helpersNeeded: 0, evacuated: null },
      { floor: '2层', expected: 1, helpersNeeded: 2, helpersPresent: 1, seconds: null },
    ])
    await expect(director.safety.startDrill({ id })).rejects.toMatchObject({ code: 'DRILL_STARTED' })
    // Who comes in now was not to be brought out.
    await lies('罗桂英', '101-2', 'walks', at('2026-06-15', '12:00'))
    const result = { drillId: id, floorId: floor('2层'), evacuated: 1, seconds: 245, note: '' }
    expect(await director.safety.saveDrillFloor(result)).toMatchObject({
      expected: 2,
      evacuated: 1,
      seconds: 245,
    })
    await expect(director.safety.saveDrillFloor({ ...result, floorId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    clock.set('2026-06-15', '12:10')
    expect(await director.safety.endDrill({ id })).toMatchObject({ state: 'done', endedAt: clock.now })
    await expect(director.safety.endDrill({ id })).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  })

  test('one held before is entered with its times; none in the future, none that ends before it began', async () => {
    const { director } = await makeTwoFloors()
    const { id } = await director.safety.planDrill(newDrill())
    await expect(director.safety.endDrill({ id })).rejects.toMatchObject({ code: 'DRILL_NOT_STARTED' })
    await expect(director.safety.startDrill({ id, at: at('2026-06-16') })).rejects.toMatchObject({
      code: 'IN_FUTURE',
    })
    const startedAt = at('2026-06-14', '23:40')
    expect(await director.safety.startDrill({ id, at: startedAt })).toMatchObject({ plannedOn: '2026-06-14' })
    await expect(director.safety.endDrill({ id, at: startedAt })).rejects.toMatchObject({ code: 'BACKWARD' })
    expect(await director.safety.endDrill({ id, at: startedAt + 60_000 })).toMatchObject({ state: 'done' })
  })

  test('what it found is a hazard, once however often it is sent; voided, it counts nowhere and its findings stay', async () => {
    const { director, floor } = await makeTwoFloors()
    const { id } = await director.safety.planDrill(newDrill())
    await director.safety.startDrill({ id })
    const finding = {
      key: '0c9fd5ec-0000-4000-8000-000000000001',
      drillId: id,
      floorId: floor('2层'),
      roomId: null,
      place: '2层东楼梯',
      description: '应急灯不亮',
    }
    await director.safety.reportFinding(finding)
    const { findings } = await director.safety.reportFinding(finding)
    expect(findings).toMatchObject([{ number: 'YH2026-0001', place: '2层东楼梯', state: 'found' }])
    const { state, findings: left } = await director.safety.voidDrill({ id, reason: '录错' })
    expect([state, left.length]).toEqual(['void', 1])
    await expect(director.safety.voidDrill({ id, reason: '录错' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
  })
})
