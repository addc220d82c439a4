import type { Day, Instant } from '../../shared/day.ts'
import type { CheckItem, Checklist, ChecklistVersion, NewCheckItem } from '../../shared/safety/checklist.ts'
import type { ChecklistKind } from '../../shared/safety/terms.ts'
import { insertRows, sql } from '../db/statement.ts'

type ById = { id: number }
type OfSite = { siteId: number }
type Entered = { recordedAt: Instant; recordedBy: string }

export type ChecklistRecord = Omit<Checklist, 'versions'>
const checklist = 'c.id, c.siteId, c.kind, c.name, c.nameEn, c.isActive, c.version FROM checklist c'
/** Those of a site and of every site, in use first. */
export const listChecklists = sql<OfSite, ChecklistRecord>(`
  SELECT ${checklist} WHERE coalesce(c.siteId, 0) IN (0, @siteId)
  ORDER BY c.isActive DESC, CASE c.kind WHEN 'patrol' THEN 0 WHEN 'monthly' THEN 1 WHEN 'joint' THEN 2 ELSE 3 END, c.id`)
export const getChecklist = sql<ById, ChecklistRecord>(`SELECT ${checklist} WHERE c.id = @id`)
/** One in use of a kind that has a version in force; the site's own before one of every site, the newest first. */
export const findChecklist = sql<OfSite & { kind: ChecklistKind; on: Day }, ChecklistRecord>(`
  SELECT ${checklist} WHERE coalesce(c.siteId, 0) IN (0, @siteId) AND c.kind = @kind AND c.isActive = 1
    AND EXISTS (SELECT 1 FROM checklistVersion v WHERE v.checklistId = c.id AND v.confirmedAt IS NOT NULL AND v.fromOn <= @on)
  ORDER BY c.siteId IS NULL, c.id DESC LIMIT 1`)
/** Of every site, in use or not. */
export const findOfEverySite = sql<{ kind: ChecklistKind }, ById>(
  'SELECT id FROM checklist WHERE coalesce(siteId, 0) = 0 AND kind = @kind LIMIT 1',
)
export const findByName = sql<{ siteId: number | null; name: string }, ById>(
  'SELECT id FROM checklist WHERE coalesce(siteId, 0) = coalesce(@siteId, 0) AND name = @name',
)
type Details = Pick<Checklist, 'name' | 'nameEn'>
export const insertChecklist = sql<Details & Pick<Checklist, 'siteId' | 'kind'> & Entered>(`
  INSERT INTO checklist (siteId, kind, name, nameEn, recordedAt, recordedBy)
  VALUES (@siteId, @kind, @name, @nameEn, @recordedAt, @recordedBy)`)
export const updateChecklist = sql<Details & Pick<Checklist, 'id' | 'isActive'>>(`
  UPDATE checklist SET name = @name, nameEn = @nameEn, isActive = @isActive, version = version + 1 WHERE id = @id`)

const version = `v.id, v.checklistId, v.number, v.fromOn, v.note, v.confirmedAt, v.confirmedBy,
  CASE WHEN v.confirmedAt IS NULL THEN json_array_length(v.draft)
    ELSE (SELECT count(*) FROM checkItem i WHERE i.versionId = v.id) END AS itemCount,
  (SELECT count(*) FROM inspection n WHERE n.versionId = v.id) AS usedCount,
  (SELECT n.onDay FROM inspection n WHERE n.versionId = v.id ORDER BY n.id DESC LIMIT 1) AS usedOn, v.version
  FROM checklistVersion v`
/** The newest first. */
export const listVersions = sql<{ checklistId: number }, ChecklistVersion>(
  `SELECT ${version} WHERE v.checklistId = @checklistId ORDER BY v.number DESC`,
)
export const getVersion = sql<ById, ChecklistVersion>(`SELECT ${version} WHERE v.id = @id`)
export const versionInForce = sql<{ checklistId: number; on: Day }, ChecklistVersion>(`
  SELECT ${version} WHERE v.checklistId = @checklistId AND v.confirmedAt IS NOT NULL AND v.fromOn <= @on
  ORDER BY v.fromOn DESC, v.number DESC LIMIT 1`)
/** What it asks as JSON. */
export const getDraft = sql<ById, { draft: string }>('SELECT draft FROM checklistVersion WHERE id = @id')
export const insertVersion = sql<{ checklistId: number; number: number; draft: string } & Entered>(`
  INSERT INTO checklistVersion (checklistId, number, draft, recordedAt, recordedBy)
  VALUES (@checklistId, @number, @draft, @recordedAt, @recordedBy)`)
export const updateVersion = sql<ById & { note: string; draft: string }>(
  'UPDATE checklistVersion SET note = @note, draft = @draft, version = version + 1 WHERE id = @id',
)
export const confirmVersion = sql<ById & { fromOn: Day; at: Instant; by: string }>(`
  UPDATE checklistVersion SET fromOn = @fromOn, draft = '[]', confirmedAt = @at, confirmedBy = @by, version = version + 1
  WHERE id = @id`)

/** Details as JSON. */
export type ItemRecord = Omit<CheckItem, 'details'> & { details: string }
export const listItems = sql<{ versionId: number }, ItemRecord>(`
  SELECT id, code, section, sectionEn, text, textEn, kind, shift, department, departmentEn, basis, verified, verifiedOn, grade, fix,
    weight, assetKind, details
  FROM checkItem WHERE versionId = @versionId ORDER BY sort`)
type NewItem = Omit<NewCheckItem, 'details'> & { versionId: number; sort: number; details: string }
export const insertItems = insertRows<NewItem>('checkItem', [
  'versionId',
  'code',
  'sort',
  'section',
  'sectionEn',
  'text',
  'textEn',
  'kind',
  'shift',
  'department',
  'departmentEn',
  'basis',
  'verified',
  'verifiedOn',
  'grade',
  'fix',
  'weight',
  'assetKind',
  'details',
])
