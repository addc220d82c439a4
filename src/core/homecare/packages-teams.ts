import { refuse } from '../../shared/errors.ts'
import type { CareTeam } from '../../shared/homecare/package.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { requireForward } from './days.ts'
import * as teams from './packages-teams-sql.ts'

/** A site's teams with all who ever were in them. @throws OTHER_SITE */
export function listCareTeams(reader: Reader, { siteId }: { siteId: number }, actor: Actor): CareTeam[] {
  requireSite(actor, siteId)
  const members = Map.groupBy(reader.all(teams.listMembers, { siteId }), ({ teamId }) => teamId)
  return reader.all(teams.listTeams, { siteId }).map((team) => ({
    ...team,
    members: (members.get(team.id) ?? []).map(({ staffId, fromOn, toOn }) => ({ staffId, fromOn, toOn })),
  }))
}

/** A team of this site. @throws NOT_FOUND, OTHER_SITE */
function getTeam(reader: Reader, actor: Actor, { id, siteId }: { id: number; siteId: number }): CareTeam {
  requireSite(actor, siteId)
  const team = reader.get(teams.getTeam, { id, siteId })
  if (!team) throw refuse('NOT_FOUND', { entity: 'careTeam', id: String(id) })
  return { ...team, members: reader.all(teams.membersOf, { teamId: id }) }
}

/** @throws NOT_FOUND (site, staff), OTHER_SITE, NAME_TAKEN, BACKWARD, MEMBER_OF_OTHER_TEAM */
export function addCareTeam(tx: Writer, input: Omit<CareTeam, 'id' | 'version'>, actor: Actor): CareTeam {
  requireSite(actor, getSite(tx, input.siteId).id)
  requireFreeName(tx, input, null)
  const { id } = tx.run(teams.insertTeam, input)
  writeMembers(tx, id, input.members)
  const after = getTeam(tx, actor, { id, siteId: input.siteId })
  tx.record({ entity: 'careTeam', id, siteId: input.siteId, after })
  return after
}

/**
 * Members are replaced whole; visits keep the team they were made under.
 * @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN, BACKWARD, MEMBER_OF_OTHER_TEAM
 */
export function updateCareTeam(tx: Writer, input: CareTeam, actor: Actor): CareTeam {
  const before = getTeam(tx, actor, input)
  requireFresh(tx, 'careTeam', before, input)
  requireFreeName(tx, input, input.id)
  tx.run(teams.updateTeam, input)
  tx.run(teams.removeMembers, { teamId: input.id })
  writeMembers(tx, input.id, input.members)
  const after = getTeam(tx, actor, input)
  tx.record({ entity: 'careTeam', id: input.id, siteId: input.siteId, before, after })
  return after
}

/** One after another, so that two rows of one worker are held against each other too. */
function writeMembers(tx: Writer, teamId: number, members: CareTeam['members']): void {
  for (const member of members) {
    const { staffId, fromOn, toOn } = member
    requireForward(fromOn, toOn)
    if (!tx.get(teams.findStaff, { id: staffId }))
      throw refuse('NOT_FOUND', { entity: 'staff', id: String(staffId) })
    const other = tx.get(teams.teamWithin, { staffId, fromOn, toOn })
    if (other) throw refuse('MEMBER_OF_OTHER_TEAM', other)
    tx.run(teams.insertMember, { ...member, teamId })
  }
}

function requireFreeName(
  reader: Reader,
  { siteId, name }: Pick<CareTeam, 'siteId' | 'name'>,
  ownId: number | null,
): void {
  const other = reader.get(teams.findTeamByName, { siteId, name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}
