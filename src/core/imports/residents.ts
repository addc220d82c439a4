import { type Day, type Instant, instantOf } from '../../shared/day.ts'
import { readBirth } from '../../shared/imports/days.ts'
import { birthFromId, idStateOf, normaliseIdNumber, sexFromId } from '../../shared/people/id-number.ts'
import {
  type Condition,
  type Contact,
  emptyCondition,
  type Funding,
  type NewPerson,
  type PersonDocument,
  type Sex,
} from '../../shared/people/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { findDuplicates } from '../people/duplicates.ts'
import { type Arrival, BedFinder } from './arrivals.ts'
import { flagOf, type ParsedRow, type ParsedSheet, type Problems, textOf, wordOf } from './parse.ts'

/** A row of a list of residents as it will be saved. */
export interface ResidentRow {
  row: number
  person: NewPerson
  /** The bed the person lies in; null when the list names none. */
  arrival: Arrival | null
  arrivedOn: Day | null
}

/** Checks the rows of a list of residents: each person, who else it might be, and their bed. */
export function checkResidents(
  reader: Reader,
  { rows, problems }: ParsedSheet,
  siteId: number,
  actor: Actor,
): ResidentRow[] {
  const beds = new BedFinder(reader, siteId, actor, problems)
  const file = new FileDuplicates(problems)
  return rows.map((row) => {
    const person = readPerson(reader, row, problems)
    file.check(row, person)
    checkPerson(reader, row, person, problems)
    const arrivedOn = checkArrival(reader, row, person, problems)
    const at = arrivedOn === null ? null : arrivalAt(reader, arrivedOn)
    return { row: row.row, person, arrivedOn, arrival: beds.find(row, person, at) }
  })
}

/** A person as a row tells them. What is left blank is taken from a number that can be trusted. */
function readPerson(reader: Reader, row: ParsedRow, problems: Problems): NewPerson {
  const idNumber = normaliseIdNumber(textOf(row, 'idNumber')) ?? ''
  const isTrusted = idStateOf(idNumber, reader.today) === 'valid'
  const birth =
    readBirth(textOf(row, 'birthOn')) ??
    (isTrusted ? { birthOn: birthFromId(idNumber), birthYear: null } : birthFromAge(reader, row, problems))
  return {
    name: textOf(row, 'name'),
    sex: wordOf<Sex>(row, 'sex') ?? (isTrusted ? sexFromId(idNumber) : null) ?? 'unknown',
    ...birth,
    idNumber,
    phone: textOf(row, 'phone'),
    address: textOf(row, 'address'),
    street: textOf(row, 'street'),
    note: textOf(row, 'note'),
    funding: wordOf<Funding>(row, 'funding'),
    isAlone: flagOf(row, 'isAlone') ?? false,
    isFamilyPlanningSpecial: flagOf(row, 'isFamilyPlanningSpecial') ?? false,
    contacts: readContacts(row),
    documents: readDocuments(row),
    consents: [],
    condition: readCondition(row),
  }
}

/** Someone of 80 was born about 80 years ago: the year alone. */
function birthFromAge(
  reader: Reader,
  row: ParsedRow,
  problems: Problems,
): { birthOn: null; birthYear: number | null } {
  const age = row.value('age')
  if (typeof age !== 'number') return { birthOn: null, birthYear: null }
  if (age < 0 || age > 130) problems.add(row, 'age', 'notANumber')
  return { birthOn: null, birthYear: Number(reader.today.slice(0, 4)) - Math.floor(age) }
}

function readContacts(row: ParsedRow): Contact[] {
  const [name, relation, phone] = [
    textOf(row, 'contact'),
    textOf(row, 'relation'),
    textOf(row, 'contactPhone'),
  ]
  if (name === '' && phone === '') return []
  // A number without a name is kept under what they are to the person.
  return [
    {
      name: name || relation || phone,
      relation,
      phone,
      address: '',
      isGuardian: false,
      isGuarantor: false,
      isEmergency: true,
    },
  ]
}

function readDocuments(row: ParsedRow): PersonDocument[] {
  const contract = { number: textOf(row, 'contractNumber'), signedOn: wordOf(row, 'contractOn') }
  const checkOn = wordOf(row, 'medicalCheckOn')
  const rest = { expiresOn: null, note: '' }
  const documents: PersonDocument[] = []
  if (contract.number !== '' || contract.signedOn) documents.push({ kind: 'contract', ...contract, ...rest })
  if (checkOn) documents.push({ kind: 'medicalCheck', number: '', signedOn: checkOn, ...rest })
  return documents
}

function readCondition(row: ParsedRow): Condition {
  return {
    ...emptyCondition,
    careLevel: wordOf(row, 'careLevel') as Condition['careLevel'],
    mobility: wordOf(row, 'mobility') as Condition['mobility'],
    hearing: wordOf(row, 'hearing') as Condition['hearing'],
    diet: wordOf(row, 'diet') as Condition['diet'],
    texture: wordOf(row, 'texture') as Condition['texture'],
    hasOxygen: flagOf(row, 'hasOxygen'),
    allergies: textOf(row, 'allergies'),
  }
}

/** The number, the birth, and who the person might be already. */
function checkPerson(reader: Reader, row: ParsedRow, person: NewPerson, problems: Problems): void {
  if (normaliseIdNumber(textOf(row, 'idNumber')) === null) problems.add(row, 'idNumber', 'idMalformed')
  else if (idStateOf(person.idNumber, reader.today) === 'toVerify')
    problems.add(row, 'idNumber', 'idToVerify', { isWarning: true })
  if ((person.birthOn ?? '') > reader.today || (person.birthYear ?? 0) > Number(reader.today.slice(0, 4)))
    problems.add(row, 'birthOn', 'inFuture')
  if (person.name === '') return
  for (const { person: name, birth, reasons } of findDuplicates(reader, person)) {
    const other = birth === '' ? name : `${name} (${birth})`
    if (reasons.includes('sameNumber')) problems.add(row, 'idNumber', 'idTaken', { other })
    else problems.add(row, 'name', 'duplicatePerson', { isWarning: true, other })
  }
}

/** The day of arrival where it can be; null where it is missing or cannot. */
function checkArrival(
  reader: Reader,
  row: ParsedRow,
  { birthOn }: NewPerson,
  problems: Problems,
): Day | null {
  const arrivedOn = wordOf<Day>(row, 'arrivedOn')
  if (arrivedOn === null) return null
  if (arrivedOn > reader.today) problems.add(row, 'arrivedOn', 'inFuture')
  else if (birthOn && arrivedOn < birthOn) problems.add(row, 'arrivedOn', 'outOfOrder', { other: birthOn })
  else return arrivedOn
  return null
}

/** A register knows the day, not the hour: noon, or now while it is still morning. */
const arrivalAt = (reader: Reader, on: Day): Instant =>
  Math.min(instantOf(on, '12:00', reader.zone), reader.now)

/** Finds one person twice in one file: by the number, and (as a warning) by name and birth. */
class FileDuplicates {
  readonly #rows = new Map<string, number>()
  readonly #problems: Problems

  constructor(problems: Problems) {
    this.#problems = problems
  }

  check(row: ParsedRow, { name, birthOn, birthYear, idNumber }: NewPerson): void {
    if (idNumber !== '' && this.#isTwice(row, 'idNumber', idNumber, false)) return
    if (name !== '') this.#isTwice(row, 'name', `${name} ${birthOn ?? birthYear ?? ''}`, true)
  }

  #isTwice(row: ParsedRow, field: string, key: string, isWarning: boolean): boolean {
    const first = this.#rows.get(key)
    if (first === undefined) this.#rows.set(key, row.row)
    else this.#problems.add(row, field, 'duplicateInFile', { isWarning, other: `#${first}` })
    return first !== undefined
  }
}
