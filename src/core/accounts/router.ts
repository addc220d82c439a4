import type { AppState, Me } from '../../shared/accounts/schema.ts'
import { refuse } from '../../shared/errors.ts'
import { settingDefaults } from '../../shared/sites/schema.ts'
import { schemaVersion } from '../db/migrate.ts'
import { command, type Guarded, type Parts, query } from '../procedure.ts'
import { getOrganisation } from '../sites/sql.ts'
import { hashSecret, matchesSecret } from './secret.ts'
import * as service from './service.ts'
import type { AccountRecord } from './sql.ts'

export const accountsRouter = (os: Guarded) => ({
  state: os.accounts.state.handler(({ context: { parts, carrier } }) => readState(parts, carrier.get())),

  setUp: os.accounts.setUp.handler(async ({ context: { parts, carrier }, input }) => {
    const secretHash = await hashSecret(input.secret)
    const id = parts.store.write(null, 'accounts.setUp', (tx) => service.setUp(tx, { ...input, secretHash }))
    return openSession(parts, carrier, id)
  }),

  signIn: os.accounts.signIn.handler(async ({ context: { parts, carrier }, input }) => {
    const record = parts.store.read((reader) => service.findRecord(reader, input.name))
    await proveSecret(parts, record, input.secret, 'accounts.signIn')
    if (!record) throw refuse('WRONG_SECRET', { waitSeconds: 0 })
    parts.sessions.close(carrier.get())
    return openSession(parts, carrier, record.id)
  }),

  signOut: os.accounts.signOut.handler(({ context: { parts, carrier } }) => {
    parts.sessions.close(carrier.get())
    carrier.set(null)
    return {}
  }),

  lock: os.accounts.lock.handler(({ context: { parts, carrier } }) => {
    const session = parts.sessions.find(carrier.get())
    if (session) session.isLocked = true
    return {}
  }),

  unlock: os.accounts.unlock.handler(async ({ context: { parts, carrier }, input }) => {
    const session = parts.sessions.find(carrier.get())
    if (!session) throw refuse('SIGNED_OUT', {})
    const found = parts.store.read((reader) => service.findActor(reader, session.accountId))
    if (!found) throw refuse('SIGNED_OUT', {})
    const record = parts.store.read((reader) => service.findRecord(reader, found.me.name))
    await proveSecret(parts, record, input.secret, 'accounts.unlock')
    session.isLocked = false
    session.activeAt = parts.clock()
    return found.me
  }),

  touch: os.accounts.touch.handler(({ context: { parts, carrier } }) => {
    const session = parts.sessions.find(carrier.get())
    if (session) session.activeAt = parts.clock()
    return {}
  }),

  list: os.accounts.list.handler((call) => query(call, service.listAccounts)),

  create: os.accounts.create.handler(async (call) => {
    const { secret, ...input } = call.input
    const secretHash = await hashSecret(secret)
    return command(call, (tx, actor) => service.createAccount(tx, { ...input, secretHash }, actor))
  }),

  update: os.accounts.update.handler((call) => {
    const account = command(call, (tx, actor) => service.updateAccount(tx, call.input, actor))
    if (!account.isActive) call.context.parts.sessions.closeAll(account.id)
    return account
  }),

  setSecret: os.accounts.setSecret.handler(async (call) => {
    const secretHash = await hashSecret(call.input.secret)
    command(call, (tx, caller) => service.setSecret(tx, { id: call.input.id, secretHash }, caller))
    call.context.parts.sessions.closeAll(call.input.id)
    return {}
  }),

  changeOwnSecret: os.accounts.changeOwnSecret.handler(async (call) => {
    const { parts, carrier, actor } = call.context
    if (!actor) throw refuse('SIGNED_OUT', {})
    const own = parts.store.read((reader) => service.findActor(reader, actor.accountId))
    const record = parts.store.read((reader) => service.findRecord(reader, own?.me.name ?? ''))
    await proveSecret(parts, record, call.input.current, 'accounts.proveSecret')
    const secretHash = await hashSecret(call.input.secret)
    command(call, (tx, caller) => service.setSecret(tx, { id: actor.accountId, secretHash }, caller))
    parts.sessions.closeAll(actor.accountId, carrier.get())
    return {}
  }),
})

/**
 * Checks a secret and notes the try.
 * @throws WRONG_SECRET, TOO_MANY_TRIES — the same for a name that nobody has
 */
async function proveSecret(
  parts: Parts,
  record: AccountRecord | undefined,
  secret: string,
  action: string,
): Promise<void> {
  service.requireNoWait(record, parts.clock())
  const isRight = (await matchesSecret(secret, record?.secretHash)) && record?.isActive === true
  if (!record) throw refuse('WRONG_SECRET', { waitSeconds: 0 })
  const wait = parts.store.write(null, action, (tx) => {
    // Tries made at the same time count one after another.
    const current = service.findRecord(tx, record.name) ?? record
    return service.recordTry(tx, current, isRight)
  })
  if (!isRight) throw refuse('WRONG_SECRET', { waitSeconds: Math.ceil(wait / 1000) })
}

function openSession(parts: Parts, carrier: { set(token: string | null): void }, accountId: number): Me {
  carrier.set(parts.sessions.open(accountId, parts.clock()))
  const found = parts.store.read((reader) => service.findActor(reader, accountId))
  if (!found) throw refuse('SIGNED_OUT', {})
  return found.me
}

function readState(parts: Parts, token: string | null): AppState {
  const session = parts.sessions.find(token)
  return parts.store.read((reader) => {
    const organisation = reader.get(getOrganisation)
    const found = session && service.findActor(reader, session.accountId)
    return {
      version: parts.version,
      schema: schemaVersion,
      isSetUp: organisation !== undefined,
      isSample: organisation?.isSample ?? false,
      organisation: organisation?.name ?? null,
      timeZone: reader.zone,
      now: reader.now,
      me: found?.me ?? null,
      isLocked: session?.isLocked ?? false,
      idleMinutes: found?.idleMinutes ?? settingDefaults.idleMinutes,
    }
  })
}
