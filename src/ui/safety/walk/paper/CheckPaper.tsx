import { useQuery } from '@tanstack/react-query'
import type { SafetyRoleKind } from '../../../../shared/safety/terms.ts'
import { api } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { Paper, PaperHead } from '../../parts/Paper.tsx'
import { signingsOf } from '../record/signs.ts'
import type { PaperOf } from './InspectionPaper.tsx'
import {
  PaperEnd,
  PaperFacts,
  PaperItems,
  PaperProblems,
  PaperSign,
  PaperSum,
  stepsOnPaper,
} from './parts.tsx'

/** 防火检查记录 (GB/T 40248-2021, annex B; 61号令§26): also of what a head leads, and of the house's own. */
export function CheckPaper({ inspection, pictures, onPrinted }: PaperOf) {
  const { t, language } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { siteId, onDay, endedAt, floor, checklist, checklistEn } = inspection
  const { data: roles, isPending } = useQuery(api.safety.safetyRoles.queryOptions({ input: { siteId } }))
  if (isPending) return null
  const named = (kind: SafetyRoleKind) =>
    roles?.find(
      ({ role, fromOn, toOn }) => role === kind && fromOn <= onDay && (toOn === null || toOn >= onDay),
    )?.staff ?? ''
  const found = stepsOnPaper(inspection).filter(({ value }) => value === 'problem')
  const fixed = found.filter(({ answer }) => answer?.isFixed).length
  const label = language === 'en' && checklistEn ? checklistEn : checklist
  return (
    <Paper onPrinted={onPrinted}>
      <PaperHead
        title={t('safety.walk.paper.check')}
        siteId={siteId}
        number={t('safety.walk.paper.number', { number: inspection.number })}
      />
      <PaperFacts
        facts={[
          [t('safety.walk.paper.kind'), say('inspectionKind', inspection.kind)],
          [t('safety.walk.record.checklist'), label],
          [t('safety.walk.record.place'), floor || t('safety.walk.begin.whole')],
          [
            t('safety.walk.record.time'),
            t('safety.walk.record.period', {
              from: moment(inspection.startedAt),
              to: endedAt === null ? '' : moment(endedAt),
            }),
          ],
          [t('safety.walk.paper.checkers'), inspection.by],
          [say('safetyRole', 'manager'), named('manager')],
          [say('safetyRole', 'responsible'), named('responsible')],
          [t('safety.walk.record.weather'), inspection.weather],
          [
            t('safety.walk.paper.numbers'),
            t('safety.walk.paper.numbersOf', {
              found: found.length,
              fixed,
              open: found.length - fixed,
            }),
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
            label={role === 'patroller' ? t('safety.walk.paper.checkers') : say('signRole', role)}
            sign={sign}
            pictures={pictures}
          />
        ))}
        <PaperSign label={say('safetyRole', 'responsible')} sign={null} pictures={pictures} />
      </PaperEnd>
    </Paper>
  )
}
