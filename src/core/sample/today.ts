import { addDays, type Day } from '../../shared/day.ts'
import type { SampleBed } from './facility.ts'
import type { Client } from './host.ts'
import { inventPerson } from './invented.ts'
import type { Random } from './random.ts'
import type { Simulation } from './simulate.ts'

/** What a home has on its desk on a morning: enquiries, a waiting list, holds, beds out of service, plans. */
export async function fillDesk(
  client: Client,
  random: Random,
  simulation: Simulation,
  beds: SampleBed[],
  on: Day,
): Promise<void> {
  const waiting: { personId: number; sex: string }[] = []
  for (let i = 0; i < 32; i += 1) {
    const person = inventPerson(random, addDays(on, -random.whole(5, 200)))
    const { id: personId } = await client.people.create(person)
    const appliedOn = addDays(on, -random.whole(1, 190))
    await client.beds.apply({
      personId,
      siteId: 1,
      stage: i < 24 ? 'waiting' : 'enquiry',
      appliedOn,
      recognisedOn: random.chance(0.4)
        ? earlier(addDays(appliedOn, random.whole(0, 20)), addDays(on, -1))
        : null,
      wantedKind: random.pick(['nursing', 'ordinary', null] as const),
      wantedAudience: null,
      note: '',
    })
    if (i < 24) waiting.push({ personId, sex: person.sex })
  }

  const free = [...simulation.freeBeds]
  const takeFree = (test: (bed: SampleBed) => boolean) => {
    const index = free.findIndex(test)
    return index < 0 ? undefined : free.splice(index, 1)[0]
  }
  for (const { personId, sex } of waiting.slice(0, 6)) {
    const bed = takeFree((candidate) => candidate.for === (sex === 'male' ? 'men' : 'women'))
    if (bed) await client.beds.hold({ bedId: bed.id, personId, untilOn: addDays(on, random.whole(1, 10)) })
  }
  for (const [reason, note] of [
    ['repair', '卫生间渗水'],
    ['repair', '更换护理床'],
    ['isolation', '呼吸道隔离'],
    ['safety', '电源插座待整改'],
  ] as const) {
    const bed = takeFree(() => true)
    if (bed)
      await client.beds.startOutage({
        bedIds: [bed.id],
        reason,
        expectedOn: addDays(on, random.whole(2, 20)),
        note,
      })
  }

  const present = simulation.residents.filter(({ away }) => !away)
  for (const [index, kind] of (
    ['discharge', 'discharge', 'leave', 'discharge', 'transfer'] as const
  ).entries()) {
    const resident = present[index * 7]
    const bed =
      kind === 'transfer' && resident
        ? takeFree((candidate) => candidate.for === resident.bed.for)
        : undefined
    if (resident && (kind !== 'transfer' || bed)) {
      await client.beds.plan({
        personId: resident.personId,
        siteId: 1,
        kind,
        dueOn: addDays(on, index < 2 ? 0 : index * 2),
        bedId: bed?.id ?? null,
        note: '',
      })
    }
  }

  for (const bed of beds.filter((candidate) => candidate.for === 'dayCare').slice(0, 9)) {
    const { id: personId } = await client.people.create(inventPerson(random, on))
    await client.beds.admit({ personId, bedId: bed.id, trialUntilOn: null, isMixConfirmed: true })
  }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
