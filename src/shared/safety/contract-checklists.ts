import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { Checklist, ChecklistVersion, NewCheckItem } from './checklist.ts'
import { DraftItems } from './checklist-versions.ts'
import { safetyRoute } from './route.ts'

/** A version with what it asks. */
const VersionWithItems = ChecklistVersion.extend({ items: z.array(NewCheckItem) })
export type VersionWithItems = z.infer<typeof VersionWithItems>

const named = Checklist.pick({ name: true, nameEn: true })

export const NewChecklist = named.extend({
  /** null: of every site. */
  siteId: Id.nullable(),
  kind: Checklist.shape.kind,
  /** The version whose items it begins with; null: it begins empty. */
  copyOf: Id.nullable(),
})
export type NewChecklist = z.infer<typeof NewChecklist>

export const ChecklistUpdate = named.extend({ id: Id, version: Version, isActive: z.boolean() })
export type ChecklistUpdate = z.infer<typeof ChecklistUpdate>

export const DraftUpdate = z.object({ id: Id, version: Version, note: Note, items: DraftItems })
export type DraftUpdate = z.infer<typeof DraftUpdate>

/** Checklists: their versions and items. */
export const checklists = {
  checklists: reads('safety.read')
    .route(
      safetyRoute('GET', '/checklists', 'The checklists of a site and of every site, with their versions'),
    )
    .input(z.object({ siteId: Id }))
    .output(z.array(Checklist)),
  checklistVersion: reads('safety.read')
    .route(safetyRoute('GET', '/checklists/versions/{id}', 'One version with its items'))
    .input(z.object({ id: Id }))
    .output(VersionWithItems),
  addChecklist: writes('safety.manage')
    .route(safetyRoute('POST', '/checklists', 'Add a checklist with a draft, empty or copied'))
    .input(NewChecklist)
    .output(Checklist),
  updateChecklist: writes('safety.manage')
    .route(safetyRoute('PUT', '/checklists/{id}', 'Rename a checklist, take it out of use or use it again'))
    .input(ChecklistUpdate)
    .output(Checklist),
  startChecklistVersion: writes('safety.manage')
    .route(safetyRoute('POST', '/checklists/{id}/versions', 'Start a draft that begins as the last version'))
    .input(z.object({ id: Id }))
    .output(VersionWithItems),
  saveChecklistDraft: writes('safety.manage')
    .route(safetyRoute('PUT', '/checklists/versions/{id}', 'Save the whole list of a draft'))
    .input(DraftUpdate)
    .output(VersionWithItems),
  confirmChecklistVersion: writes('safety.manage')
    .route(
      safetyRoute('POST', '/checklists/versions/{id}/confirm', 'A draft is in force from a day on, frozen'),
    )
    .input(z.object({ id: Id, version: Version, fromOn: Day }))
    .output(Checklist),
}
