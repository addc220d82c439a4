import { addDays, type Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { CheckItem, Checklist, ChecklistVersion, NewCheckItem } from '../../shared/safety/checklist.ts'
import type { ChecklistUpdate, NewChecklist } from '../../shared/safety/contract-checklists.ts'
import type { ChecklistKind } from '../../shared/safety/terms.ts'
import { type Actor, maySeeSite, requireAllSites, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { presetChecklists } from './checklists-presets.ts'
import * as checklists from './checklists-sql.ts'

const withVersions = (reader: Reader, record: checklists.ChecklistRecord): Checklist => ({
  ...record,
  versions: reader.all(checklists.listVersions, { checklistId: record.id }),
})

/** Those of a site and of every site with their versions, the newest first; in use first. @throws OTHER_SITE */
export function listChecklists(reader: Reader, { siteId }: { siteId: number }, actor: Actor): Checklist[] {
  requireSite(actor, siteId)
  return reader.all(checklists.listChecklists, { siteId }).map((record) => withVersions(reader, record))
}

/** @throws NOT_FOUND, OTHER_SITE */
export function getChecklist(reader: Reader, actor: Actor, id: number): Checklist {
  const record = findRecord(reader, id)
  if (record.siteId !== null && !maySeeSite(actor, record.siteId)) throw refuse('OTHER_SITE', {})
  return withVersions(reader, record)
}

function findRecord(reader: Reader, id: number): checklists.ChecklistRecord {
  const record = reader.get(checklists.getChecklist, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'checklist', id: String(id) })
  return record
}

/** One of every site is changed by who works at all of them. @throws NOT_FOUND, OTHER_SITE */
export function requireOwn(reader: Reader, actor: Actor, id: number): Checklist {
  const checklist = getChecklist(reader, actor, id)
  if (checklist.siteId === null) requireAllSites(actor)
  return checklist
}

/**
 * The checklist that a kind of round or inspection of a site goes by: its own, or one of every site; of several the newest. Only
 * one that is in use and has a version in force today.
 */
export const findChecklist = (
  reader: Reader,
  siteId: number,
  kind: ChecklistKind,
): checklists.ChecklistRecord | undefined =>
  reader.get(checklists.findChecklist, { siteId, kind, on: reader.today })

/**
 * What an inspection that begins goes by. One that is open keeps the version it began with.
 * @param onDay its duty date
 * @throws NOT_FOUND, CHECKLIST_INACTIVE, CHECKLIST_NOT_IN_FORCE
 */
export function versionInForce(reader: Reader, checklistId: number, onDay: Day): ChecklistVersion {
  const { name, isActive } = findRecord(reader, checklistId)
  if (!isActive) throw refuse('CHECKLIST_INACTIVE', { checklist: name })
  const version = reader.get(checklists.versionInForce, { checklistId, on: onDay })
  if (!version) throw refuse('CHECKLIST_NOT_IN_FORCE', { checklist: name, on: onDay })
  return version
}

/** The items of a confirmed version in their order. */
export const itemsOf = (reader: Reader, versionId: number): CheckItem[] =>
  reader
    .all(checklists.listItems, { versionId })
    .map(({ details, ...item }) => ({ ...item, details: JSON.parse(details) as CheckItem['details'] }))

/** What a version asks, a draft or not. */
export function askedBy(
  reader: Reader,
  { id, confirmedAt }: Pick<ChecklistVersion, 'id' | 'confirmedAt'>,
): NewCheckItem[] {
  if (confirmedAt !== null) return itemsOf(reader, id).map(({ id: _, ...item }) => item)
  return JSON.parse(reader.get(checklists.getDraft, { id })?.draft ?? '[]') as NewCheckItem[]
}

/** Adds a draft; gives its id. */
export const insertDraft = (
  tx: Writer,
  actor: Actor,
  { checklistId, number, items }: { checklistId: number; number: number; items: readonly NewCheckItem[] },
): number =>
  tx.run(checklists.insertVersion, {
    checklistId,
    number,
    draft: JSON.stringify(items),
    recordedAt: tx.now,
    recordedBy: actor.name,
  }).id

/** A draft's items become rows, and it is in force from a day on. */
export function putInForce(
  tx: Writer,
  actor: Actor,
  { id, fromOn, items }: { id: number; fromOn: Day; items: readonly NewCheckItem[] },
): void {
  const rows = items.map((item, index) => ({
    ...item,
    versionId: id,
    sort: index + 1,
    details: JSON.stringify(item.details),
  }))
  tx.insertAll(checklists.insertItems, rows)
  tx.run(checklists.confirmVersion, { id, fromOn, at: tx.now, by: actor.name })
}

function insertChecklist(
  tx: Writer,
  actor: Actor,
  {
    items,
    ...row
  }: Pick<Checklist, 'siteId' | 'kind' | 'name' | 'nameEn'> & {
    items: readonly NewCheckItem[]
  },
): { id: number; versionId: number } {
  requireFreeName(tx, row, null)
  const { id } = tx.run(checklists.insertChecklist, {
    ...row,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  return { id, versionId: insertDraft(tx, actor, { checklistId: id, number: 1, items }) }
}

/** Within a site, or among those of every site. @throws NAME_TAKEN */
function requireFreeName(
  reader: Reader,
  { siteId, name }: Pick<Checklist, 'siteId' | 'name'>,
  ownId: number | null,
): void {
  const other = reader.get(checklists.findByName, { siteId, name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}

/** With a draft that is empty, or a copy of any version. @throws OTHER_SITE, NOT_FOUND, NAME_TAKEN */
export function addChecklist(tx: Writer, { copyOf, ...input }: NewChecklist, actor: Actor): Checklist {
  if (input.siteId === null) requireAllSites(actor)
  else requireSite(actor, getSite(tx, input.siteId).id)
  const items = copyOf === null ? [] : askedBy(tx, requireVersion(tx, actor, copyOf))
  const { id } = insertChecklist(tx, actor, { ...input, items })
  const after = getChecklist(tx, actor, id)
  tx.record({ entity: 'checklist', id, siteId: input.siteId, after: { ...after, copyOf } })
  return after
}

/** @throws NOT_FOUND; OTHER_SITE where its checklist is another site's */
export function requireVersion(reader: Reader, actor: Actor, id: number): ChecklistVersion {
  const version = reader.get(checklists.getVersion, { id })
  if (!version) throw refuse('NOT_FOUND', { entity: 'checklistVersion', id: String(id) })
  getChecklist(reader, actor, version.checklistId)
  return version
}

/**
 * Renames it, takes it out of use or brings it back. Inspections that are open go on; none begins by one out of use.
 * @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN
 */
export function updateChecklist(tx: Writer, input: ChecklistUpdate, actor: Actor): Checklist {
  const { id } = input
  const before = requireOwn(tx, actor, id)
  requireFresh(tx, 'checklist', before, input)
  requireFreeName(tx, { siteId: before.siteId, name: input.name }, id)
  tx.run(checklists.updateChecklist, input)
  const after = getChecklist(tx, actor, id)
  tx.record({ entity: 'checklist', id, siteId: before.siteId, before, after })
  return after
}

/**
 * Puts in the three checklists a house begins with, of every site and in force since the year began, but for those of whose kind
 * there is one of every site. Part of a use-case that records what it gives.
 */
export function installPresets(
  tx: Writer,
  actor: Actor,
): { id: number; kind: ChecklistKind; name: string }[] {
  // A round of the first night may belong to the evening before.
  const fromOn = [`${tx.today.slice(0, 4)}-01-01`, addDays(tx.today, -1)].sort()[0] as Day
  return presetChecklists()
    .filter(({ kind }) => !tx.get(checklists.findOfEverySite, { kind }))
    .map((preset) => {
      const { id, versionId } = insertChecklist(tx, actor, { ...preset, siteId: null })
      putInForce(tx, actor, { id: versionId, fromOn, items: preset.items })
      return { id, kind: preset.kind, name: preset.name }
    })
}
