import { mayRole } from '../../shared/accounts/rights.ts'
import type { Topic } from '../../shared/contract.ts'
import { type Instant, timeOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { ImportBatch, ImportKind, ImportPreview, Sheet } from '../../shared/imports/contract.ts'
import { importFields } from '../../shared/imports/fields.ts'
import { rightOfImport } from '../../shared/imports/rights.ts'
import { maskAddress, maskIdNumber, maskPhone } from '../../shared/people/mask.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { addPerson } from '../people/service.ts'
import { getSite } from '../sites/service.ts'
import { saveArrival } from './arrivals.ts'
import { type BedRow, checkBeds, saveBeds } from './beds.ts'
import { dueOf, type MealRow, yuanOf } from './meal-row.ts'
import { type CheckedMeals, checkMealLedger } from './meals.ts'
import { saveMeals } from './meals-save.ts'
import { numberOf, type ParsedSheet, parseSheet, textOf, wordOf } from './parse.ts'
import { checkResidents, type ResidentRow } from './residents.ts'
import * as imports from './sql.ts'
import type { VisitRow } from './visit-row.ts'
import { type CheckedVisits, checkVisits } from './visits.ts'
import { saveVisits } from './visits-save.ts'

const MOST_PROBLEMS = 1000
const SAMPLE_ROWS = 50

type Checked = { parsed: ParsedSheet } & (
  | { kind: 'beds'; rows: BedRow[] }
  | { kind: 'residents'; rows: ResidentRow[] }
  | ({ kind: 'visits' } & CheckedVisits)
  | ({ kind: 'meals' } & CheckedMeals)
)

/** What changes with an import of each kind. */
export const topicsOf: Record<ImportKind, Topic[]> = {
  beds: ['people', 'beds'],
  residents: ['people', 'beds'],
  visits: ['homecare'],
  meals: ['meals'],
}

/** @throws FORBIDDEN for an account that may not enter such things by hand either */
export function requireKind(actor: Actor, kind: ImportKind): void {
  const right = rightOfImport[kind]
  if (!mayRole(actor.role, right)) throw refuse('FORBIDDEN', { right })
}

/** @throws NOT_FOUND for an unknown site, OTHER_SITE, FORBIDDEN; NOT_A_CANTEEN for meals of another site */
function checkSheet(reader: Reader, sheet: Sheet, actor: Actor): Checked {
  requireSite(actor, getSite(reader, sheet.siteId).id)
  requireKind(actor, sheet.kind)
  const parsed = parseSheet(sheet)
  switch (sheet.kind) {
    case 'beds':
      return { parsed, kind: 'beds', rows: checkBeds(reader, parsed, sheet.siteId) }
    case 'residents':
      return { parsed, kind: 'residents', rows: checkResidents(reader, parsed, sheet.siteId, actor) }
    case 'visits':
      return { parsed, kind: 'visits', ...checkVisits(reader, parsed, sheet) }
    case 'meals':
      return { parsed, kind: 'meals', ...checkMealLedger(reader, parsed, sheet, actor) }
  }
}

/** What a sheet would bring, and everything that is wrong with it; nothing is saved. @throws as `checkSheet` does */
export function previewImport(reader: Reader, sheet: Sheet, actor: Actor): ImportPreview {
  const checked = checkSheet(reader, sheet, actor)
  const { matched, headings, rows, problems } = checked.parsed
  const { errorCount, found } = problems
  const errors = found.filter(({ isWarning, row }) => !isWarning && row > matched.headingRow + 1)
  return {
    fields: importFields[sheet.kind].map(({ field, isRequired }) => {
      const column = matched.columns.get(field) ?? null
      return { field, column, isRequired, heading: column === null ? '' : (headings[column] ?? '') }
    }),
    unknownHeadings: matched.unknownHeadings,
    rowCount: rows.length,
    errorCount,
    errorRows: [...new Set(errors.map(({ row }) => row))].sort((a, b) => a - b),
    questions: questionsOf(checked),
    warningCount: found.length - errorCount,
    problems: found
      .toSorted((a, b) => Number(a.isWarning) - Number(b.isWarning) || a.row - b.row)
      .slice(0, MOST_PROBLEMS),
    sample: sampleOf(checked, reader.zone),
  }
}

const questionsOf = (checked: Checked) => ('questions' in checked ? checked.questions : [])

function sampleOf(checked: Checked, zone: string) {
  if (checked.kind === 'beds') return checked.rows.slice(0, SAMPLE_ROWS).map(showBed)
  if (checked.kind === 'residents') return checked.rows.slice(0, SAMPLE_ROWS).map(showResident)
  if (checked.kind === 'meals') return checked.rows.slice(0, SAMPLE_ROWS).map(showMeal)
  return checked.rows.slice(0, SAMPLE_ROWS).map((row) => showVisit(row, zone))
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

function showVisit({ row, person, workers, items, kind, time }: VisitRow, zone: string) {
  const clock = (at: Instant | null | undefined) => (at ? timeOf(at, zone) : null)
  return show('visits', row.row, {
    date: time?.onDay ?? wordOf(row, 'date'),
    name: person?.name ?? row.text('name'),
    idNumber: maskIdNumber(person?.idNumber ?? ''),
    workers: workers.map(({ name }) => name).join('、') || row.text('workers'),
    items:
      items.map(({ item, quantity }) => (quantity > 1 ? `${item.name}×${quantity}` : item.name)).join('、') ||
      row.text('items'),
    kind,
    start: clock(time?.startedAt),
    end: clock(time?.endedAt),
    minutes: time?.minutes,
    street: textOf(row, 'street') || person?.street,
    satisfaction: numberOf(row, 'satisfaction'),
    note: textOf(row, 'note'),
  })
}

function showMeal(meal: MealRow) {
  const { row, eater, count, quote, onDay, mode, pay } = meal
  const due = dueOf(meal)
  return show('meals', row.row, {
    date: onDay,
    meal: meal.meal,
    name: eater?.name ?? row.text('name'),
    number: eater?.number,
    count,
    class: quote?.class ?? meal.class,
    mode,
    pay,
    amount: due === null ? row.text('amount') : yuanOf(due),
  })
}

/**
 * Saves a sheet in one transaction, after checking it again.
 * @throws IMPORT_HAS_ERRORS, and as `checkSheet` does
 */
export function acceptImport(tx: Writer, sheet: Sheet, actor: Actor): ImportBatch {
  const checked = checkSheet(tx, sheet, actor)
  const open = questionsOf(checked).filter(({ chosenId }) => chosenId === null)
  const count = checked.parsed.problems.errorCount + open.length
  if (count > 0) throw refuse('IMPORT_HAS_ERRORS', { count })
  const { kind, siteId, fileName } = sheet
  const rowCount = checked.rows.length
  const { id } = tx.run(imports.insertBatch, { kind, siteId, fileName, at: tx.now, by: actor.name, rowCount })
  const saved = saveChecked(tx, checked, { siteId, importId: id, fileName }, actor)
  tx.record({
    entity: 'import',
    id,
    siteId,
    after: { kind, fileName, rowCount, ...saved },
    topics: topicsOf[kind],
  })
  return getBatch(tx, id)
}

interface Batch {
  siteId: number
  importId: number
  fileName: string
}

function saveChecked(tx: Writer, checked: Checked, batch: Batch, actor: Actor) {
  if (checked.kind === 'beds') return { beds: saveBeds(tx, checked.rows, batch.siteId, batch.importId) }
  if (checked.kind === 'residents') return saveResidents(tx, checked.rows, batch, actor)
  if (checked.kind === 'meals') return saveMeals(tx, checked.meals, batch, actor)
  return saveVisits(tx, checked.visits, { ...batch, by: actor.name })
}

function saveResidents(tx: Writer, rows: ResidentRow[], batch: Batch, actor: Actor) {
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
