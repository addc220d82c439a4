import { command, type Guarded, query } from '../procedure.ts'
import { listCountRules, setCountRule } from './count-rules.ts'
import { endGrant, grantPackage, listGrants, voidGrant } from './packages-grants.ts'
import * as items from './packages-items.ts'
import { packageProgress } from './packages-progress.ts'
import * as projects from './packages-projects.ts'
import * as teams from './packages-teams.ts'
import * as versions from './packages-versions.ts'

/** What is offered, by whom, under which project and rule, and to whom it was given. */
export const packagesRouter = ({ homecare: os }: Guarded) => ({
  serviceItems: os.serviceItems.handler((call) => query(call, items.listServiceItems)),
  addServiceItem: os.addServiceItem.handler((call) =>
    command(call, (tx) => items.addServiceItem(tx, call.input)),
  ),
  updateServiceItem: os.updateServiceItem.handler((call) =>
    command(call, (tx) => items.updateServiceItem(tx, call.input)),
  ),
  setItemTerms: os.setItemTerms.handler((call) => command(call, (tx) => items.setItemTerms(tx, call.input))),

  careTeams: os.careTeams.handler((call) =>
    query(call, (reader, actor) => teams.listCareTeams(reader, call.input, actor)),
  ),
  addCareTeam: os.addCareTeam.handler((call) =>
    command(call, (tx, actor) => teams.addCareTeam(tx, call.input, actor)),
  ),
  updateCareTeam: os.updateCareTeam.handler((call) =>
    command(call, (tx, actor) => teams.updateCareTeam(tx, call.input, actor)),
  ),

  careProjects: os.careProjects.handler((call) =>
    query(call, (reader, actor) => projects.listCareProjects(reader, call.input, actor)),
  ),
  addCareProject: os.addCareProject.handler((call) =>
    command(call, (tx, actor) => projects.addCareProject(tx, call.input, actor)),
  ),
  updateCareProject: os.updateCareProject.handler((call) =>
    command(call, (tx, actor) => projects.updateCareProject(tx, call.input, actor)),
  ),

  carePackages: os.carePackages.handler((call) =>
    query(call, (reader, actor) => versions.listCarePackages(reader, call.input, actor)),
  ),
  addCarePackage: os.addCarePackage.handler((call) =>
    command(call, (tx, actor) => versions.addCarePackage(tx, call.input, actor)),
  ),
  updateCarePackage: os.updateCarePackage.handler((call) =>
    command(call, (tx, actor) => versions.updateCarePackage(tx, call.input, actor)),
  ),
  addPackageVersion: os.addPackageVersion.handler((call) =>
    command(call, (tx, actor) => versions.addPackageVersion(tx, call.input, actor)),
  ),

  packageGrants: os.packageGrants.handler((call) =>
    query(call, (reader, actor) => listGrants(reader, call.input, actor)),
  ),
  grantPackage: os.grantPackage.handler((call) =>
    command(call, (tx, actor) => grantPackage(tx, call.input, actor)),
  ),
  endGrant: os.endGrant.handler((call) => command(call, (tx, actor) => endGrant(tx, call.input, actor))),
  voidGrant: os.voidGrant.handler((call) => command(call, (tx, actor) => voidGrant(tx, call.input, actor))),
  packageProgress: os.packageProgress.handler((call) =>
    query(call, (reader, actor) => packageProgress(reader, call.input, actor)),
  ),

  countRules: os.countRules.handler((call) =>
    query(call, (reader, actor) => listCountRules(reader, call.input, actor)),
  ),
  setCountRule: os.setCountRule.handler((call) =>
    command(call, (tx, actor) => setCountRule(tx, call.input, actor)),
  ),
})
