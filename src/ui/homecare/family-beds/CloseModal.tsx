import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { CloseReason, type FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { Note } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'

const Closing = z.object({ closedOn: Day, reason: CloseReason, note: Note })

/** Closes a family bed, with the reason; what an alert says already is filled in. */
export function CloseModal({ bed, onClose }: { bed: FamilyBed; onClose(): void }) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const likely = bed.alerts.includes('died')
    ? 'died'
    : bed.alerts.includes('livesInHome')
      ? 'movedIntoHome'
      : bed.alerts.includes('termOver')
        ? 'termOver'
        : null
  const form = useForm<{ closedOn: Day | null; reason: CloseReason | null; note: string }>({
    initialValues: { closedOn: bed.diedOn ?? today, reason: likely, note: '' },
    validate: check(Closing),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.homecare.closeFamilyBed({ id: bed.id, ...Closing.parse(values) }),
    {
      // Said here, with the number of visits.
      doneText: null,
      onDone: ({ cancelledVisits }) => {
        notifications.show({
          message: t('homecare.beds.close.done', { person: bed.person, count: cancelledVisits }),
          color: 'teal',
          closeButtonProps: { 'aria-label': t('kit.close') },
        })
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'closedOn', BACKWARD: 'closedOn' })
  return (
    <FormModal
      title={t('homecare.beds.close.title', { person: bed.person })}
      submit={t('homecare.beds.close.action')}
      isRunning={isRunning}
      isDanger
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text>{t('homecare.beds.close.lead')}</Text>
      <EnumSelect
        kind="familyBedClose"
        label={t('homecare.beds.close.reason')}
        required
        {...form.getInputProps('reason')}
      />
      <DayField
        label={t('homecare.beds.close.on')}
        required
        max={today}
        {...form.getInputProps('closedOn')}
      />
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
    </FormModal>
  )
}
