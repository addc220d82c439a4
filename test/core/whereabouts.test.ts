import { expect, test } from 'vitest'
import { makeHome } from '../support/beds.ts'
import { at, signInAs } from '../support/core.ts'

test('where a person is: nowhere, waiting, on trial, on leave, gone', async () => {
  const { director, bed, wang } = await makeHome()
  const here = () => director.people.whereabouts({ id: wang })
  expect(await here()).toEqual({ stay: null, isWaiting: false })
  await director.beds.apply({
    personId: wang,
    siteId: 1,
    stage: 'waiting',
    appliedOn: '2026-06-01',
    recognisedOn: null,
    wantedKind: null,
    wantedAudience: null,
    note: '',
  })
  expect(await here()).toEqual({ stay: null, isWaiting: true })
  const { stayId } = await director.beds.admit({
    personId: wang,
    bedId: bed('101-1'),
    at: at('2026-06-10'),
    trialUntilOn: '2026-07-09',
  })
  const stay = {
    stayId,
    siteId: 1,
    bedId: bed('101-1'),
    bed: '101-1',
    arrivedAt: at('2026-06-10'),
    trialUntilOn: '2026-07-09',
  }
  expect(await here()).toEqual({
    stay: { ...stay, isTrial: true, isOnLeave: false, leave: null },
    isWaiting: false,
  })
  await director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-11') })
  await director.beds.confirmFormal({ stayId, at: at('2026-06-12') })
  const { leaveId } = await director.beds.startLeave({
    personId: wang,
    kind: 'hospital',
    at: at('2026-06-14'),
    expectedOn: '2026-06-20',
  })
  expect((await here()).stay).toEqual({
    ...stay,
    bedId: bed('102-1'),
    bed: '102-1',
    isTrial: false,
    isOnLeave: true,
    leave: { id: leaveId, kind: 'hospital', from: at('2026-06-14'), expectedOn: '2026-06-20' },
  })
  await director.beds.discharge({ personId: wang, reason: 'ownWish' })
  expect((await here()).stay).toBeNull()
})

test('a bed of another site is not shown, an unknown person is refused', async () => {
  const { core, director, bed, wang } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  const other = await director.sites.create({
    kind: 'home',
    name: '分院',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const { client: nurse } = await signInAs(core, director, 'nursing', [other.id])
  expect(await nurse.people.whereabouts({ id: wang })).toEqual({ stay: null, isWaiting: false })
  await expect(director.people.whereabouts({ id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
