import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { ReasonModal } from '../../kit/reason.tsx'

/** Calls a planned visit off, with why. */
export function CancelVisit({ visit, onClose }: { visit: VisitRow; onClose(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.homecare.setOutcome({ id: visit.id, outcome: 'cancelled', reason }),
    { doneText: t('homecare.plan.visit.cancelled'), onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('homecare.plan.visit.cancel')}
      lead={t('homecare.plan.visit.cancelLead', { elder: visit.person, when: moment(visit.fromAt) })}
      action={t('homecare.plan.visit.cancel')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
