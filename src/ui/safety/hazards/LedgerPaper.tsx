import type { HazardRow } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Paper, PaperFoot, PaperHead } from '../parts/Paper.tsx'
import { ownerWords, placeWords } from './hazard-words.ts'

interface LedgerPaperProps {
  siteId: number
  rows: readonly HazardRow[]
  onPrinted(): void
}

/** 隐患台账: a line for each hazard, from finding to closing. */
export function LedgerPaper({ siteId, rows, onPrinted }: LedgerPaperProps) {
  const { t } = useWords()
  const say = useEnum()
  const { yuan, dayOf } = useFormat()
  const heads = [
    t('safety.hazards.paper.row'),
    t('safety.hazards.column.number'),
    t('safety.hazards.paper.foundOnBy'),
    t('safety.hazards.column.place'),
    t('safety.hazards.column.description'),
    t('safety.hazards.column.grade'),
    t('safety.hazards.column.measures'),
    t('safety.hazards.column.owners'),
    t('safety.hazards.column.deadline'),
    t('safety.hazards.column.cost'),
    t('safety.hazards.column.state'),
    t('safety.hazards.paper.verified'),
    t('safety.hazards.paper.closed'),
  ]
  return (
    <Paper format="landscape" onPrinted={onPrinted}>
      <PaperHead
        title={t('safety.hazards.paper.ledger')}
        siteId={siteId}
        number={t('safety.hazards.paper.count', { count: rows.length })}
      />
      <table className="hazard-ledger">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <td className="hazard-short">{row.number}</td>
              <td>{[row.foundOn, row.foundBy, say('hazardSource', row.source)].join(' ')}</td>
              <td>{placeWords(row)}</td>
              <td>{row.description}</td>
              <td>{say('hazardGrade', row.grade)}</td>
              <td>{row.isOnSpot ? t('safety.hazards.stage.onSpot') : row.measures}</td>
              <td>{ownerWords(row)}</td>
              <td className="hazard-short">{row.deadlineOn}</td>
              <td className="safety-paper-number">{row.costFen === 0 ? '' : yuan(row.costFen)}</td>
              <td>{say('hazardState', row.state)}</td>
              <td>{row.verifiedAt === null ? '' : [dayOf(row.verifiedAt), row.verifiedBy].join(' ')}</td>
              <td>{[row.closedOn, row.closedBy].filter(Boolean).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PaperFoot signs={[t('safety.hazards.paper.signMaker'), t('safety.hazards.paper.signManager')]} />
    </Paper>
  )
}
