import type { Day } from '../../shared/day.ts'
import type { CareProject, CareTeam } from '../../shared/homecare/package.ts'
import { sql } from '../db/statement.ts'

export type TeamRecord = Omit<CareTeam, 'members'>
interface MemberRow {
  staffId: number
  fromOn: Day
  toOn: Day | null
}

export const listTeams = sql<{ siteId: number }, TeamRecord>(`
  SELECT id, siteId, name, isActive, version FROM careTeam WHERE siteId = @siteId ORDER BY isActive DESC, id`)
export const listMembers = sql<{ siteId: number }, MemberRow & { teamId: number }>(`
  SELECT m.teamId, m.staffId, m.fromOn, m.toOn FROM careTeam t JOIN careTeamMember m ON m.teamId = t.id
  WHERE t.siteId = @siteId ORDER BY m.teamId, m.fromOn, m.id`)
export const getTeam = sql<{ id: number; siteId: number }, TeamRecord>(
  'SELECT id, siteId, name, isActive, version FROM careTeam WHERE id = @id AND siteId = @siteId',
)
export const membersOf = sql<{ teamId: number }, MemberRow>(
  'SELECT staffId, fromOn, toOn FROM careTeamMember WHERE teamId = @teamId ORDER BY fromOn, id',
)
export const findTeamByName = sql<{ siteId: number; name: string }, { id: number }>(
  'SELECT id FROM careTeam WHERE siteId = @siteId AND name = @name',
)
export const insertTeam = sql<Pick<TeamRecord, 'siteId' | 'name' | 'isActive'>>(
  'INSERT INTO careTeam (siteId, name, isActive) VALUES (@siteId, @name, @isActive)',
)
export const updateTeam = sql<Pick<TeamRecord, 'id' | 'name' | 'isActive'>>(
  'UPDATE careTeam SET name = @name, isActive = @isActive, version = version + 1 WHERE id = @id',
)
export const removeMembers = sql<{ teamId: number }>('DELETE FROM careTeamMember WHERE teamId = @teamId')
export const insertMember = sql<MemberRow & { teamId: number }>(
  'INSERT INTO careTeamMember (teamId, staffId, fromOn, toOn) VALUES (@teamId, @staffId, @fromOn, @toOn)',
)
/** A team the worker is in on some day of a period. */
export const teamWithin = sql<
  { staffId: number; fromOn: Day; toOn: Day | null },
  { staff: string; team: string }
>(`
  SELECT s.name AS staff, t.name AS team
  FROM careTeamMember m JOIN careTeam t ON t.id = m.teamId JOIN staff s ON s.id = m.staffId
  WHERE m.staffId = @staffId AND m.fromOn <= coalesce(@toOn, '9999') AND coalesce(m.toOn, '9999') >= @fromOn LIMIT 1`)
export const findStaff = sql<{ id: number }, { id: number }>('SELECT id FROM staff WHERE id = @id')

const projectColumns = 'id, siteId, name, fund, documentNumber, fromOn, toOn, note, version'
export const listProjects = sql<{ siteId: number }, CareProject>(
  `SELECT ${projectColumns} FROM careProject WHERE siteId = @siteId ORDER BY id`,
)
export const getProject = sql<{ id: number; siteId: number }, CareProject>(
  `SELECT ${projectColumns} FROM careProject WHERE id = @id AND siteId = @siteId`,
)
export const findProjectByName = sql<{ siteId: number; name: string }, { id: number }>(
  'SELECT id FROM careProject WHERE siteId = @siteId AND name = @name',
)
export const insertProject = sql<Omit<CareProject, 'id' | 'version'>>(`
  INSERT INTO careProject (siteId, name, fund, documentNumber, fromOn, toOn, note)
  VALUES (@siteId, @name, @fund, @documentNumber, @fromOn, @toOn, @note)`)
export const updateProject = sql<CareProject>(`
  UPDATE careProject SET name = @name, fund = @fund, documentNumber = @documentNumber, fromOn = @fromOn, toOn = @toOn,
    note = @note, version = version + 1
  WHERE id = @id`)
