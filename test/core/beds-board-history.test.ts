import { expect, test } from 'vitest'
import { bedRows } from '../support/bed-rows.ts'
import { makeHome } from '../support/beds.ts'
import { at, signInAs } from '../support/core.ts'

/** 王秀英 was held a bed, came for a trial, moved, went to hospital, came back and left. */
async function withLife() {
  const home = await makeHome()
  const { director, bed, wang } = home
  await director.beds.hold({
    bedId: bed('101-1'),
    personId: wang,
    fromAt: at('2026-06-01'),
    untilOn: '2026-06-20',
    note: '家属已看房',
  })
  await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-02') })
  await director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-04') })
  const { leaveId } = await director.beds.startLeave({
    personId: wang,
    kind: 'hospital',
    at: at('2026-06-06'),
    expectedOn: null,
  })
  await director.beds.endLeave({ personId: wang, at: at('2026-06-08') })
  await director.beds.discharge({ personId: wang, at: at('2026-06-10'), reason: 'contractEnd' })
  return { ...home, leaveId }
}

test("a person's history: each placement, leave and hold, in order, and how it ended", async () => {
  const { director, wang } = await withLife()
  const rows = await director.beds.personHistory({ personId: wang })
  expect(
    rows.map(({ kind, bed, from, to, detail, ending }) => [kind, bed, from, to, detail, ending]),
  ).toEqual([
    ['hold', '101-1', at('2026-06-01'), at('2026-06-02'), '', 'used'],
    ['placement', '101-1', at('2026-06-02'), at('2026-06-04'), 'admission', 'transfer'],
    ['placement', '102-1', at('2026-06-04'), at('2026-06-10'), 'transfer', 'discharge:contractEnd'],
    ['leave', '', at('2026-06-06'), at('2026-06-08'), 'hospital', 'returned'],
  ])
  expect(rows[0]).toMatchObject({
    note: '家属已看房',
    by: '陈院长',
    recordedAt: at('2026-06-15'),
    person: '王秀英',
    voided: null,
  })
})

test('voided rows stand in it with who and why, or are left out', async () => {
  const { director, bed, wang } = await makeHome()
  const { stayId } = await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-02') })
  await director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '录错人' })
  expect(await director.beds.personHistory({ personId: wang })).toMatchObject([
    { kind: 'placement', stayId, voided: { at: at('2026-06-15'), by: '陈院长', reason: '录错人' } },
  ])
  expect(await director.beds.bedHistory({ bedId: bed('101-1') })).toMatchObject([
    { kind: 'placement', voided: { reason: '录错人' } },
  ])
  expect(await director.beds.personHistory({ personId: wang, isVoidedShown: false })).toEqual([])
})

test("a bed's history: placements, holds and outages", async () => {
  const { core, director, bed, li } = await withLife()
  const rows = bedRows(core)
  rows.outage(bed('101-1'), { from: '2026-06-05', to: '2026-06-07' }, { reason: 'isolation' })
  rows.hold(li, bed('101-1'), { from: '2026-06-08', until: '2026-06-10' })
  rows.hold(li, bed('101-1'), { from: '2026-06-11', until: '2026-06-13', voided: '2026-06-12' })
  rows.outage(bed('101-1'), { from: '2026-06-14' })
  const history = await director.beds.bedHistory({ bedId: bed('101-1') })
  expect(
    history.map(({ kind, person, detail, ending, to, voided }) => [
      kind,
      person,
      detail,
      ending,
      to,
      voided?.reason,
    ]),
  ).toEqual([
    ['hold', '王秀英', '', 'used', at('2026-06-02'), undefined],
    ['placement', '王秀英', 'admission', 'transfer', at('2026-06-04'), undefined],
    ['outage', '', 'isolation', 'ended', at('2026-06-07'), undefined],
    ['hold', '李桂兰', '', 'expired', at('2026-06-10'), undefined],
    ['hold', '李桂兰', '', 'expired', at('2026-06-13'), '录错'],
    ['outage', '', 'repair', '', null, undefined],
  ])
})

test("a history shows rows of the sites one may see; another site's bed is refused", async () => {
  const { core, director, bed, wang } = await withLife()
  const { id: other } = await director.sites.create({
    kind: 'home',
    name: '二院',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const there = bedRows(core, other)
  const away = there.bed(there.room(there.floor(there.building()), '1'), '1-1')
  there.lies(wang, away, '2026-06-12')
  const { client } = await signInAs(core, director, 'nursing', [other])
  expect((await client.beds.personHistory({ personId: wang })).map((row) => row.bed)).toEqual(['1-1'])
  expect(await director.beds.personHistory({ personId: wang })).toHaveLength(5)
  await expect(client.beds.bedHistory({ bedId: bed('101-1') })).rejects.toMatchObject({ code: 'OTHER_SITE' })
  await expect(client.beds.bedHistory({ bedId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(client.beds.personHistory({ personId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
