import { mayRole } from '../../shared/accounts/rights.ts'
import { refuse } from '../../shared/errors.ts'
import type { ImportBatch, ImportPreview, Sheet } from '../../shared/imports/contract.ts'
import { importFields } from '../../shared/imports/fields.ts'
import { maskAddress, maskIdNumber, maskPhone } from '../../shared/people/mask.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { addPerson } from '../people/service.ts'
import { getSite } from '../sites/service.ts'
import { saveArrival } from './arrivals.ts'
import { type BedRow, checkBeds, saveBeds } from './beds.ts'
import { type ParsedSheet, parseSheet } from './parse.ts'
import { checkResidents, type ResidentRow } from './residents.ts'
import * as imports from './sql.ts'

const MOST_PROBLEMS = 1000
const SAMPLE_ROWS = 50

type Checked = { parsed: ParsedSheet } & (
  | { kind: 'beds'; rows: BedRow[] }
  | { kind: 'residents'; rows: ResidentRow[] }
)

/** @throws NOT_FOUND for an unknown site, OTHER_SITE, FORBIDDEN for beds by who may not build */
function checkSheet(reader: Reader, sheet: Sheet, actor: Actor): Checked {
  requireSite(actor, getSite(reader, sheet.siteId).id)
  if (sheet.kind === 'beds' && !mayRole(actor.role, 'beds.structure'))
    throw refuse('FORBIDDEN', { right: 'beds.structure' })
  const parsed = parseSheet(sheet)
  return sheet.kind === 'beds'
    ? { parsed, kind: 'beds', rows: checkBeds(reader, parsed, sheet.siteId) }
    : { parsed, kind: 'residents', rows: checkResidents(reader, parsed, sheet.siteId, actor) }
}

/** What a sheet would bring, and everything that is wrong with it; nothing is saved. @throws as `checkSheet` does */
export function previewImport(reader: Reader, sheet: Sheet, actor: Actor): ImportPreview {
  const checked = checkSheet(reader, sheet, actor)
  const { matched, rows, problems } = checked.parsed
  const headings = sheet.rows[matched.headingRow] ?? []
  const { errorCount, found } = problems
  return {
    fields: importFields[sheet.kind].map(({ field, isRequired }) => {
      const column = matched.columns.get(field) ?? null
      return { field, column, isRequired, heading: column === null ? '' : (headings[column] ?? '') }
    }),
    unknownHeadings: matched.unknownHeadings,
    rowCount: rows.length,
    errorCount,
    warningCount: found.length - errorCount,
    problems: found
      .toSorted((a, b) => Number(a.isWarning) - Number(b.isWarning) || a.row - b.row)
      .slice(0, MOST_PROBLEMS),
    sample:
      checked.kind === 'beds'
        ? checked.rows.slice(0, SAMPLE_ROWS).map(showBed)
        : checked.rows.slice(0, SAMPLE_ROWS).map(showResident),
  }
}

/** A row in the order of the fields, as text. */
const show = (kind: Sheet['kind'], row: number, values: Record<string, unknown>) => ({
  row,
  cells: importFields[kind].map(({ field }) => String(values[field] ?? '')),
})

const showBed = ({ row, ...values }: BedRow) => show('beds', row, values)

function showResident({ row, person, arrival, arrivedOn }: ResidentRow) {
  const { contacts, documents, condition, birthOn, birthYear, ...rest } = person
  const [contact] = contacts
  const contract = documents.find(({ kind }) => kind === 'contract')
  return show('residents', row, {
    ...rest,
    ...condition,
    birthOn: birthOn ?? birthYear,
    idNumber: maskIdNumber(person.idNumber),
    phone: maskPhone(person.phone),
    address: maskAddress(person.address),
    contact: contact?.name,
    relation: contact?.relation,
    contactPhone: maskPhone(contact?.phone ?? ''),
    room: arrival?.bed.room,
    bed: arrival?.bed.code,
    arrivedOn,
    trialUntilOn: arrival?.trialUntilOn,
    contractNumber: contract?.number,
    contractOn: contract?.signedOn,
    medicalCheckOn: documents.find(({ kind }) => kind === 'medicalCheck')?.signedOn,
  })
}

/**
 * Saves a sheet in one transaction, after checking it again.
 * @throws IMPORT_HAS_ERRORS, and as `checkSheet` does
 */
export function acceptImport(tx: Writer, sheet: Sheet, actor: Actor): ImportBatch {
  const checked = checkSheet(tx, sheet, actor)
  const { errorCount } = checked.parsed.problems
  if (errorCount > 0) throw refuse('IMPORT_HAS_ERRORS', { count: errorCount })
  const { kind, siteId, fileName } = sheet
  const rowCount = checked.rows.length
  const { id } = tx.run(imports.insertBatch, { kind, siteId, fileName, at: tx.now, by: actor.name, rowCount })
  const saved =
    checked.kind === 'beds'
      ? { beds: saveBeds(tx, checked.rows, siteId, id) }
      : saveResidents(tx, checked.rows, { importId: id, fileName }, actor)
  tx.record({
    entity: 'import',
    id,
    siteId,
    after: { kind, fileName, rowCount, ...saved },
    topics: ['people', 'beds'],
  })
  return getBatch(tx, id)
}

function saveResidents(
  tx: Writer,
  rows: ResidentRow[],
  batch: { importId: number; fileName: string },
  actor: Actor,
) {
  const movedBeds = []
  const people = []
  for (const { person: given, arrival } of rows) {
    const person = addPerson(tx, given, actor, batch.importId)
    people.push(person.id)
    const moved = arrival && saveArrival(tx, actor, arrival, { ...batch, person })
    if (moved) movedBeds.push(moved)
  }
  tx.run(imports.setMovedBeds, { id: batch.importId, movedBeds: JSON.stringify(movedBeds) })
  return { people, movedBeds }
}

/** @throws NOT_FOUND */
export function getBatch(reader: Reader, id: number): ImportBatch {
  const batch = reader.get(imports.getBatch, { id })
  if (!batch) throw refuse('NOT_FOUND', { entity: 'import', id: String(id) })
  const { movedBeds: _movedBeds, ...shown } = batch
  return shown
}

/** Imports of the sites the account may see, newest first. */
export const listImports = (reader: Reader, actor: Actor): ImportBatch[] =>
  reader.all(imports.listBatches).filter((batch) => maySeeSite(actor, batch.siteId))
