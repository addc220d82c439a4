import type { Day } from '../../../shared/day.ts'
import {
  type Condition,
  type Consent,
  type Contact,
  emptyCondition,
  type Funding,
  type NewPerson,
  type Person,
  type PersonDocument,
  type PersonUpdate,
  type Sex,
} from '../../../shared/people/schema.ts'

/** What the form of a person holds. */
export interface PersonValues {
  /** The version the change is made on; kept with the draft, so that an old draft never overwrites unseen. */
  version: number
  name: string
  sex: Sex | null
  birthOn: Day | null
  birthYear: number | null
  /** null: something is stored, masked, and stays as it is. */
  idNumber: string | null
  phone: string | null
  address: string | null
  street: string
  funding: Funding | null
  isAlone: boolean
  isFamilyPlanningSpecial: boolean
  note: string
  diedOn: Day | null
  contacts: Contact[]
  documents: PersonDocument[]
  consents: Consent[]
  /** Only asked of a new person; later it is recorded from a moment on. */
  condition: Condition
}

const emptyPerson: PersonValues = {
  version: 1,
  name: '',
  sex: null,
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
  diedOn: null,
  contacts: [],
  documents: [],
  consents: [],
  condition: emptyCondition,
}

export const emptyContact: Contact = {
  name: '',
  relation: '',
  phone: '',
  address: '',
  isGuardian: false,
  isGuarantor: false,
  isEmergency: false,
}
export const emptyDocument: PersonDocument = {
  kind: 'contract',
  number: '',
  signedOn: null,
  expiresOn: null,
  note: '',
}
export const emptyConsent = (givenOn: Day): Consent => ({
  purpose: 'health',
  noticeVersion: '',
  signedBy: 'self',
  signer: '',
  method: 'paper',
  givenOn,
  withdrawnOn: null,
})

/** The form as it opens: empty, or with what stands; stored masked fields are left alone. */
export function valuesOf(person: Person | null): PersonValues {
  if (!person) return emptyPerson
  const kept = (masked: string) => (masked === '' ? '' : null)
  const own = Object.fromEntries(
    Object.keys(emptyPerson)
      .filter((field) => field in person)
      .map((field) => [field, person[field as keyof Person]]),
  )
  return {
    ...emptyPerson,
    ...own,
    idNumber: kept(person.idNumberMasked),
    phone: kept(person.phoneMasked),
    address: kept(person.addressMasked),
  }
}

/** A person to add. */
export const newPersonOf = (values: PersonValues, isDuplicateConfirmed: boolean): NewPerson => {
  const { version: _version, diedOn: _diedOn, sex, idNumber, phone, address, ...details } = values
  return {
    ...details,
    sex: sex ?? 'unknown',
    idNumber: idNumber ?? '',
    phone: phone ?? '',
    address: address ?? '',
    isDuplicateConfirmed,
  }
}

/** Only what was changed against how the form opened. */
export function changesOf(values: PersonValues, before: PersonValues): PersonUpdate['changes'] {
  const { version: _version, condition: _condition, ...details } = values
  return Object.fromEntries(
    Object.entries(details).filter(([field, value]) =>
      value !== null || before[field as keyof PersonValues] !== null
        ? JSON.stringify(value) !== JSON.stringify(before[field as keyof PersonValues])
        : false,
    ),
  )
}
