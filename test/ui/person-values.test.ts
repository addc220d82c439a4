import { expect, test } from 'vitest'
import { isContactMissing, missingDocuments } from '../../src/shared/people/documents.ts'
import { emptyCondition, type Person } from '../../src/shared/people/schema.ts'
import { changesOf, emptyContact, newPersonOf, valuesOf } from '../../src/ui/people/form/values.ts'

const person: Person = {
  id: 7,
  name: '王秀英',
  sex: 'female',
  birthOn: null,
  birthYear: 1945,
  street: '',
  funding: null,
  isAlone: false,
  isFamilyPlanningSpecial: false,
  note: '',
  contacts: [],
  documents: [],
  consents: [],
  idNumberMasked: '450***********0014',
  idState: 'valid',
  phoneMasked: '',
  addressMasked: '北海市***',
  condition: emptyCondition,
  isHealthMasked: false,
  diedOn: null,
  mergedIntoId: null,
  isVoided: false,
  version: 3,
}

test('a stored masked field is left alone, an empty one can be filled', () => {
  const values = valuesOf(person)
  expect(values).toMatchObject({ idNumber: null, phone: '', address: null, version: 3 })
  expect(changesOf(values, values)).toEqual({})
  expect(changesOf({ ...values, idNumber: '' }, values)).toEqual({ idNumber: '' })
})

test('only what was changed is sent, emptied fields too', () => {
  const before = valuesOf({ ...person, funding: 'lowIncome' })
  const contacts = [{ ...emptyContact, name: '王强' }]
  expect(changesOf({ ...before, funding: null, contacts, birthYear: 1946, version: 9 }, before)).toEqual({
    funding: null,
    contacts,
    birthYear: 1946,
  })
})

test('a new person is sent whole, without what only a recorded one has', () => {
  const sent = newPersonOf({ ...valuesOf(null), name: '李', sex: 'male' }, true)
  expect(sent).toMatchObject({ name: '李', sex: 'male', idNumber: '', phone: '', isDuplicateConfirmed: true })
  expect(sent).not.toHaveProperty('version')
  expect(sent).not.toHaveProperty('diedOn')
})

test('what the file of a resident lacks', () => {
  const contract = { kind: 'contract' as const, number: '', signedOn: null, expiresOn: null, note: '' }
  expect(missingDocuments({ documents: [contract] })).toEqual([
    'medicalCheck',
    'idCopy',
    'household',
    'assessment',
    'riskAssessment',
  ])
  expect(isContactMissing({ contacts: [{ ...emptyContact, isGuarantor: true }] })).toBe(true)
  expect(isContactMissing({ contacts: [{ ...emptyContact, isGuardian: true }] })).toBe(false)
})
