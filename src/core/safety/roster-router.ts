import { requireSite } from '../accounts/actor.ts'
import { command, type Guarded, query, signedIn } from '../procedure.ts'
import { getRoster } from './roster.ts'
import * as shifts from './shifts.ts'
import * as zones from './zones.ts'

export const rosterRouter = ({ safety: os }: Guarded) => ({
  roster: os.roster.handler((call) => query(call, (reader, actor) => getRoster(reader, call.input, actor))),

  shifts: os.shifts.handler((call) =>
    query(call, (reader, actor) => shifts.getShiftWeek(reader, call.input, actor)),
  ),
  addShifts: os.addShifts.handler((call) =>
    command(call, (tx, actor) => shifts.addShifts(tx, call.input, actor)),
  ),
  voidShift: os.voidShift.handler((call) =>
    command(call, (tx, actor) => shifts.voidShift(tx, call.input, actor)),
  ),
  copyShifts: os.copyShifts.handler((call) =>
    command(call, (tx, actor) => shifts.copyShifts(tx, call.input, actor)),
  ),

  paperStatus: os.paperStatus.handler((call) =>
    query(call, (reader, actor) => {
      requireSite(actor, call.input.siteId)
      return call.context.parts.rosters.status(reader, call.input.siteId)
    }),
  ),
  makePaper: os.makePaper.handler(({ context, input }) => {
    const actor = signedIn(context.actor)
    requireSite(actor, input.siteId)
    return context.parts.rosters.make(input.siteId, actor)
  }),

  zones: os.zones.handler((call) =>
    query(call, (reader, actor) => zones.listZones(reader, call.input, actor)),
  ),
  addZone: os.addZone.handler((call) => command(call, (tx, actor) => zones.addZone(tx, call.input, actor))),
  updateZone: os.updateZone.handler((call) =>
    command(call, (tx, actor) => zones.updateZone(tx, call.input, actor)),
  ),
  removeZone: os.removeZone.handler((call) =>
    command(call, (tx, actor) => zones.removeZone(tx, call.input, actor)),
  ),
})
