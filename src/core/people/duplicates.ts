import { idStateOf, isNearNumber, normaliseIdNumber } from '../../shared/people/id-number.ts'
import type { Duplicate, NewPerson } from '../../shared/people/schema.ts'
import type { Reader } from '../db/store.ts'
import { soundOf } from './keys.ts'
import * as people from './sql.ts'

type Births = { birthOn: string | null; birthYear: number | null }
export type Likeness = Pick<NewPerson, 'name' | 'birthOn' | 'birthYear' | 'idNumber'> & { exceptId?: number }

const yearOf = ({ birthOn, birthYear }: Births): number | null =>
  birthOn ? Number(birthOn.slice(0, 4)) : birthYear

/** False only when both are known and differ; a year agrees with any of its days. */
function birthsAgree(a: Births, b: Births): boolean {
  if (a.birthOn && b.birthOn) return a.birthOn === b.birthOn
  const [year, other] = [yearOf(a), yearOf(b)]
  return year === null || other === null || year === other
}

/** Read once per call: an import asks for each of its rows, before it saves any. */
const numbersRead = new WeakMap<Reader, { toVerify?: people.Candidate[]; all?: people.Candidate[] }>()

/** The people whose number can be near this one: two valid numbers never are, so it is few as a rule. */
function numbersBeside(reader: Reader, number: string): people.Candidate[] {
  const read = numbersRead.get(reader) ?? {}
  numbersRead.set(reader, read)
  if (idStateOf(number, reader.today) === 'valid') {
    read.toVerify ??= reader.all(people.listToVerify)
    return read.toVerify
  }
  read.all ??= reader.all(people.listNumbered)
  return read.all
}

/**
 * Who might be the same person (RULES, People): the same number, a number one slip away, the same name with a
 * birth that agrees or is unknown, or a name that sounds the same with the same year of birth.
 */
export function findDuplicates(reader: Reader, like: Likeness): Duplicate[] {
  const found = new Map<number, Duplicate>()
  const add = (person: Births & { id: number; name: string }, reason: Duplicate['reasons'][number]) => {
    if (person.id === like.exceptId) return
    const birth = person.birthOn ?? String(person.birthYear ?? '')
    const duplicate = found.get(person.id) ?? { personId: person.id, person: person.name, birth, reasons: [] }
    duplicate.reasons.push(reason)
    found.set(person.id, duplicate)
  }
  const number = normaliseIdNumber(like.idNumber)
  if (number) {
    for (const person of reader.all(people.findByNumber, { idNumber: number })) add(person, 'sameNumber')
    for (const person of numbersBeside(reader, number))
      if (isNearNumber(number, person.idNumber)) add(person, 'nearNumber')
  }
  const year = yearOf(like)
  for (const person of reader.all(people.findBySound, { pinyin: soundOf(like.name) })) {
    if (person.name === like.name && birthsAgree(person, like)) add(person, 'sameNameAndBirth')
    else if (person.name !== like.name && year !== null && yearOf(person) === year) add(person, 'sameSound')
  }
  return [...found.values()]
}
