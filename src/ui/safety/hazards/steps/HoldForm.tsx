import { MultiSelect, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { BedHolding } from '../../../../shared/safety/hazard.ts'
import { api, client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { DayField } from '../../../kit/fields.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import type { StepProps } from './StepForm.tsx'

/** Puts beds, or whole rooms, out of service until the hazard is closed. */
export function HoldForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const check = useCheck()
  const today = useToday()
  const { rooms, beds } = useBeds(hazard.siteId)
  const form = useForm({
    initialValues: {
      id: hazard.id,
      roomIds: hazard.roomId === null ? [] : [hazard.roomId],
      bedIds: [] as number[],
      expectedOn: null as string | null,
      note: '',
    },
    validate: (values) => ({
      ...check(BedHolding)(values),
      ...(values.roomIds.length + values.bedIds.length === 0 && {
        roomIds: t('safety.hazards.step.holding.none'),
      }),
    }),
  })
  const { run, isRunning, error } = useCommand(client.safety.holdBeds, { onDone: onClose })
  const rest = useRefusalAt(form, error, { IN_PAST: 'expectedOn', BED_UNSAFE: 'roomIds' })
  const several = (field: 'roomIds' | 'bedIds') => ({
    searchable: true,
    openOnFocus: false,
    clearable: true,
    clearButtonProps: { 'aria-label': t('kit.none') },
    value: form.values[field].map(String),
    onChange: (ids: string[]) => form.setFieldValue(field, ids.map(Number)),
    error: form.errors[field],
  })
  return (
    <FormModal
      title={t('safety.hazards.step.holding.title', { number: hazard.number })}
      submit={t('safety.hazards.step.name.hold')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text>{t('safety.hazards.step.holding.lead')}</Text>
      <MultiSelect label={t('safety.hazards.step.holding.rooms')} data={rooms} {...several('roomIds')} />
      <MultiSelect label={t('safety.hazards.step.holding.beds')} data={beds} {...several('bedIds')} />
      <DayField
        label={t('safety.hazards.step.holding.expected')}
        min={today}
        {...form.getInputProps('expectedOn')}
      />
      <Textarea label={t('safety.hazards.step.noted.note')} maxLength={500} {...form.getInputProps('note')} />
    </FormModal>
  )
}

/** Rooms and beds in use, as choices. */
function useBeds(siteId: number) {
  const { data } = useQuery(api.beds.structure.queryOptions({ input: { siteId } }))
  const { rooms = [], beds = [] } = data ?? {}
  return {
    rooms: rooms.map(({ id, name }) => ({ value: String(id), label: name })),
    beds: beds
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ id, code }) => ({ value: String(id), label: code })),
  }
}
