import type { ShiftWeek } from '../../../shared/safety/shift.ts'
import { useWords } from '../../app/words.ts'
import { Paper, PaperFoot, PaperHead } from '../parts/Paper.tsx'
import { DutyWeek } from './DutyWeek.tsx'

interface DutyPaperProps {
  siteId: number
  week: ShiftWeek
  onPrinted(): void
}

/** The week's duty roster for the wall. */
export function DutyPaper({ siteId, week, onPrinted }: DutyPaperProps) {
  const { t } = useWords()
  return (
    <Paper format="landscape" onPrinted={onPrinted}>
      <PaperHead
        title={t('safety.roster.duty.title')}
        siteId={siteId}
        number={`${week.days[0]} – ${week.days.at(-1)}`}
      />
      <DutyWeek siteId={siteId} week={week} today="" />
      <PaperFoot signs={[]} />
    </Paper>
  )
}
