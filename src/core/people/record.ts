import { refuse } from '../../shared/errors.ts'
import {
  isHealthMaskedFor,
  maskAddress,
  maskCondition,
  maskDocuments,
  maskIdNumber,
  maskPhone,
} from '../../shared/people/mask.ts'
import {
  type Condition,
  type Consent,
  type Contact,
  emptyCondition,
  type Person,
  type PersonDocument,
} from '../../shared/people/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { personKeys } from './keys.ts'
import * as people from './sql.ts'

/** A person with all that hangs on them, nothing masked: what the audit keeps. */
export interface WholePerson extends people.PersonRecord {
  contacts: Contact[]
  documents: PersonDocument[]
  consents: Consent[]
  condition: Condition
}

/** @throws NOT_FOUND */
export function getRecord(reader: Reader, id: number): people.PersonRecord {
  const record = reader.get(people.getPerson, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'person', id: String(id) })
  return record
}

/** A person who counts; @throws NOT_FOUND when voided or merged into another too */
export function getLive(reader: Reader, id: number): people.PersonRecord {
  const record = getRecord(reader, id)
  if (record.isVoided || record.mergedIntoId !== null)
    throw refuse('NOT_FOUND', { entity: 'person', id: String(id) })
  return record
}

/** @throws NOT_FOUND */
export function getWhole(reader: Reader, id: number): WholePerson {
  const record = getRecord(reader, id)
  return {
    ...record,
    contacts: reader.all(people.listContacts, { personId: id }),
    documents: reader.all(people.listDocuments, { personId: id }),
    consents: reader.all(people.listConsents, { personId: id }),
    condition: reader.get(people.getCondition, { personId: id, at: reader.now }) ?? emptyCondition,
  }
}

/** A person as this account may see them. */
export function asSeen(whole: WholePerson, actor: Actor): Person {
  const { idNumber, phone, address, ...shown } = whole
  return {
    ...shown,
    idNumberMasked: maskIdNumber(idNumber),
    phoneMasked: maskPhone(phone),
    addressMasked: maskAddress(address),
    documents: maskDocuments(whole.documents, actor.role),
    condition: maskCondition(whole.condition, actor.role),
    isHealthMasked: isHealthMaskedFor(actor.role),
  }
}

/** Makes a person findable by the name and number they have now. */
export function writeKeys(tx: Writer, person: { id: number; name: string; idNumber: string }): void {
  tx.run(people.removeKeys, { personId: person.id })
  for (const key of personKeys(person.name, person.idNumber))
    tx.run(people.insertKey, { key, personId: person.id })
}

/** Puts the lists that hang on a person in the place of those they had. */
export function writeLists(
  tx: Writer,
  personId: number,
  lists: { contacts?: Contact[]; documents?: PersonDocument[]; consents?: Consent[] },
): void {
  if (lists.contacts) {
    tx.run(people.removeContacts, { personId })
    for (const contact of lists.contacts) tx.run(people.insertContact, { ...contact, personId })
  }
  if (lists.documents) {
    tx.run(people.removeDocuments, { personId })
    for (const document of lists.documents) tx.run(people.insertDocument, { ...document, personId })
  }
  if (lists.consents) {
    tx.run(people.removeConsents, { personId })
    for (const consent of lists.consents) tx.run(people.insertConsent, { ...consent, personId })
  }
}
