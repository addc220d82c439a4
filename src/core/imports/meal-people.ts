import type { Day } from '../../shared/day.ts'
import type { NameQuestion, Sheet } from '../../shared/imports/contract.ts'
import { normaliseNumber } from '../../shared/meals/diner-rules.ts'
import { normaliseIdNumber } from '../../shared/people/id-number.ts'
import { maskIdNumber, maskPhone } from '../../shared/people/mask.ts'
import { normaliseSearch } from '../../shared/people/search.ts'
import type { Reader } from '../db/store.ts'
import { type KnownEater, type KnownNumber, listEaters, listNumbers } from './meals-sql.ts'
import { NameBook } from './names.ts'
import { type ParsedRow, type ParsedSheet, textOf, wordOf } from './parse.ts'

type Choices = NonNullable<Sheet['choices']>

/** Finds who ate: by card, diner number or identity number, else by name. */
export class Eaters {
  readonly #problems: ParsedSheet['problems']
  readonly #byId: Map<number, KnownEater>
  readonly #byIdNumber: Map<string, KnownEater>
  readonly #byNumber: Map<string, KnownNumber[]>
  readonly #names: NameBook<KnownEater>

  constructor(reader: Reader, siteId: number, problems: ParsedSheet['problems'], choices: Choices) {
    this.#problems = problems
    const eaters = reader.all(listEaters, { siteId })
    this.#byId = new Map(eaters.map((eater) => [eater.id, eater]))
    this.#byIdNumber = new Map(eaters.map((eater) => [eater.idNumber, eater]))
    this.#byIdNumber.delete('')
    this.#byNumber = Map.groupBy(reader.all(listNumbers), ({ number }) => number)
    this.#names = new NameBook('name', eaters, choices, describeEater)
  }

  get questions(): NameQuestion[] {
    return this.#names.questions
  }

  /** @returns null where nobody is found, or it is asked who is meant */
  find(row: ParsedRow): KnownEater | null {
    const [name, number] = [textOf(row, 'name'), textOf(row, 'number')]
    const holder = this.#holderOf(number, wordOf<Day>(row, 'date'))
    if (holder) return this.#checked(row, name, holder)
    if (name === '') {
      if (number !== '') this.#problems.add(row, 'number', 'unknown')
      return null
    }
    const named = this.#names.named(name)
    // Somebody of that name with another identity number is somebody else.
    const possible = isIdNumber(number) ? named.filter(({ idNumber }) => idNumber === '') : named
    const eaters = possible.filter(mayEat)
    if (eaters.length === 0) {
      if (possible.length > 0) this.#problems.add(row, 'name', 'notADiner')
      else this.#problems.add(row, 'name', 'unknown', { other: this.#names.like(name) })
      return null
    }
    if (number !== '') this.#problems.add(row, 'number', 'numberUnknown', { isWarning: true })
    return this.#names.choose(name, row.row, eaters)
  }

  /** A card counts for who had it on that day, else, as in ledgers from before there were cards here, for who has it now. */
  #holderOf(text: string, onDay: Day | null): KnownEater | undefined {
    if (text === '') return undefined
    const held = this.#byNumber.get(normaliseNumber(text)) ?? []
    const found =
      held.find(
        ({ fromOn, endedOn }) =>
          onDay !== null && (fromOn ?? '') <= onDay && (endedOn === null || endedOn >= onDay),
      ) ?? held.find(({ endedOn }) => endedOn === null)
    return found ? this.#byId.get(found.personId) : this.#byIdNumber.get(normaliseIdNumber(text) ?? '')
  }

  #checked(row: ParsedRow, name: string, holder: KnownEater): KnownEater | null {
    if (name !== '' && normaliseSearch(name) !== normaliseSearch(holder.name))
      this.#problems.add(row, 'number', 'numberOfOther', { other: holder.name })
    else if (!mayEat(holder)) this.#problems.add(row, 'number', 'notADiner')
    else return holder
    return null
  }
}

const mayEat = ({ number, isHomes }: KnownEater): boolean => number !== null || isHomes

const isIdNumber = (text: string): boolean => (normaliseIdNumber(text) ?? '') !== ''

const describeEater = ({ id, name, number, idNumber, phone, street, birthOn, birthYear }: KnownEater) => ({
  id,
  name,
  street,
  number: number ?? '',
  idNumber: maskIdNumber(idNumber),
  phone: maskPhone(phone),
  birthYear: birthOn === null ? birthYear : Number(birthOn.slice(0, 4)),
  post: null,
})
