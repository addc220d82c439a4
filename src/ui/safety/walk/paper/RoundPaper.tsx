import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { Paper, PaperHead } from '../../parts/Paper.tsx'
import { signingsOf } from '../record/signs.ts'
import type { PaperOf } from './InspectionPaper.tsx'
import { PaperEnd, PaperFacts, PaperItems, PaperProblems, PaperSign, PaperSum } from './parts.tsx'

/** 防火巡查记录 (GB/T 40248-2021, annex A; 61号令§25): signed by who walked and by who looks over it. */
export function RoundPaper({ inspection, pictures, onPrinted }: PaperOf) {
  const { t } = useWords()
  const say = useEnum()
  const { moment, time } = useFormat()
  const { points, stops, endedAt, dueTime, dutyId } = inspection
  const names = new Map(points.map(({ id, name }) => [id, name]))
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead
        title={t('safety.walk.paper.round')}
        siteId={inspection.siteId}
        number={t('safety.walk.paper.number', { number: inspection.number })}
      />
      <PaperFacts
        facts={[
          [t('safety.walk.paper.shift'), say('inspectionKind', inspection.kind)],
          [t('safety.walk.record.onDay'), inspection.onDay],
          [t('safety.walk.record.due'), dutyId === null ? t('safety.walk.record.extra') : dueTime],
          [
            t('safety.walk.record.time'),
            t('safety.walk.record.period', {
              from: moment(inspection.startedAt),
              to: endedAt === null ? '' : moment(endedAt),
            }),
          ],
          [t('safety.walk.paper.walker'), inspection.by],
          [t('safety.walk.record.weather'), inspection.weather],
          [
            t('safety.walk.record.route'),
            stops
              .map(({ pointId, at }) => `${names.get(pointId) ?? '—'} ${time(at)}`)
              .join(t('safety.walk.item.comma')) || t('safety.walk.paper.noStops'),
            true,
          ],
        ]}
      />
      <h2>{t('safety.walk.paper.items')}</h2>
      <PaperItems inspection={inspection} />
      <PaperSum inspection={inspection} />
      <h2>{t('safety.walk.paper.problems')}</h2>
      <PaperProblems inspection={inspection} />
      {inspection.note && <p>{t('safety.walk.paper.note', { note: inspection.note })}</p>}
      <PaperEnd>
        {signingsOf(inspection).map(({ role, department, sign }) => (
          <PaperSign
            key={`${role}${department}${sign?.id}`}
            label={say('signRole', role)}
            sign={sign}
            pictures={pictures}
          />
        ))}
      </PaperEnd>
    </Paper>
  )
}
