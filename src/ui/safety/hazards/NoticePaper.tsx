import type { Hazard } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Paper, PaperFoot, PaperHead } from '../parts/Paper.tsx'
import { placeWords } from './hazard-words.ts'

interface NoticePaperProps {
  /** Of one hazard, or of all that an inspection found. */
  hazards: readonly Hazard[]
  onPrinted(): void
}

/** 隐患整改通知书: what is wrong where, what is to be done by whom until when, and who issued and received it. */
export function NoticePaper({ hazards, onPrinted }: NoticePaperProps) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const [first] = hazards
  if (!first) return null
  const number = hazards.length === 1 ? first.number : (first.inspection?.name ?? first.number)
  const ordered = hazards.flatMap(({ acts }) => acts.filter(({ kind }) => kind === 'ordered')).at(-1)
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead title={t('safety.hazards.paper.notice')} siteId={first.siteId} number={number} />
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('safety.hazards.column.foundOn')}</th>
            <td style={{ width: '30%' }}>{first.foundOn}</td>
            <th scope="row">{t('safety.hazards.column.source')}</th>
            <td style={{ width: '40%' }}>
              {[say('hazardSource', first.source), first.inspection?.name].filter(Boolean).join(' ')}
            </td>
          </tr>
        </tbody>
      </table>
      <p>{t('safety.hazards.paper.lead')}</p>
      {hazards.map((hazard, index) => (
        <NoticeOf key={hazard.id} hazard={hazard} row={index + 1} />
      ))}
      <table style={{ marginTop: '5mm', breakInside: 'avoid' }}>
        <tbody>
          <tr>
            <th scope="row">{t('safety.hazards.paper.issuedBy')}</th>
            <td>{ordered?.by}</td>
            <th scope="row">{t('safety.hazards.paper.issuedOn')}</th>
            <td>{ordered && moment(ordered.at).slice(0, 10)}</td>
          </tr>
          <tr>
            <th scope="row">{t('safety.hazards.paper.receivedBy')}</th>
            <td style={{ width: '35%' }} />
            <th scope="row">{t('safety.hazards.paper.receivedOn')}</th>
            <td style={{ width: '30%' }} />
          </tr>
        </tbody>
      </table>
      <PaperFoot
        signs={[
          t('safety.hazards.paper.signIssuer'),
          t('safety.hazards.paper.signReceiver'),
          t('safety.hazards.paper.signManager'),
        ]}
      />
    </Paper>
  )
}

function NoticeOf({ hazard, row }: { hazard: Hazard; row: number }) {
  const { t, language } = useWords()
  const say = useEnum()
  const { yuan } = useFormat()
  const { item } = hazard
  const rule = hazard.acts.findLast(({ kind, details }) => kind === 'graded' && details.rule)?.details.rule
  const itemText = item && (language === 'en' ? item.textEn || item.text : item.text)
  const measures = hazard.measureRows.filter(({ voidedAt }) => voidedAt === null)
  const line = (label: string, value: string) => (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3} className="safety-paper-text">
        {value}
      </td>
    </tr>
  )
  return (
    <div style={{ marginTop: '4mm' }}>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('safety.hazards.paper.row')}</th>
            <td>{[row, hazard.number].join('　')}</td>
            <th scope="row">{t('safety.hazards.column.grade')}</th>
            <td>{say('hazardGrade', hazard.grade)}</td>
          </tr>
          {line(t('safety.hazards.column.place'), placeWords(hazard))}
          {line(t('safety.hazards.column.description'), hazard.description)}
          {line(t('safety.hazards.paper.basis'), [itemText, item?.basis, rule].filter(Boolean).join('\n'))}
        </tbody>
      </table>
      <table style={{ marginTop: '-0.3mm' }}>
        <thead>
          <tr>
            <th>{t('safety.hazards.column.measures')}</th>
            <th style={{ width: '30mm' }}>{t('safety.hazards.paper.responsible')}</th>
            <th style={{ width: '24mm' }}>{t('safety.hazards.column.deadline')}</th>
            <th style={{ width: '26mm' }}>{t('safety.hazards.measure.funds')}</th>
            <th>{t('safety.hazards.paper.interim')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.length === 0 && (
            <tr>
              <td colSpan={5}>
                {t(hazard.isOnSpot ? 'safety.hazards.stage.onSpot' : 'safety.hazards.paper.noMeasure')}
              </td>
            </tr>
          )}
          {measures.map(({ id, measure, department, owner, deadlineOn, fundsFen, interim }) => (
            <tr key={id}>
              <td>{measure}</td>
              <td>{[department, owner].filter(Boolean).join(' ')}</td>
              <td>{deadlineOn}</td>
              <td className="safety-paper-number">{fundsFen === 0 ? '' : yuan(fundsFen)}</td>
              <td>{interim}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
