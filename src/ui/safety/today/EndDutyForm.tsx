import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import type { Duty } from '../../../shared/safety/duty.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { useDueWords } from './use-due-words.ts'

const Ending = z.object({ toOn: Day })

/** Nothing of a duty is due after a day; what was before stays. */
export function EndDutyForm({ duty, onClose }: { duty: Duty; onClose(): void }) {
  const { t } = useWords()
  const { nameOf } = useDueWords()
  const today = useToday()
  const check = useCheck()
  const form = useForm<{ toOn: Day | null }>({
    initialValues: { toOn: today },
    validate: check(Ending),
  })
  const { run, isRunning, error } = useCommand(
    () => client.safety.endDuty({ id: duty.id, version: duty.version, ...Ending.parse(form.values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_PAST: 'toOn', BACKWARD: 'toOn' })
  return (
    <FormModal
      title={t('safety.today.duty.endOf', { name: nameOf(duty) })}
      submit={t('safety.today.duty.end')}
      isDanger
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run()
      }}
    >
      <Text>{t('safety.today.duty.endLead')}</Text>
      <DayField label={t('safety.today.duty.lastDay')} required {...form.getInputProps('toOn')} />
    </FormModal>
  )
}
