import { command, type Guarded, query } from '../procedure.ts'
import * as service from './service.ts'

export const sitesRouter = (os: Guarded) => ({
  organisation: os.sites.organisation.handler((call) => query(call, service.getOrganisation)),
  updateOrganisation: os.sites.updateOrganisation.handler((call) =>
    command(call, (tx, actor) => service.updateOrganisation(tx, call.input, actor)),
  ),
  list: os.sites.list.handler((call) => query(call, service.listSites)),
  create: os.sites.create.handler((call) =>
    command(call, (tx, actor) => service.createSite(tx, call.input, actor)),
  ),
  update: os.sites.update.handler((call) =>
    command(call, (tx, actor) => service.updateSite(tx, call.input, actor)),
  ),
  settings: os.sites.settings.handler((call) => query(call, service.listSettings)),
  setSetting: os.sites.setSetting.handler((call) =>
    command(call, (tx, actor) => service.setSetting(tx, call.input, actor)),
  ),
})
