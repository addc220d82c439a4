import { describe, expect, test } from 'vitest'
import { insertPlacement, insertStay } from '../../src/core/beds/stays-sql.ts'
import { sql } from '../../src/core/db/statement.ts'
import { makeHome } from '../support/beds.ts'
import { at } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

// The cases that broke other systems (issue 2, C), one by one.

describe('a new stay beside another one', () => {
  /** 王秀英 lies in 101-1 from 1 to 10 May. */
  async function withPastStay() {
    const home = await makeHome()
    const { director, clock, bed, wang } = home
    await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-05-01') })
    await director.beds.discharge({ personId: wang, at: at('2026-05-10'), reason: 'ownWish' })
    clock.now += 1000
    return home
  }
  const named = (person: string) => ({
    code: 'BED_TAKEN',
    data: { bed: '101-1', person, from: at('2026-05-01') },
  })

  test('that encloses it is refused and names the other person', async () => {
    const { director, bed, li } = await withPastStay()
    await expect(
      director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-04-01') }),
    ).rejects.toMatchObject({
      ...named('王秀英'),
      data: { person: '王秀英', until: at('2026-05-10') },
    })
  })

  test('that is enclosed by it is refused', async () => {
    const { director, bed, wang, li } = await withPastStay()
    await expect(
      director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-05-05') }),
    ).rejects.toMatchObject(named('王秀英'))
    await expect(
      director.beds.admit({ personId: wang, bedId: bed('102-1'), at: at('2026-05-05') }),
    ).rejects.toMatchObject({
      code: 'PERSON_IN_BED',
      data: { bed: '101-1', until: at('2026-05-10') },
    })
  })

  test('that starts open-ended before it is refused, for the bed and for the person', async () => {
    const { director, bed, wang, li } = await withPastStay()
    await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-05-20') })
    const other = await makePerson(director, { name: '陈玉珍' })
    await expect(
      director.beds.admit({ personId: other, bedId: bed('101-1'), at: at('2026-05-12') }),
    ).rejects.toMatchObject({
      code: 'BED_TAKEN',
      data: { person: '李桂兰', from: at('2026-05-20'), until: null },
    })
    await expect(
      director.beds.admit({ personId: wang, bedId: bed('102-1'), at: at('2026-04-01') }),
    ).rejects.toMatchObject({
      code: 'PERSON_IN_BED',
      data: { from: at('2026-05-01') },
    })
  })

  test('back-to-back is accepted', async () => {
    const { director, bed, wang, li } = await withPastStay()
    await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-05-10') })
    await director.beds.admit({ personId: wang, bedId: bed('102-1'), at: at('2026-05-10') })
    expect(await director.beds.personHistory({ personId: li })).toHaveLength(1)
  })

  test('the file itself forbids every overlap, whoever writes', async () => {
    const { core, bed, li } = await withPastStay()
    const insertEnded = sql<{ stayId: number; personId: number; bedId: number; from: number; to: number }>(`
      INSERT INTO placement (stayId, personId, bedId, siteId, fromAt, startKind, toAt, endKind, recordedAt, recordedBy)
      VALUES (@stayId, @personId, @bedId, 1, @from, 'arrival', @to, 'discharge', 0, '')`)
    const place = (from: string, to: string | null) =>
      core.parts.store.write(null, 'beds.test', (tx) => {
        const who = { personId: li, siteId: 1, recordedAt: 0, recordedBy: '' }
        const { id: stayId } = tx.run(insertStay, { ...who, isTrial: false, trialUntilOn: null })
        tx.record({ entity: 'stay', id: stayId })
        const where = { stayId, personId: li, bedId: bed('101-1') }
        if (to) tx.run(insertEnded, { ...where, from: at(from), to: at(to) })
        else
          tx.run(insertPlacement, {
            ...where,
            ...who,
            fromAt: at(from),
            startKind: 'arrival',
            note: '',
            overrideReason: '',
          })
      })
    for (const [from, to] of [
      ['2026-04-01', '2026-06-01'],
      ['2026-05-02', '2026-05-03'],
      ['2026-04-01', null],
      ['2026-05-09', null],
      ['2026-04-01', '2026-05-02'],
    ] as const) {
      expect(() => place(from, to)).toThrow('BED_TAKEN')
    }
    place('2026-04-01', '2026-05-01')
    place('2026-05-10', null)
  })
})

test('two people at once: the second is told who was first', async () => {
  const { director, bed, wang, li } = await makeHome()
  const results = await Promise.allSettled(
    [wang, li].map((personId) => director.beds.admit({ personId, bedId: bed('101-1') })),
  )
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(results[1]).toMatchObject({ reason: { code: 'BED_TAKEN', data: { person: '王秀英' } } })
})

test('the same bed twice in a row is refused', async () => {
  const { director, clock, bed, wang } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  clock.now += 60_000
  await expect(director.beds.transfer({ personId: wang, bedId: bed('101-1') })).rejects.toMatchObject({
    code: 'SAME_BED',
    data: { bed: '101-1' },
  })
})

test('a transfer after the discharge is refused, and of one who never came', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  clock.now += 60_000
  const leftAt = clock.now
  await director.beds.discharge({ personId: wang, reason: 'toHospital' })
  clock.now += 60_000
  await expect(director.beds.transfer({ personId: wang, bedId: bed('102-1') })).rejects.toMatchObject({
    code: 'STAY_ENDED',
    data: { person: '王秀英', at: leftAt },
  })
  await expect(director.beds.transfer({ personId: li, bedId: bed('102-1') })).rejects.toMatchObject({
    code: 'NOT_IN_BED',
    data: { person: '李桂兰' },
  })
})

test('a discharge frees the bed at the moment of leaving, not when it was entered', async () => {
  const { director, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-01') })
  await director.beds.discharge({ personId: wang, at: at('2026-06-14', '09:00'), reason: 'contractEnd' })
  await expect(
    director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-06-14', '08:59') }),
  ).rejects.toMatchObject({ code: 'BED_TAKEN' })
  await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-06-14', '09:00') })
})

test('a planned discharge frees nothing before it is carried out', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  await director.beds.plan({
    personId: wang,
    siteId: 1,
    kind: 'discharge',
    dueOn: '2026-06-20',
    bedId: null,
    note: '',
  })
  clock.set('2026-06-25')
  await director.accounts.unlock({ secret: '135790' })
  await expect(director.beds.admit({ personId: li, bedId: bed('101-1') })).rejects.toMatchObject({
    code: 'BED_TAKEN',
    data: { person: '王秀英' },
  })
  expect(await director.beds.plans({ siteId: 1 })).toMatchObject([{ kind: 'discharge', isDue: true }])
})

test('a voided stay blocks nothing', async () => {
  const { director, bed, wang, li } = await makeHome()
  const { stayId } = await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-05-01') })
  await director.beds.startLeave({ personId: wang, kind: 'outing', at: at('2026-05-02'), expectedOn: null })
  await director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '登记错人' })
  await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-04-01') })
  await director.beds.admit({ personId: wang, bedId: bed('102-1'), at: at('2026-05-01') })
  await director.beds.startLeave({ personId: wang, kind: 'outing', at: at('2026-05-02'), expectedOn: null })
  await expect(director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '再次' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
})

test('a death can be entered with an earlier hour than the entry', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-01') })
  clock.set('2026-06-15', '23:30')
  await director.accounts.unlock({ secret: '135790' })
  await director.beds.discharge({
    personId: wang,
    at: at('2026-06-15', '02:10'),
    reason: 'death',
    diedOn: '2026-06-15',
  })
  expect(await director.people.get({ id: wang })).toMatchObject({ diedOn: '2026-06-15' })
  await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-06-15', '08:00') })
  await expect(director.beds.admit({ personId: wang, bedId: bed('102-1') })).rejects.toMatchObject({
    code: 'PERSON_DIED',
    data: { person: '王秀英', diedOn: '2026-06-15' },
  })
})

test('stays that begin and end the same day', async () => {
  const { director, bed, wang } = await makeHome()
  for (const [from, to] of [
    ['08:00', '09:00'],
    ['09:00', '10:00'],
    ['10:30', '10:31'],
  ] as const) {
    await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-15', from) })
    await director.beds.discharge({ personId: wang, at: at('2026-06-15', to), reason: 'ownWish' })
  }
  expect(await director.beds.personHistory({ personId: wang })).toHaveLength(3)
})

test('moving a person leaves exactly one bed occupied', async () => {
  const { director, clock, bed, wang } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  for (const code of ['102-2', '101-2', '101-1', '102-1']) {
    clock.now += 60_000
    await director.beds.transfer({ personId: wang, bedId: bed(code) })
    const beds = (await director.beds.register({ siteId: 1 })).filter(({ state }) => state === 'occupied')
    expect(beds.map((row) => row.code)).toEqual([code])
  }
})
