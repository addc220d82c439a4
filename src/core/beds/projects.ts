import type { BedProject } from '../../shared/beds/schema.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import * as structure from './structure-sql.ts'

/** Planned beds of a site; they count nowhere until they are set up. @throws OTHER_SITE */
export function listProjects(reader: Reader, { siteId }: { siteId: number }, actor: Actor): BedProject[] {
  requireSite(actor, siteId)
  return reader.all(structure.listProjects, { siteId })
}

function getProject(reader: Reader, actor: Actor, id: number): BedProject {
  const project = reader.get(structure.getProject, { id })
  if (!project) throw refuse('NOT_FOUND', { entity: 'bedProject', id: String(id) })
  requireSite(actor, project.siteId)
  return project
}

/** @throws NOT_FOUND, OTHER_SITE */
export function addProject(tx: Writer, input: Omit<BedProject, 'id' | 'version'>, actor: Actor): BedProject {
  requireSite(actor, getSite(tx, input.siteId).id)
  const { id } = tx.run(structure.insertProject, input)
  const after = getProject(tx, actor, id)
  tx.record({ entity: 'bedProject', id, siteId: input.siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, STALE */
export function updateProject(tx: Writer, input: Omit<BedProject, 'siteId'>, actor: Actor): BedProject {
  const before = getProject(tx, actor, input.id)
  requireFresh(tx, 'bedProject', before, input)
  tx.run(structure.updateProject, input)
  const after = getProject(tx, actor, input.id)
  tx.record({ entity: 'bedProject', id: input.id, siteId: before.siteId, before, after })
  return after
}
