import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DoneByWords, type DueRow } from '../../../shared/safety/duty.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { StaffSelect } from '../hazards/StaffFields.tsx'
import { useDueWords } from './use-due-words.ts'

interface TickFormProps {
  siteId: number
  due: DueRow
  onClose(): void
}

/** It was done: by whom, when, and what proves it. */
export function TickForm({ siteId, due, onClose }: TickFormProps) {
  const { t } = useWords()
  const { me } = useSession()
  const { whatOf } = useDueWords()
  const today = useToday()
  const check = useCheck()
  const { dutyId, onDay, dueTime } = due
  const form = useForm<{ doneOn: string | null; staffId: number | null; note: string }>({
    initialValues: { doneOn: today, staffId: me.staffId, note: '' },
    validate: check(DoneByWords.omit({ dutyId: true, onDay: true, dueTime: true })),
  })
  const { run, isRunning, error } = useCommand(
    () => client.safety.doDue(DoneByWords.parse({ ...form.values, dutyId, onDay, dueTime })),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, {
    ...{ IN_FUTURE: 'doneOn', NOT_DUE_YET: 'doneOn', DUE_MISSED: 'doneOn' },
    ...{ REASON_NEEDED: 'note', NOT_EMPLOYED: 'staffId' },
  })
  return (
    <FormModal
      title={t('safety.today.due.tickOf', { what: whatOf(due) })}
      submit={t('safety.today.due.tick')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run()
      }}
    >
      {dueTime === '' && (
        <DayField
          label={t('safety.today.tick.doneOn')}
          required
          max={today}
          {...form.getInputProps('doneOn')}
        />
      )}
      <StaffSelect
        siteId={siteId}
        label={t('safety.today.tick.staff')}
        {...form.getInputProps('staffId')}
        value={form.values.staffId}
      />
      <Textarea
        label={t('safety.today.tick.note')}
        description={t('safety.today.tick.noteHint')}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </FormModal>
  )
}
