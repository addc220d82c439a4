import type { NameQuestion, Sheet } from '../../shared/imports/contract.ts'
import { normaliseIdNumber } from '../../shared/people/id-number.ts'
import { maskIdNumber, maskPhone } from '../../shared/people/mask.ts'
import { normaliseSearch } from '../../shared/people/search.ts'
import type { Reader } from '../db/store.ts'
import { NameBook } from './names.ts'
import { type ParsedRow, type ParsedSheet, textOf } from './parse.ts'
import { splitCell } from './split-cell.ts'
import { type KnownPerson, type KnownWorker, listPeople, listWorkers } from './visits-sql.ts'

type Choices = NonNullable<Sheet['choices']>

/** Finds the elders of a ledger: by number, else by name; of several with one name the street may tell. */
export class Elders {
  readonly #problems: ParsedSheet['problems']
  readonly #byNumber: Map<string, KnownPerson>
  readonly #names: NameBook<KnownPerson>
  readonly #numbers = new Map<string, string | null>()

  constructor(reader: Reader, problems: ParsedSheet['problems'], choices: Choices) {
    this.#problems = problems
    const people = reader.all(listPeople)
    this.#byNumber = new Map(people.map((person) => [person.idNumber, person]))
    this.#byNumber.delete('')
    this.#names = new NameBook('name', people, choices, describePerson)
  }

  get questions(): NameQuestion[] {
    return this.#names.questions
  }

  /** @returns null where nobody is found, or it is asked who is meant */
  find(row: ParsedRow): KnownPerson | null {
    const name = textOf(row, 'name')
    const number = this.#numberOf(textOf(row, 'idNumber'))
    if (number === null) {
      this.#problems.add(row, 'idNumber', 'idMalformed')
      return null
    }
    const holder = this.#byNumber.get(number)
    if (holder) return this.#checked(row, name, holder)
    if (name === '') {
      if (number !== '') this.#problems.add(row, 'idNumber', 'unknown')
      return null
    }
    const named = this.#names.named(name)
    // Somebody of that name with another number is somebody else.
    const possible = number === '' ? named : named.filter(({ idNumber }) => idNumber === '')
    if (possible.length === 0) {
      this.#problems.add(row, 'name', 'unknown', { other: this.#names.like(name) })
      return null
    }
    if (number !== '') this.#problems.add(row, 'idNumber', 'idUnknown', { isWarning: true })
    return this.#names.choose(name, row.row, inStreet(possible, textOf(row, 'street')))
  }

  #numberOf(text: string): string | null {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = normaliseIdNumber(text)
    this.#numbers.set(text, number)
    return number
  }

  #checked(row: ParsedRow, name: string, holder: KnownPerson): KnownPerson | null {
    if (name === '' || normaliseSearch(name) === normaliseSearch(holder.name)) return holder
    this.#problems.add(row, 'idNumber', 'idOfOther', { other: holder.name })
    return null
  }
}

/** Those who live in the street that the row names, where any do. */
function inStreet(people: readonly KnownPerson[], street: string): readonly KnownPerson[] {
  if (street === '' || people.length < 2) return people
  const there = people.filter((person) => normaliseSearch(person.street) === normaliseSearch(street))
  return there.length > 0 ? there : people
}

const describePerson = ({ id, name, idNumber, phone, street, birthOn, birthYear }: KnownPerson) => ({
  id,
  name,
  street,
  idNumber: maskIdNumber(idNumber),
  phone: maskPhone(phone),
  birthYear: birthOn === null ? birthYear : Number(birthOn.slice(0, 4)),
  post: null,
})

/** Finds the workers of a ledger: those of its site, else of another. */
export class Workers {
  readonly #siteId: number
  readonly #problems: ParsedSheet['problems']
  readonly #names: NameBook<KnownWorker>
  readonly #split = new Map<string, string[]>()
  /** Cells of which every name is one worker's. */
  readonly #clear = new Map<string, KnownWorker[]>()

  constructor(reader: Reader, siteId: number, problems: ParsedSheet['problems'], choices: Choices) {
    this.#siteId = siteId
    this.#problems = problems
    this.#names = new NameBook('workers', reader.all(listWorkers), choices, ({ id, name, phone, post }) => ({
      id,
      name,
      post,
      phone: maskPhone(phone),
      idNumber: '',
      street: '',
      birthYear: null,
    }))
  }

  get questions(): NameQuestion[] {
    return this.#names.questions
  }

  /** Everyone a cell names, the first one leading; empty where one is not found, or it is asked who is meant. */
  find(row: ParsedRow): KnownWorker[] {
    const text = textOf(row, 'workers')
    const clear = this.#clear.get(text)
    if (clear) return clear
    const names = this.#namesIn(text)
    const possible = names.map((name) => this.#possible(name))
    const found = names.map((name, index) => this.#choose(row, name, possible[index] ?? []))
    const workers = [...new Set(found)].filter((worker) => worker !== null)
    if (possible.every(({ length }) => length === 1)) this.#clear.set(text, workers)
    return found.includes(null) ? [] : workers
  }

  #choose(row: ParsedRow, name: string, candidates: readonly KnownWorker[]): KnownWorker | null {
    if (candidates.length === 0)
      this.#problems.add(row, 'workers', 'unknown', { value: name, other: this.#names.like(name) })
    return this.#names.choose(name, row.row, candidates)
  }

  #namesIn(text: string): string[] {
    const names = this.#split.get(text) ?? splitCell(text, (part) => this.#names.named(part).length > 0)
    this.#split.set(text, names)
    return names
  }

  #possible(name: string): readonly KnownWorker[] {
    const named = this.#names.named(name)
    const own = named.filter(({ siteId }) => siteId === this.#siteId)
    return own.length > 0 ? own : named
  }
}
