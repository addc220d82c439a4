import type { FamilyBed } from '../../../../shared/homecare/family-bed.ts'
import type { Person } from '../../../../shared/people/schema.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { SignLines } from './SignLines.tsx'

/** The cover of the three-party agreement: who, for which term, and the lines to sign. */
export function AgreementPaper({ bed, person }: { bed: FamilyBed; person: Person }) {
  const { t } = useWords()
  const { state, sites } = useSession()
  const last = bed.agreements.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]
  const site = sites.find(({ id }) => id === bed.siteId)
  const rows: [string, string][] = [
    [t('homecare.beds.field.number'), last?.number ?? ''],
    [t('homecare.beds.column.code'), bed.code],
    [t('homecare.beds.paper.partyA'), [state.organisation, site?.name].filter(Boolean).join(' · ')],
    [t('homecare.beds.paper.partyB'), bed.person],
    [t('homecare.beds.paper.idNumber'), person.idNumberMasked],
    [t('homecare.beds.paper.address'), person.addressMasked],
    [t('homecare.beds.paper.phone'), person.phoneMasked],
    [t('homecare.beds.paper.partyC'), last?.familySigner ?? ''],
    [
      t('homecare.beds.paper.term'),
      last ? t('homecare.beds.agreement.term', { from: last.fromOn, to: last.toOn }) : '',
    ],
  ]
  return (
    <div className="bed-paper-cover">
      <h1>{t('homecare.beds.paper.agreementTitle')}</h1>
      <table>
        <tbody>
          {rows.map(([label, text]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SignLines of={['signA', 'signB', 'signC']} />
    </div>
  )
}
