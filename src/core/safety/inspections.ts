import { refuse } from '../../shared/errors.ts'
import type {
  Inspection,
  InspectionDetails,
  InspectionFilters,
  InspectionRow,
  RoundBefore,
} from '../../shared/safety/inspection.ts'
import { shiftOf } from '../../shared/safety/inspection-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listAnswers } from './answers-sql.ts'
import { itemsOf } from './checklists.ts'
import { periodOf } from './figures.ts'
import * as inspections from './inspections-sql.ts'
import { listPoints } from './points.ts'

/** Inspections of a period, the latest first, and how many there are in all; voided ones too. @throws OTHER_SITE, BACKWARD */
export function listInspections(
  reader: Reader,
  input: InspectionFilters,
  actor: Actor,
): { total: number; rows: InspectionRow[] } {
  const { kinds, isEnded, text, limit, offset } = input
  const params = {
    ...periodOf(reader, input, actor),
    kinds: kinds?.length ? JSON.stringify(kinds) : null,
    isEnded: isEnded ?? null,
    text,
  }
  return {
    total: reader.get(inspections.countInspections, params)?.count ?? 0,
    rows: reader.all(inspections.listInspections, { ...params, limit, offset }),
  }
}

/** What is being walked at a site, the latest first. @throws OTHER_SITE */
export function listOpen(reader: Reader, { siteId }: { siteId: number }, actor: Actor): InspectionRow[] {
  requireSite(actor, siteId)
  return reader.all(inspections.listOpen, { siteId })
}

/** @throws NOT_FOUND, OTHER_SITE */
export function getRecord(reader: Reader, actor: Actor, id: number): inspections.InspectionRecord {
  const record = reader.get(inspections.getInspection, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'inspection', id: String(id) })
  requireSite(actor, record.siteId)
  return record
}

/** One that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getCounted(reader: Reader, actor: Actor, id: number): inspections.InspectionRecord {
  const record = getRecord(reader, actor, id)
  if (record.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return record
}

/** One that is under way. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, INSPECTION_ENDED */
export function getOpen(reader: Reader, actor: Actor, id: number): inspections.InspectionRecord {
  const record = getCounted(reader, actor, id)
  if (record.endedAt !== null) throw refuse('INSPECTION_ENDED', { number: record.number })
  return record
}

/** As lists show it. */
export function rowOf(record: inspections.InspectionRecord): InspectionRow {
  const {
    weather: _weather,
    note: _note,
    details: _details,
    versionId: _versionId,
    accountId: _accountId,
    ...row
  } = record
  return row
}

export const detailsOf = ({ details }: { details: string }): InspectionDetails => ({
  ...{ jointKind: null, opinion: '', againOn: null },
  ...JSON.parse(details),
})

/** What the same walk said the time before; null: there was none. */
function roundBefore(reader: Reader, record: inspections.InspectionRecord): RoundBefore | null {
  const before = reader.get(inspections.findBefore, record)
  if (!before) return null
  const { id, ...shown } = before
  return { ...shown, answers: reader.all(inspections.listAnswersBefore, { inspectionId: id }) }
}

/** An inspection with all that the walk needs. @throws NOT_FOUND, OTHER_SITE */
export function getInspection(reader: Reader, { id }: { id: number }, actor: Actor): Inspection {
  const record = getRecord(reader, actor, id)
  const { siteId, floorId, endedAt, voidedAt, weather, note } = record
  const of = { inspectionId: id }
  const shift = shiftOf(record.kind)
  const items = itemsOf(reader, record.versionId)
  // Asked of everything that may stand here, to leave out what is not asked at all.
  const kinds = [...new Set(items.flatMap(({ assetKind }) => assetKind ?? []))]
  const isOpen = endedAt === null && voidedAt === null
  const assets =
    kinds.length === 0
      ? []
      : reader.all(inspections.listAssets, { ...of, siteId, floorId, isOpen, kinds: JSON.stringify(kinds) })
  return {
    ...rowOf(record),
    ...{ weather, note, details: detailsOf(record), shift, assets },
    items: items.filter((item) => shift === null || item.shift === 'both' || item.shift === shift),
    answers: reader
      .all(listAnswers, of)
      .map(({ accountId: _accountId, staffId: _staffId, ...answer }) => answer),
    points: listPoints(reader, { siteId }, actor)
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ siteId: _siteId, retiredAt: _retiredAt, version: _version, ...point }) => point),
    stops: reader.all(inspections.listStops, of),
    signs: reader.all(inspections.listSigns, of).map(({ inspectionId: _inspectionId, ...sign }) => sign),
    parties: reader.all(inspections.listParties, of),
    photos: reader.all(inspections.listPhotos, of),
    hazards: reader.all(inspections.listHazards, of),
    known: isOpen
      ? reader.all(inspections.listKnown, { siteId, codes: JSON.stringify(items.map(({ code }) => code)) })
      : reader.all(inspections.listNamed, of),
    before: roundBefore(reader, record),
    at: reader.now,
  }
}
