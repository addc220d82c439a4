import type { Hazard, HazardMeasure } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { ReasonModal } from '../../../kit/reason.tsx'
import type { StepProps } from './StepForm.tsx'

interface AskProps {
  title: string
  lead: string
  action: string
  call(reason: string): Promise<Hazard>
  onClose(): void
}

function Ask({ call, onClose, ...words }: AskProps) {
  const { run, isRunning, error } = useCommand(call, { onDone: onClose })
  return (
    <ReasonModal isOpen {...words} isRunning={isRunning} error={error} onSubmit={run} onClose={onClose} />
  )
}

/** It was not over after all. */
export function ReopenForm({ hazard: { id, number }, onClose }: StepProps) {
  const { t } = useWords()
  return (
    <Ask
      title={t('safety.hazards.step.reopening.title', { number })}
      lead={t('safety.hazards.step.reopening.lead')}
      action={t('safety.hazards.step.name.reopen')}
      call={(reason) => client.safety.reopenHazard({ id, reason })}
      onClose={onClose}
    />
  )
}

/** It was entered by mistake. */
export function VoidHazardForm({ hazard: { id, number }, onClose }: StepProps) {
  const { t } = useWords()
  return (
    <Ask
      title={t('safety.hazards.step.voiding.title', { number })}
      lead={t('safety.hazards.step.voiding.lead')}
      action={t('safety.hazards.step.name.void')}
      call={(reason) => client.safety.voidHazard({ id, reason })}
      onClose={onClose}
    />
  )
}

/** A measure that was ordered by mistake. */
export function VoidMeasureForm({ measure, onClose }: { measure: HazardMeasure; onClose(): void }) {
  const { t } = useWords()
  return (
    <Ask
      title={t('safety.hazards.step.voiding.measureTitle')}
      lead={t('safety.hazards.step.voiding.measureLead', { measure: measure.measure })}
      action={t('safety.hazards.step.name.voidMeasure')}
      call={(reason) => client.safety.voidMeasure({ measureId: measure.id, reason })}
      onClose={onClose}
    />
  )
}
