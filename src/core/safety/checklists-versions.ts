import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Checklist, ChecklistVersion } from '../../shared/safety/checklist.ts'
import { lacksItems } from '../../shared/safety/checklist-versions.ts'
import type { DraftUpdate, VersionWithItems } from '../../shared/safety/contract-checklists.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireForward } from '../homecare/days.ts'
import { requireFresh } from '../stale.ts'
import { askedBy, getChecklist, insertDraft, putInForce, requireOwn, requireVersion } from './checklists.ts'
import * as checklists from './checklists-sql.ts'

/** One version with its items. @throws NOT_FOUND, OTHER_SITE */
export function getVersion(reader: Reader, { id }: { id: number }, actor: Actor): VersionWithItems {
  const version = requireVersion(reader, actor, id)
  return { ...version, items: askedBy(reader, version) }
}

/** A draft that begins as the last version, confirmed for now or for later. @throws NOT_FOUND, OTHER_SITE, CHECKLIST_DRAFTED */
export function startVersion(tx: Writer, { id }: { id: number }, actor: Actor): VersionWithItems {
  const { name, siteId, versions } = requireOwn(tx, actor, id)
  const [last] = versions
  if (last?.confirmedAt === null) throw refuse('CHECKLIST_DRAFTED', { checklist: name })
  const draftId = insertDraft(tx, actor, {
    checklistId: id,
    number: (last?.number ?? 0) + 1,
    items: last ? askedBy(tx, last) : [],
  })
  const after = getVersion(tx, { id: draftId }, actor)
  const { items: _, ...draft } = after
  tx.record({ entity: 'checklistVersion', id: draftId, siteId, after: draft })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, CHECKLIST_CONFIRMED */
function requireDraft(
  reader: Reader,
  actor: Actor,
  id: number,
): { draft: ChecklistVersion; checklist: Checklist } {
  const draft = requireVersion(reader, actor, id)
  const checklist = requireOwn(reader, actor, draft.checklistId)
  if (draft.confirmedAt !== null) throw refuse('CHECKLIST_CONFIRMED', {})
  return { draft, checklist }
}

/** The whole list of items replaces the one before. @throws NOT_FOUND, OTHER_SITE, CHECKLIST_CONFIRMED, STALE */
export function saveDraft(tx: Writer, { items, ...input }: DraftUpdate, actor: Actor): VersionWithItems {
  const { id } = input
  const { draft, checklist } = requireDraft(tx, actor, id)
  const sent = { ...input, itemCount: items.length }
  requireFresh(tx, 'checklistVersion', draft, sent)
  const before = getVersion(tx, { id }, actor)
  tx.run(checklists.updateVersion, { ...input, draft: JSON.stringify(items) })
  const after = getVersion(tx, { id }, actor)
  tx.record({ entity: 'checklistVersion', id, siteId: checklist.siteId, before, after })
  return after
}

/**
 * Puts a draft in force from a day on and freezes it; what was recorded keeps the version it was made under. The first version may
 * reach back; a later one neither behind today nor behind the one before it.
 * @throws NOT_FOUND, OTHER_SITE, CHECKLIST_CONFIRMED, STALE, CHECKLIST_EMPTY, IN_PAST, BACKWARD
 */
export function confirmVersion(
  tx: Writer,
  { id, version, fromOn }: { id: number; version: number; fromOn: Day },
  actor: Actor,
): Checklist {
  const { draft, checklist } = requireDraft(tx, actor, id)
  requireFresh(tx, 'checklistVersion', draft, { version })
  const items = askedBy(tx, draft)
  if (lacksItems(checklist, items)) throw refuse('CHECKLIST_EMPTY', {})
  const confirmed = checklist.versions.filter(({ confirmedAt }) => confirmedAt !== null)
  if (confirmed.length > 0 && fromOn < tx.today) throw refuse('IN_PAST', { field: 'fromOn' })
  for (const other of confirmed) requireForward(other.fromOn, fromOn)
  putInForce(tx, actor, { id, fromOn, items })
  const after = getChecklist(tx, actor, checklist.id)
  tx.record({ entity: 'checklist', id: checklist.id, siteId: checklist.siteId, before: checklist, after })
  return after
}
