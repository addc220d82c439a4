import { describe, expect, test } from 'vitest'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import { makeHome } from '../support/beds.ts'
import { at, secret, signInAs } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

describe('the waiting list', () => {
  const application = {
    siteId: 1,
    stage: 'waiting' as const,
    appliedOn: '2026-06-01',
    recognisedOn: null,
    wantedKind: null,
    wantedAudience: null,
    note: '',
  }

  async function withList() {
    const home = await makeHome()
    const { director } = home
    const people = [
      { name: '周大', funding: 'selfPaying' as const, appliedOn: '2025-01-01' },
      {
        name: '吴二',
        funding: 'lowIncome' as const,
        birthYear: 1940,
        appliedOn: '2026-03-01',
        recognisedOn: '2025-03-01',
      },
      { name: '郑三', funding: 'nearLowIncome' as const, isAlone: true, appliedOn: '2026-02-01' },
      { name: '王四', funding: 'hardship' as const, appliedOn: '2026-06-01' },
      {
        name: '冯五',
        funding: 'lowIncome' as const,
        condition: { ...emptyCondition, careLevel: 'assisted' as const },
        appliedOn: '2026-02-01',
      },
    ]
    for (const { appliedOn, recognisedOn, ...person } of people) {
      await director.beds.apply({
        ...application,
        personId: await makePerson(director, person),
        appliedOn,
        recognisedOn: recognisedOn ?? null,
      })
    }
    return home
  }

  test('is in order, each place explained; enquiries have none', async () => {
    const { director, wang } = await withList()
    await director.beds.apply({ ...application, personId: wang, stage: 'enquiry' })
    const rows = await director.beds.waiting({ siteId: 1 })
    expect(rows.map(({ place, person, priority, reasons }) => [place, person, priority, ...reasons])).toEqual(
      [
        [1, '王四', 'hardship', 'hardship'],
        [2, '郑三', 'priority', 'poor', 'alone'],
        [3, '冯五', 'priority', 'poor', 'disabled'],
        [4, '吴二', 'priority', 'poor', 'aged'],
        [5, '周大', 'other'],
        [null, '王秀英', 'other'],
      ],
    )
  })

  test('by day of recognition, when the setting says so', async () => {
    const { director } = await withList()
    await director.sites.setSetting({ key: 'waitingOrder', fromOn: '2026-06-15', value: 'recognised' })
    expect((await director.beds.waiting({ siteId: 1 })).map(({ person }) => person)).toEqual([
      '王四',
      '吴二',
      '郑三',
      '冯五',
      '周大',
    ])
  })

  test('hides from those who may not see health what care somebody needs', async () => {
    const { core, director } = await withList()
    const { client } = await signInAs(core, director, 'auditor')
    const row = (await client.beds.waiting({ siteId: 1 })).find(({ person }) => person === '冯五')
    expect(row).toMatchObject({ careLevel: null, reasons: ['poor'] })
  })

  test('a person stands on it once, and not while in a bed', async () => {
    const { director, bed, wang, li } = await makeHome()
    const first = await director.beds.apply({ ...application, personId: wang })
    await expect(
      director.beds.apply({ ...application, personId: wang, stage: 'enquiry' }),
    ).rejects.toMatchObject({ code: 'ALREADY_WAITING', data: { person: '王秀英' } })
    await director.beds.admit({ personId: li, bedId: bed('101-1') })
    await expect(director.beds.apply({ ...application, personId: li })).rejects.toMatchObject({
      code: 'PERSON_IN_BED',
    })
    await director.beds.closeApplication({ id: first.id, reason: 'withdrawn' })
    await expect(director.beds.closeApplication({ id: first.id, reason: 'withdrawn' })).rejects.toMatchObject(
      { code: 'NOT_WAITING', data: { person: '王秀英' } },
    )
    await director.beds.apply({ ...application, personId: wang })
    await expect(
      director.beds.apply({ ...application, personId: wang, appliedOn: '2026-06-16' }),
    ).rejects.toMatchObject({ code: 'IN_FUTURE', data: { field: 'appliedOn' } })
  })

  test('shows the bed that is held, and is changed by one at a time', async () => {
    const { director, bed, wang } = await makeHome()
    const {
      personId: _p,
      siteId: _s,
      closeReason: _c,
      stage: _t,
      ...open
    } = await director.beds.apply({ ...application, personId: wang, stage: 'enquiry' })
    await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-20' })
    await director.beds.updateApplication({ ...open, stage: 'waiting', note: '已面谈' })
    expect(await director.beds.waiting({ siteId: 1 })).toMatchObject([
      { place: 1, note: '已面谈', hold: { bed: '101-1', untilOn: '2026-06-20' } },
    ])
    await expect(director.beds.updateApplication({ ...open, stage: 'waiting' })).rejects.toMatchObject({
      code: 'STALE',
      data: { changes: [{ field: 'note' }] },
    })
  })
})

/** 王秀英 lies in 101-1 since noon of 1 June. */
async function withResident() {
  const home = await makeHome()
  const admitted = await home.director.beds.admit({
    personId: home.wang,
    bedId: home.bed('101-1'),
    at: at('2026-06-01'),
  })
  return { ...home, ...admitted }
}

describe('planned moves', () => {
  test('are due on their day and wait for a person', async () => {
    const { director, clock, wang } = await withResident()
    const leave = await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'leave',
      dueOn: '2026-06-20',
      bedId: null,
      note: '',
    })
    const going = await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'discharge',
      dueOn: '2026-06-18',
      bedId: null,
      note: '',
    })
    expect((await director.beds.plans({ siteId: 1 })).map(({ id, isDue }) => [id, isDue])).toEqual([
      [going.id, false],
      [leave.id, false],
    ])
    await director.beds.startLeave({
      personId: wang,
      kind: 'outing',
      at: at('2026-06-15', '10:00'),
      expectedOn: null,
    })
    await director.beds.endLeave({ personId: wang })
    expect(await director.beds.plans({ siteId: 1 })).toHaveLength(2)
    clock.set('2026-06-20')
    await director.accounts.unlock({ secret })
    await director.beds.startLeave({ personId: wang, kind: 'outing', expectedOn: null })
    expect(await director.beds.plans({ siteId: 1 })).toMatchObject([{ id: going.id, isDue: true }])
    await director.beds.closePlan({ id: going.id, outcome: 'cancelled' })
    await expect(director.beds.closePlan({ id: going.id, outcome: 'done' })).rejects.toMatchObject({
      code: 'ALREADY_ENDED',
    })
  })

  test('must make sense', async () => {
    const { director, bed, wang, li } = await withResident()
    const plan = (
      personId: number,
      kind: 'admission' | 'transfer' | 'discharge',
      bedId: number | null = null,
      dueOn = '2026-06-20',
    ) => director.beds.plan({ personId, siteId: 1, kind, dueOn, bedId, note: '' })
    await expect(plan(wang, 'admission')).rejects.toMatchObject({ code: 'PERSON_IN_BED' })
    await expect(plan(li, 'discharge')).rejects.toMatchObject({ code: 'NOT_IN_BED' })
    await expect(plan(wang, 'transfer', bed('101-1'))).rejects.toMatchObject({ code: 'SAME_BED' })
    await expect(plan(li, 'admission', null, '2026-06-14')).rejects.toMatchObject({ code: 'IN_PAST' })
    await director.beds.retireBeds({ bedIds: [bed('102-2')], reason: '拆除' })
    await expect(plan(li, 'admission', bed('102-2'))).rejects.toMatchObject({ code: 'BED_RETIRED' })
    await plan(li, 'admission', bed('102-1'))
  })
})
