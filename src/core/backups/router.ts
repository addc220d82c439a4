import { type Actor, requireAllSites } from '../accounts/actor.ts'
import { findActor } from '../accounts/service.ts'
import { command, type Guarded, type Parts, signedIn } from '../procedure.ts'

export const backupsRouter = (os: Guarded) => ({
  status: os.backups.status.handler(({ context: { parts } }) => parts.backups.status()),

  list: os.backups.list.handler(({ context: { parts } }) => parts.backups.list()),

  make: os.backups.make.handler(async (call) => {
    const made = await call.context.parts.backups.make('manual')
    command(call, (tx) => tx.record({ entity: 'backup', id: made.name, after: made }))
    return made
  }),

  restore: os.backups.restore.handler(async ({ context, input }) => {
    const actor = signedIn(context.actor)
    requireAllSites(actor)
    const { parts, carrier } = context
    const snapshot = await parts.backups.restore(actor, input.name, () => {
      parts.sessions.endAll(isStillThere(parts, actor) ? carrier.get() : null)
    })
    return { snapshot }
  }),
})

/** Accounts get their numbers anew in an older file: the same number may be somebody else. */
const isStillThere = ({ store }: Parts, actor: Actor): boolean =>
  store.read((reader) => findActor(reader, actor.accountId))?.actor.name === actor.name
