import { refuse } from '../../shared/errors.ts'
import type { CareProject } from '../../shared/homecare/package.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { requireForward } from './days.ts'
import * as projects from './packages-teams-sql.ts'

/** @throws OTHER_SITE */
export function listCareProjects(
  reader: Reader,
  { siteId }: { siteId: number },
  actor: Actor,
): CareProject[] {
  requireSite(actor, siteId)
  return reader.all(projects.listProjects, { siteId })
}

/** A project of this site. @throws NOT_FOUND, OTHER_SITE */
export function getCareProject(
  reader: Reader,
  actor: Actor,
  { id, siteId }: { id: number; siteId: number },
): CareProject {
  requireSite(actor, siteId)
  const project = reader.get(projects.getProject, { id, siteId })
  if (!project) throw refuse('NOT_FOUND', { entity: 'careProject', id: String(id) })
  return project
}

/** @throws NOT_FOUND, OTHER_SITE, NAME_TAKEN, BACKWARD */
export function addCareProject(
  tx: Writer,
  input: Omit<CareProject, 'id' | 'version'>,
  actor: Actor,
): CareProject {
  requireSite(actor, getSite(tx, input.siteId).id)
  requireSound(tx, input, null)
  const { id } = tx.run(projects.insertProject, input)
  const after = getCareProject(tx, actor, { id, siteId: input.siteId })
  tx.record({ entity: 'careProject', id, siteId: input.siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN, BACKWARD */
export function updateCareProject(tx: Writer, input: CareProject, actor: Actor): CareProject {
  const before = getCareProject(tx, actor, input)
  requireFresh(tx, 'careProject', before, input)
  requireSound(tx, input, input.id)
  tx.run(projects.updateProject, input)
  const after = getCareProject(tx, actor, input)
  tx.record({ entity: 'careProject', id: input.id, siteId: input.siteId, before, after })
  return after
}

function requireSound(
  reader: Reader,
  { siteId, name, fromOn, toOn }: Omit<CareProject, 'id' | 'version'>,
  ownId: number | null,
): void {
  requireForward(fromOn, toOn)
  const other = reader.get(projects.findProjectByName, { siteId, name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}
