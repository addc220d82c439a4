import { z } from 'zod'
import { reads, writes } from '../procedure.ts'
import { NewSetting, NewSite, Organisation, Setting, Site } from './schema.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['sites'] }) as const

export const sitesContract = {
  organisation: reads('sites.read')
    .route(route('GET', '/organisation', 'The organisation'))
    .output(Organisation),
  updateOrganisation: writes('sites.manage')
    .route(route('PUT', '/organisation', 'Change the organisation'))
    .input(Organisation)
    .output(Organisation),
  list: reads('sites.read')
    .route(route('GET', '/sites', 'The sites you may see'))
    .output(z.array(Site)),
  create: writes('sites.manage')
    .route(route('POST', '/sites', 'Add a site'))
    .input(NewSite)
    .output(Site),
  update: writes('sites.manage')
    .route(route('PUT', '/sites/{id}', 'Change a site'))
    .input(Site)
    .output(Site),
  settings: reads('sites.read')
    .route(route('GET', '/settings', 'All settings with their dates'))
    .output(z.array(Setting)),
  setSetting: writes('sites.manage')
    .route(route('PUT', '/settings/{key}', 'Set a value from a day on; what came before stays'))
    .input(NewSetting)
    .output(Setting),
}
