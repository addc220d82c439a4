// Assigns beds as fast as it can and says each one that the core acknowledged, until somebody kills it.
import { writeSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../src/core/index.ts'

const file = process.argv[2] ?? ''
const core = await createCore({ file, log: { info() {}, error() {} } })
let token: string | null = null
const client = createRouterClient(core.router, {
  context: {
    carrier: {
      get: () => token,
      set: (next) => {
        token = next
      },
    },
  },
})
const account = core.parts.store.connection.prepare('SELECT id FROM account').pluck().get() as number
token = core.parts.sessions.open(account, Date.now())
const { beds } = await client.beds.structure({ siteId: 1 })

const say = (line: string) => writeSync(1, `${line}\n`)
say('ready')
for (let round = 0; ; round += 1) {
  const bed = beds[round % beds.length]
  if (!bed) throw new Error('no bed')
  const { id: personId } = await client.people.create({
    name: `王${round}`,
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
    isDuplicateConfirmed: true,
    condition: {
      careLevel: null,
      mobility: null,
      carryTool: null,
      escort: '',
      hasOxygen: null,
      hearing: null,
      diet: null,
      texture: null,
      allergies: '',
    },
  })
  const board = await client.beds.board({ siteId: 1 })
  const all = board.buildings
    .flatMap(({ floors }) => floors)
    .flatMap(({ rooms }) => rooms)
    .flatMap((room) => room.beds)
  const occupant = all.find(({ id }) => id === bed.id)?.occupant
  if (occupant) {
    await client.beds.discharge({ personId: occupant.personId, reason: 'ownWish' })
    say(`left ${occupant.placementId}`)
  }
  const { placementId } = await client.beds.admit({ personId, bedId: bed.id, isMixConfirmed: true })
  say(`in ${placementId} ${personId} ${bed.id}`)
}
