import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  CarePackage,
  CareProject,
  CareTeam,
  CountRule,
  ItemTerms,
  PackageGrant,
  PackageProgress,
  PackageTerms,
  ServiceItem,
} from './package.ts'
import { careRoute } from './route.ts'

const done = z.object({})
const reason = z.string().trim().min(1).max(500)
const newRow = { id: true, version: true } as const

/** What is offered, by whom, under which project and rule, and to whom it was given. */
export const packages = {
  serviceItems: reads('homecare.read')
    .route(careRoute('GET', '/items', 'Service items'))
    .output(z.array(ServiceItem)),
  addServiceItem: writes('homecare.manage')
    .route(careRoute('POST', '/items', 'Add a service item with its first terms'))
    .input(ServiceItem.omit(newRow))
    .output(ServiceItem),
  updateServiceItem: writes('homecare.manage')
    .route(careRoute('PUT', '/items/{id}', 'Change a service item; terms are set apart'))
    .input(ServiceItem.omit({ terms: true }))
    .output(ServiceItem),
  /** From a day on; visits already recorded keep the price they were made under. */
  setItemTerms: writes('homecare.manage')
    .route(careRoute('POST', '/items/{itemId}/terms', 'Minutes and price of an item from a day on'))
    .input(ItemTerms.extend({ itemId: Id }))
    .output(ServiceItem),

  careTeams: reads('homecare.read')
    .route(careRoute('GET', '/teams', "Workers' teams with their members"))
    .input(z.object({ siteId: Id }))
    .output(z.array(CareTeam)),
  addCareTeam: writes('homecare.manage')
    .route(careRoute('POST', '/teams', 'Add a team'))
    .input(CareTeam.omit(newRow))
    .output(CareTeam),
  updateCareTeam: writes('homecare.manage')
    .route(careRoute('PUT', '/teams/{id}', 'Change a team; members are replaced whole'))
    .input(CareTeam)
    .output(CareTeam),

  careProjects: reads('homecare.read')
    .route(careRoute('GET', '/projects', 'Projects'))
    .input(z.object({ siteId: Id }))
    .output(z.array(CareProject)),
  addCareProject: writes('homecare.manage')
    .route(careRoute('POST', '/projects', 'Add a project'))
    .input(CareProject.omit(newRow))
    .output(CareProject),
  updateCareProject: writes('homecare.manage')
    .route(careRoute('PUT', '/projects/{id}', 'Change a project'))
    .input(CareProject)
    .output(CareProject),

  carePackages: reads('homecare.read')
    .route(careRoute('GET', '/packages', 'Packages with their versions'))
    .input(z.object({ siteId: Id }))
    .output(z.array(CarePackage)),
  addCarePackage: writes('homecare.manage')
    .route(careRoute('POST', '/packages', 'Add a package with its first version'))
    .input(
      CarePackage.pick({ siteId: true, projectId: true, name: true, note: true }).extend({
        terms: PackageTerms,
      }),
    )
    .output(CarePackage),
  updateCarePackage: writes('homecare.manage')
    .route(careRoute('PUT', '/packages/{id}', 'Rename, note, or take out of use'))
    .input(CarePackage.pick({ id: true, version: true, name: true, isActive: true, note: true }))
    .output(CarePackage),
  addPackageVersion: writes('homecare.manage')
    .route(
      careRoute(
        'POST',
        '/packages/{packageId}/versions',
        'A new version from a day on; one of the same day is replaced',
      ),
    )
    .input(z.object({ packageId: Id, terms: PackageTerms }))
    .output(CarePackage),

  packageGrants: reads('homecare.read')
    .route(careRoute('GET', '/grants', 'Who has which package on a day; with a person, all they ever had'))
    .input(
      z.object({
        siteId: Id.optional(),
        personId: Id.optional(),
        packageId: Id.optional(),
        on: Day.optional(),
      }),
    )
    .output(z.array(PackageGrant)),
  grantPackage: writes('homecare.write')
    .route(careRoute('POST', '/grants', 'Give a package to people for a period'))
    .input(
      z.object({
        packageId: Id,
        personIds: z.array(Id).min(1).max(2000),
        fromOn: Day,
        toOn: Day.nullable(),
        note: z.string().trim().max(2000).default(''),
      }),
    )
    .output(z.object({ ids: z.array(Id) })),
  endGrant: writes('homecare.write')
    .route(careRoute('PUT', '/grants/{id}', 'Change the last day of a package given'))
    .input(z.object({ id: Id, version: Version, toOn: Day.nullable() }))
    .output(done),
  voidGrant: writes('homecare.write')
    .route(careRoute('POST', '/grants/{id}/void', 'Void a package given by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(done),
  packageProgress: reads('homecare.read')
    .route(
      careRoute(
        'GET',
        '/progress',
        'Each person against their package in a month: given, remaining, overdue',
      ),
    )
    .input(z.object({ siteId: Id, month: Month, personId: Id.optional() }))
    .output(z.array(PackageProgress)),

  countRules: reads('homecare.read')
    .route(careRoute('GET', '/count-rules', 'Which visits are counted as person-times, newest rule first'))
    .input(z.object({ siteId: Id }))
    .output(z.array(CountRule)),
  /** The same day replaces. Visits from that day on are counted anew, in the same transaction. */
  setCountRule: writes('homecare.manage')
    .route(careRoute('POST', '/count-rules', 'Count by a rule from a day on'))
    .input(CountRule)
    .output(z.object({ countedBefore: z.int(), countedAfter: z.int() })),
}
