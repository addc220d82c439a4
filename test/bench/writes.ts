import type Database from 'better-sqlite3'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import type { Client, Hosts } from './hosts.ts'
import { rawAudit } from './raw-audit.ts'
import type { Bench } from './reads.ts'

const ROUNDS = 60
const WARM_UP = 5
const PER_WAY = ROUNDS + WARM_UP

/** New people and empty beds, so that every run writes something of its own. */
async function prepare({ service }: Hosts): Promise<{ people: number[]; beds: number[]; others: number[] }> {
  await service.beds.buildPlan({
    siteId: 1,
    building: 'bench',
    firstFloor: 1,
    floorCount: 5,
    roomsPerFloor: 104,
    bedsPerRoom: 1,
    floorPattern: '{f}',
    roomPattern: '{f}-{r}',
    bedPattern: 'X{f}-{r}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2024-01-01',
  })
  const { beds } = await service.beds.structure({ siteId: 1 })
  const own = beds.filter(({ code }) => code.startsWith('X')).map(({ id }) => id)
  const people: number[] = []
  for (let i = 0; i < 4 * PER_WAY; i += 1) {
    const { id } = await service.people.create({
      name: `测${i}`,
      sex: 'female',
      birthOn: null,
      birthYear: null,
      street: '',
      funding: null,
      isAlone: false,
      isFamilyPlanningSpecial: false,
      note: '',
      contacts: [],
      documents: [],
      consents: [],
      idNumber: '',
      phone: '',
      address: '',
      condition: emptyCondition,
      isDuplicateConfirmed: true,
    })
    people.push(id)
  }
  return { people, beds: own.slice(0, 4 * PER_WAY), others: own.slice(4 * PER_WAY) }
}

/** The same rows by hand: prepared once, one durable transaction, with an audit row of the same size and hashes. */
function rawWriter(db: Database.Database) {
  const stay = db.prepare(
    'INSERT INTO stay (personId, siteId, isTrial, trialUntilOn, recordedAt, recordedBy) VALUES (?, 1, 0, NULL, ?, ?)',
  )
  const placement = db.prepare(
    `INSERT INTO placement (stayId, personId, bedId, siteId, fromAt, startKind, recordedAt, recordedBy) VALUES (?, ?, ?, 1, ?, ?, ?, ?)`,
  )
  const end = db.prepare(
    "UPDATE placement SET toAt = ?, endKind = 'transfer', toRecordedAt = ? WHERE personId = ? AND toAt IS NULL AND voidedAt IS NULL",
  )
  const stayOf = db
    .prepare('SELECT stayId FROM placement WHERE personId = ? AND toAt IS NULL AND voidedAt IS NULL')
    .pluck()
  const audit = rawAudit(db)
  const record = (action: string, entityId: number, after: object, at: number) =>
    audit({ at, action, entity: 'stay', entityId, siteId: 1, before: null, after })
  const admit = db.transaction((personId: number, bedId: number) => {
    const now = Date.now()
    const stayId = Number(stay.run(personId, now, 'bench').lastInsertRowid)
    placement.run(stayId, personId, bedId, now, 'arrival', now, 'bench')
    record('beds.admit', stayId, { personId, bedId, at: now }, now)
  })
  const transfer = db.transaction((personId: number, bedId: number) => {
    const now = Date.now()
    const stayId = stayOf.get(personId)
    end.run(now, now, personId)
    placement.run(stayId, personId, bedId, now, 'transfer', now, 'bench')
    record('beds.transfer', Number(stayId), { personId, bedId, at: now }, now)
  })
  return { admit: admit.immediate, transfer: transfer.immediate }
}

/** Assign and transfer; each run has a person and a bed of its own. Transfers move those who were assigned. */
export async function writeBenches(hosts: Hosts): Promise<Bench[]> {
  const { people, beds, others } = await prepare(hosts)
  const raw = rawWriter(hosts.core.parts.store.connection)
  const pick = (list: number[], way: number, n: number) => list[way * PER_WAY + n] as number
  const admit = (client: Client, way: number) => (n: number) =>
    client.beds.admit({ personId: pick(people, way, n), bedId: pick(beds, way, n) })
  const transfer = (client: Client, way: number) => (n: number) =>
    client.beds.transfer({ personId: pick(people, way, n), bedId: pick(others, way, n) })
  return [
    {
      name: 'assign a bed',
      rounds: ROUNDS,
      runs: {
        raw: (n) => raw.admit(pick(people, 0, n), pick(beds, 0, n)),
        service: admit(hosts.service, 1),
        port: admit(hosts.port, 2),
        http: admit(hosts.http, 3),
      },
    },
    {
      name: 'transfer',
      rounds: ROUNDS,
      runs: {
        raw: (n) => raw.transfer(pick(people, 0, n), pick(others, 0, n)),
        service: transfer(hosts.service, 1),
        port: transfer(hosts.port, 2),
        http: transfer(hosts.http, 3),
      },
    },
  ]
}
