import type { Attachment } from '../../../../shared/attachments/schema.ts'
import type { EquipmentLoan } from '../../../../shared/homecare/equipment.ts'
import type { FamilyBed } from '../../../../shared/homecare/family-bed.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { SignLines } from './SignLines.tsx'

interface AcceptancePaperProps {
  bed: FamilyBed
  /** What the person holds. */
  loans: EquipmentLoan[]
  pictures: Attachment[]
}

/** 验收单: works and devices of a home, with room for remarks and the lines to sign. */
export function AcceptancePaper({ bed, loans, pictures }: AcceptancePaperProps) {
  const { t } = useWords()
  const { state, sites } = useSession()
  const { moment } = useFormat()
  const site = sites.find(({ id }) => id === bed.siteId)
  const count = (role: string) => pictures.filter((picture) => picture.role === role).length
  return (
    <>
      <h1>{t('homecare.beds.paper.acceptanceTitle')}</h1>
      <p className="paper-line">
        <span>{[state.organisation, site?.name].filter(Boolean).join(' · ')}</span>
        <span>{t('homecare.beds.paper.number', { code: bed.code })}</span>
      </p>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('homecare.beds.column.person')}</th>
            <td>{bed.person}</td>
            <th scope="row">{t('homecare.beds.street')}</th>
            <td>{[bed.street, bed.community].filter(Boolean).join(' ')}</td>
          </tr>
          <tr>
            <th scope="row">{t('homecare.beds.paper.photos')}</th>
            <td colSpan={3}>
              {t('homecare.beds.paper.photoCount', { before: count('before'), after: count('after') })}
            </td>
          </tr>
        </tbody>
      </table>
      <WorkTable works={bed.works} />
      <LoanTable loans={loans} />
      <div className="paper-box">{t('homecare.beds.paper.opinion')}</div>
      <SignLines of={['signElder', 'signFamily', 'signContractor', 'signSite']} />
      <p className="paper-foot">{t('kit.printedAt', { when: moment(Date.now()) })}</p>
    </>
  )
}

function WorkTable({ works }: { works: FamilyBed['works'] }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  return (
    <table>
      <thead>
        <tr>
          <th>{t('homecare.beds.paper.works')}</th>
          <th>{t('homecare.beds.work.place')}</th>
          <th>{t('homecare.beds.work.contractor')}</th>
          <th>{t('homecare.beds.work.finishedOn')}</th>
          <th>{t('homecare.beds.work.cost')}</th>
          <th>{t('homecare.beds.work.fund')}</th>
        </tr>
      </thead>
      <tbody>
        {works.length === 0 && (
          <tr>
            <td colSpan={6}>{t('homecare.beds.paper.none')}</td>
          </tr>
        )}
        {works.map((work) => (
          <tr key={work.id}>
            <td>{say('workKind', work.kind)}</td>
            <td>{work.place}</td>
            <td>{work.contractor}</td>
            <td>{work.finishedOn}</td>
            <td>{money(work.costFen)}</td>
            <td>{say('fund', work.fund)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LoanTable({ loans }: { loans: EquipmentLoan[] }) {
  const { t } = useWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t('homecare.beds.paper.devices')}</th>
          <th>{t('homecare.beds.paper.serial')}</th>
          <th>{t('homecare.beds.paper.lentOn')}</th>
          <th>{t('homecare.beds.work.acceptedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {loans.length === 0 && (
          <tr>
            <td colSpan={4}>{t('homecare.beds.paper.none')}</td>
          </tr>
        )}
        {loans.map((loan) => (
          <tr key={loan.id}>
            <td>{loan.item}</td>
            <td>{loan.serial}</td>
            <td>{loan.lentOn}</td>
            <td>{loan.acceptedOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
