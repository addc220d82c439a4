import { emptyCondition, type NewPerson } from '../../src/shared/people/schema.ts'
import type { TestClient } from './core.ts'

/** A person of whom nothing is known but a name and a sex, unless said. */
export const newPerson = (overrides: Partial<NewPerson> = {}): NewPerson => ({
  name: '王秀英',
  sex: 'female',
  birthOn: null,
  birthYear: null,
  idNumber: '',
  phone: '',
  address: '',
  street: '',
  funding: null,
  isAlone: false,
  isFamilyPlanningSpecial: false,
  note: '',
  contacts: [],
  documents: [],
  consents: [],
  condition: emptyCondition,
  ...overrides,
})

/** Adds such a person, whoever sounds alike. Gives the id. */
export async function makePerson(
  director: TestClient,
  overrides: Partial<NewPerson> & { name: string },
): Promise<number> {
  return (await director.people.create(newPerson({ isDuplicateConfirmed: true, ...overrides }))).id
}
