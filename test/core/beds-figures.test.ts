import { describe, expect, test } from 'vitest'
import { daysOfMonth } from '../../src/shared/day.ts'
import { type BedRows, bedRows } from '../support/bed-rows.ts'
import { makeHome } from '../support/beds.ts'
import { at, makeOrganisation, type TestClient } from '../support/core.ts'

async function makeHouse() {
  const made = await makeOrganisation()
  const rows = bedRows(made.core)
  const room = rows.room(rows.floor(rows.building()), '101')
  return {
    ...made,
    rows,
    beds: [rows.bed(room, '101-1'), rows.bed(room, '101-2', 'ordinary')] as [number, number],
    dayBed: rows.bed(room, '101-3', 'dayCare'),
  }
}

/** Nights by name: all, outing, hospital, present. */
async function nights(director: TestClient, month: string) {
  const rows = await director.beds.nights({ siteId: 1, month })
  return Object.fromEntries(
    rows.map((row) => [row.person, [row.nights, row.outingNights, row.hospitalNights, row.presentNights]]),
  )
}

describe('nights', () => {
  /** Around the night of 1 to 2 May, and one day that begins and ends there. */
  const layGuests = (rows: BedRows, [first, second]: [number, number]) => {
    rows.lies(rows.person('零点到'), first, '2026-05-02 00:00', '2026-05-02 02:00')
    rows.lies(rows.person('两点到'), first, '2026-05-02 02:00', '2026-05-02 12:00')
    rows.lies(rows.person('零点走'), second, '2026-05-01 08:00', '2026-05-02 00:00')
    rows.lies(rows.person('中午到'), first, '2026-05-02 12:00', '2026-05-02 23:59')
  }
  const expected = {
    24: { 零点到: 1, 两点到: 0, 零点走: 0, 中午到: 0 },
    0: { 零点到: 1, 两点到: 0, 零点走: 0, 中午到: 0 },
    2: { 零点到: 0, 两点到: 1, 零点走: 0, 中午到: 0 },
    12: { 零点到: 0, 两点到: 0, 零点走: 0, 中午到: 1 },
    // The evening of 1 May at 20:00: only who left at midnight was there; of 2 May: who came at noon.
    20: { 零点到: 0, 两点到: 0, 零点走: 1, 中午到: 1 },
  }
  for (const [checkHour, counts] of Object.entries(expected)) {
    test(`at check hour ${checkHour}: arriving at the instant counts, leaving at it does not`, async () => {
      const { director, rows, beds } = await makeHouse()
      rows.setting('checkHour', '2026-01-01', Number(checkHour))
      layGuests(rows, beds)
      const counted = await nights(director, '2026-05')
      expect(Object.fromEntries(Object.entries(counted).map(([name, [all]]) => [name, all]))).toEqual(counts)
    })
  }

  test('changing the check hour in the middle of a month loses and doubles no night', async () => {
    const hours = [24, 0, 2, 12, 13, 23]
    for (const before of hours) {
      const { director, rows, beds } = await makeHouse()
      const person = rows.person('长住')
      rows.lies(person, beds[0], '2026-01-01')
      rows.setting('checkHour', '2026-01-01', before)
      daysOfMonth('2026-05').forEach((day, index) => {
        if (index >= 5) rows.setting('checkHour', day, hours[index % hours.length] ?? 24)
      })
      expect(await nights(director, '2026-05'), `from ${before}`).toEqual({ 长住: [31, 0, 0, 31] })
      expect(await nights(director, '2026-04'), `from ${before}`).toEqual({ 长住: [30, 0, 0, 30] })
    }
  })

  test('a stay within one day has 0 nights and is listed; day care has none and is not', async () => {
    const { director, rows, beds, dayBed } = await makeHouse()
    rows.lies(rows.person('一日'), beds[0], '2026-05-03 08:00', '2026-05-03 17:00')
    rows.lies(rows.person('日托'), dayBed, '2026-05-03 08:00')
    expect(await nights(director, '2026-05')).toEqual({ 一日: [0, 0, 0, 0] })
  })

  test('leave is counted apart, over a transfer too; the bed is the last one of the month', async () => {
    const { director, rows, beds } = await makeHouse()
    const stayId = rows.stay(rows.person('王秀英'))
    rows.placement(stayId, beds[0], { from: '2026-05-01', to: '2026-05-11' }, { endKind: 'transfer' })
    rows.placement(stayId, beds[1], { from: '2026-05-11', to: '2026-05-31' }, { startKind: 'transfer' })
    rows.leave(stayId, 'outing', { from: '2026-05-03', to: '2026-05-05' })
    rows.leave(stayId, 'hospital', { from: '2026-05-10', to: '2026-05-14' })
    rows.leave(stayId, 'outing', { from: '2026-05-20', to: '2026-05-25', voided: '2026-05-26' })
    expect(await director.beds.nights({ siteId: 1, month: '2026-05' })).toMatchObject([
      { person: '王秀英', bed: '101-2', nights: 30, outingNights: 2, hospitalNights: 4, presentNights: 24 },
    ])
  })

  test('in the running month only nights that were; none in a month to come', async () => {
    const { director, rows, beds } = await makeHouse()
    rows.lies(rows.person('王秀英'), beds[0], '2026-06-10')
    expect(await nights(director, '2026-06')).toEqual({ 王秀英: [5, 0, 0, 5] })
    expect(await nights(director, '2026-07')).toEqual({})
  })
})

describe('occupancy over time', () => {
  test('by month at the last evening, the running month at this moment; nothing ahead of it', async () => {
    const { director, rows, beds } = await makeHouse()
    rows.leave(rows.lies(rows.person('王秀英'), beds[0], '2026-04-30 23:00').stayId, 'outing', {
      from: '2026-06-10',
    })
    rows.hold(rows.person('李桂兰'), beds[1], { from: '2026-05-20', until: '2026-06-10' })
    rows.outage(beds[1], { from: '2026-06-01' })
    const points = await director.beds.occupancy({
      siteId: 1,
      from: '2026-03-15',
      to: '2026-12-31',
      step: 'month',
    })
    const always = { setUp: 3, fullTime: 2, nursing: 1 }
    expect(points).toEqual([
      {
        on: '2026-03-31',
        at: at('2026-04-01', '00:00'),
        ...always,
        occupied: 0,
        residents: 0,
        onLeave: 0,
        held: 0,
        out: 0,
        vacant: 2,
      },
      {
        on: '2026-04-30',
        at: at('2026-05-01', '00:00'),
        ...always,
        occupied: 1,
        residents: 1,
        onLeave: 0,
        held: 0,
        out: 0,
        vacant: 1,
      },
      {
        on: '2026-05-31',
        at: at('2026-06-01', '00:00'),
        ...always,
        occupied: 1,
        residents: 1,
        onLeave: 0,
        held: 1,
        out: 0,
        vacant: 0,
      },
      {
        on: '2026-06-15',
        at: at('2026-06-15'),
        ...always,
        occupied: 1,
        residents: 1,
        onLeave: 1,
        held: 0,
        out: 1,
        vacant: 0,
      },
    ])
    expect(
      await director.beds.occupancy({ siteId: 1, from: '2026-06-16', to: '2026-06-20', step: 'day' }),
    ).toEqual([])
    await expect(
      director.beds.occupancy({ siteId: 1, from: '2026-06-02', to: '2026-06-01', step: 'day' }),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
  })

  test('a span nobody can read on one page is refused as input', async () => {
    const { director } = await makeHouse()
    await expect(
      director.beds.occupancy({ siteId: 1, from: '0001-01-01', to: '2026-06-15', step: 'day' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('movements', () => {
  test('each kind, by time, through the last day and not a moment longer', async () => {
    const { director, bed, wang, li } = await makeHome()
    const { stayId } = await director.beds.admit({
      personId: wang,
      bedId: bed('101-1'),
      at: at('2026-06-01', '00:00'),
      trialUntilOn: '2026-06-07',
    })
    await director.beds.admit({ personId: li, bedId: bed('101-2'), at: at('2026-06-01', '08:00') })
    await director.beds.confirmFormal({ stayId, at: at('2026-06-02') })
    await director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-03') })
    await director.beds.startLeave({ personId: wang, kind: 'outing', at: at('2026-06-04'), expectedOn: null })
    await director.beds.endLeave({ personId: wang, at: at('2026-06-05') })
    await director.beds.startLeave({ personId: li, kind: 'hospital', at: at('2026-06-06'), expectedOn: null })
    await director.beds.discharge({
      personId: li,
      at: at('2026-06-07'),
      reason: 'death',
      diedOn: '2026-06-07',
    })
    await director.beds.discharge({ personId: wang, at: at('2026-06-08', '23:59'), reason: 'ownWish' })
    const movements = await director.beds.movements({ siteId: 1, from: '2026-06-01', to: '2026-06-08' })
    expect(
      movements.map(({ kind, person, fromBed, bed: code, detail }) => [kind, person, fromBed, code, detail]),
    ).toEqual([
      ['arrival', '王秀英', '', '101-1', 'trial'],
      ['arrival', '李桂兰', '', '101-2', 'formal'],
      ['formal', '王秀英', '', '101-1', ''],
      ['transfer', '王秀英', '101-1', '102-1', ''],
      ['leave', '王秀英', '', '102-1', 'outing'],
      ['return', '王秀英', '', '102-1', 'outing'],
      ['leave', '李桂兰', '', '101-2', 'hospital'],
      // The leave ended with the stay: nobody returned.
      ['death', '李桂兰', '', '101-2', 'death'],
      ['discharge', '王秀英', '', '102-1', 'ownWish'],
    ])
    expect(movements.every((row) => row.recordedAt === at('2026-06-15') && row.bedKind === 'nursing')).toBe(
      true,
    )
    const kinds = async (from: string, to: string) =>
      (await director.beds.movements({ siteId: 1, from, to })).map((row) => row.kind)
    expect(await kinds('2026-06-02', '2026-06-03')).toEqual(['formal', 'transfer'])
    expect(await kinds('2026-05-01', '2026-05-31')).toEqual([])
    await director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '录错' })
    expect(await kinds('2026-06-01', '2026-06-08')).toEqual(['arrival', 'leave', 'death'])
    await expect(kinds('2026-06-02', '2026-06-01')).rejects.toMatchObject({ code: 'BACKWARD' })
  })
})
