import type { ReactNode } from 'react'
import { residentDocuments } from '../../../../shared/people/documents.ts'
import type { Contact, Person, Whereabouts } from '../../../../shared/people/schema.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useAge, useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import type { MaskedName } from '../../reveal.ts'
import { useShowField } from '../../show.ts'
import { Signatures } from './Signatures.tsx'
import './paper.css'

interface AdmissionFormProps {
  person: Person
  where: Whereabouts
  /** A field that is shown in full on screen is in full on paper too. */
  revealed: { field: MaskedName; value: string } | null
}

/** 入住登记表 on A4, with signature lines (facts 5.4); what is not known stays free to write in. */
export function AdmissionForm({ person, where, revealed }: AdmissionFormProps) {
  const { t } = useWords()
  const { state, site } = useSession()
  const { moment } = useFormat()
  return (
    <div className="paper-only paper-form">
      <h1>{t('people.paper.title')}</h1>
      <p className="paper-line">
        <span>{[state.organisation, site?.name].filter(Boolean).join(' · ')}</span>
        <span>{t('people.paper.number', { id: person.id })}</span>
      </p>
      <table>
        <tbody>
          <WhoRows person={person} where={where} revealed={revealed} />
          <ConditionRows person={person} />
        </tbody>
      </table>
      <ContactTable contacts={person.contacts} />
      <DocumentTable person={person} />
      <div className="paper-box">{t('people.paper.opinion')}</div>
      <Signatures of={['signSelf', 'signGuardian', 'assessedBy', 'signHead']} />
      <p className="paper-foot">{t('kit.printedAt', { when: moment(Date.now()) })}</p>
    </div>
  )
}

/** One pair of a name and what is known; an empty cell to write in. */
function Cell({ label, span, children }: { label: string; span?: number; children: ReactNode }) {
  return (
    <>
      <th scope="row">{label}</th>
      <td colSpan={span}>{children === '—' ? '' : children}</td>
    </>
  )
}

function WhoRows({ person, where: { stay }, revealed }: AdmissionFormProps) {
  const { t } = useWords()
  const age = useAge()
  const { dayOf } = useFormat()
  const { label, show } = useShowField()
  const shown = (field: MaskedName, masked: string) => (revealed?.field === field ? revealed.value : masked)
  return (
    <>
      <tr>
        <Cell label={label('name')}>{person.name}</Cell>
        <Cell label={label('sex')}>{show('sex', person.sex)}</Cell>
        <td rowSpan={4} className="paper-photo">
          {t('people.paper.photo')}
        </td>
      </tr>
      <tr>
        <Cell label={label('birthOn')}>{person.birthOn ?? person.birthYear ?? ''}</Cell>
        <Cell label={label('age')}>{age(person, dayOf(Date.now()))}</Cell>
      </tr>
      <tr>
        <Cell label={label('idNumber')}>{shown('idNumber', person.idNumberMasked)}</Cell>
        <Cell label={label('phone')}>{shown('phone', person.phoneMasked)}</Cell>
      </tr>
      <tr>
        <Cell label={label('funding')}>{show('funding', person.funding)}</Cell>
        <Cell label={label('isAlone')}>{show('isAlone', person.isAlone)}</Cell>
      </tr>
      <tr>
        <Cell label={label('address')} span={4}>
          {shown('address', person.addressMasked)}
        </Cell>
      </tr>
      <tr>
        <Cell label={label('arrivedOn')}>{stay ? dayOf(stay.arrivedAt) : ''}</Cell>
        <Cell label={label('bed')} span={2}>
          {stay?.bed ?? ''}
        </Cell>
      </tr>
    </>
  )
}

function ConditionRows({ person: { condition } }: { person: Person }) {
  const { label, show } = useShowField()
  const pair = (left: keyof typeof condition, right: keyof typeof condition) => (
    <tr>
      <Cell label={label(left)}>{show(left, condition[left])}</Cell>
      <Cell label={label(right)} span={2}>
        {show(right, condition[right])}
      </Cell>
    </tr>
  )
  return (
    <>
      {pair('careLevel', 'mobility')}
      {pair('hasOxygen', 'hearing')}
      {pair('diet', 'texture')}
      <tr>
        <Cell label={label('allergies')} span={4}>
          {condition.allergies}
        </Cell>
      </tr>
    </>
  )
}

const blank: Contact = {
  name: '',
  relation: '',
  phone: '',
  address: '',
  isGuardian: false,
  isGuarantor: false,
  isEmergency: false,
}

function ContactTable({ contacts }: { contacts: Contact[] }) {
  const { t } = useWords()
  const rows = contacts.length >= 2 ? contacts : [...contacts, blank, blank].slice(0, 2)
  return (
    <table>
      <thead>
        <tr>
          <th>{t('people.field.contactName')}</th>
          <th>{t('people.field.relation')}</th>
          <th>{t('people.field.phone')}</th>
          <th>{t('people.field.contactAddress')}</th>
          <th>{t('people.paper.role')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((contact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no identity of their own
          <tr key={index}>
            <td>{contact.name}</td>
            <td>{contact.relation}</td>
            <td>{contact.phone}</td>
            <td>{contact.address}</td>
            <td>
              {(['isEmergency', 'isGuardian', 'isGuarantor'] as const).map((role) => (
                <span key={role} className="paper-item">
                  {contact[role] ? '☑' : '☐'} {t(`people.field.${role}`)}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DocumentTable({ person }: { person: Person }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <table>
      <tbody>
        <tr>
          <th scope="row">{t('people.paper.items')}</th>
          <td>
            {residentDocuments.map((kind) => (
              <span key={kind} className="paper-item">
                {person.documents.some((document) => document.kind === kind) ? '☑' : '☐'}{' '}
                {say('documentKind', kind)}
              </span>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
