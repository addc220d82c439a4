import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { Paper, PaperHead } from '../../parts/Paper.tsx'
import { signingsOf } from '../record/signs.ts'
import type { PaperOf } from './InspectionPaper.tsx'
import { PaperEnd, PaperFacts, PaperItems, PaperProblems, PaperSign, PaperSum } from './parts.tsx'

/** 联合检查记录: several departments, one list; what the unit says to it, and when it is looked at again. */
export function JointPaper({ inspection, pictures, onPrinted }: PaperOf) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { sites } = useSession()
  const { siteId, details, parties, endedAt } = inspection
  const site = sites.find(({ id }) => id === siteId)
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead
        title={t('safety.walk.paper.joint')}
        siteId={siteId}
        number={t('safety.walk.paper.number', { number: inspection.number })}
      />
      <PaperFacts
        facts={[
          [t('safety.walk.paper.unit'), inspection.site],
          [t('safety.walk.paper.address'), site?.address ?? ''],
          [
            t('safety.walk.joint.kind'),
            details.jointKind ? t(`safety.walk.joint.kind_${details.jointKind}`) : '',
          ],
          [
            t('safety.walk.record.time'),
            t('safety.walk.record.period', {
              from: moment(inspection.startedAt),
              to: endedAt === null ? '' : moment(endedAt),
            }),
          ],
        ]}
      />
      <h2>{t('safety.walk.joint.title')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('safety.walk.joint.department')}</th>
            <th>{t('safety.walk.joint.inspectors')}</th>
            <th>{t('safety.walk.joint.certificates')}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map(({ department, inspectors, certificates, isLead }) => (
            <tr key={department}>
              <td>{isLead ? t('safety.walk.paper.lead', { department }) : department}</td>
              <td>{inspectors}</td>
              <td>{certificates}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('safety.walk.paper.items')}</h2>
      <PaperItems inspection={inspection} />
      <PaperSum inspection={inspection} />
      <h2>{t('safety.walk.paper.problems')}</h2>
      <PaperProblems inspection={inspection} />
      {inspection.note && <p>{t('safety.walk.paper.note', { note: inspection.note })}</p>}
      <h2>{t('safety.walk.joint.opinion')}</h2>
      <table>
        <tbody>
          <tr>
            <td className="safety-paper-text" style={{ height: '22mm' }}>
              {details.opinion}
            </td>
          </tr>
        </tbody>
      </table>
      <p>{t('safety.walk.paper.againOn', { on: details.againOn ?? t('safety.walk.paper.date') })}</p>
      <PaperEnd>
        {signingsOf(inspection).map(({ role, department, sign }) => (
          <PaperSign
            key={`${role}${department}${sign?.id}`}
            label={[say('signRole', role), department].filter(Boolean).join(' · ')}
            sign={sign}
            pictures={pictures}
          />
        ))}
      </PaperEnd>
    </Paper>
  )
}
