import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useState } from 'react'
import { Ordering } from '../../../../shared/safety/hazard.ts'
import { suggestedDeadline } from '../../../../shared/safety/hazard-loop.ts'
import { client } from '../../../app/client.ts'
import { type Say, useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { useDraft } from '../../../kit/draft.ts'
import { FenField } from '../../../kit/fen-field.tsx'
import { DayField } from '../../../kit/fields.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { FormModal } from '../../../kit/form-modal.tsx'
import { ListSection } from '../../../kit/list-section.tsx'
import { DraftNote } from '../../parts/DraftNote.tsx'
import { useStaffOptions } from '../StaffFields.tsx'
import { emptyMeasure, type MeasureValues, measureInput, OUTSIDE } from './measure-values.ts'
import type { StepProps } from './StepForm.tsx'

interface OrderValues {
  measures: MeasureValues[]
}

/** What is to be done, by whom, until when, with what money, and what protects until then. */
export function OrderForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const check = useCheck()
  const today = useToday()
  const [initial] = useState<OrderValues>(() => ({ measures: [emptyMeasure(today)] }))
  const inputOf = ({ measures }: OrderValues) => ({ id: hazard.id, measures: measures.map(measureInput) })
  const form = useForm<OrderValues>({
    initialValues: initial,
    validate: (values) => ({ ...check(Ordering)(inputOf(values)), ...problemsOf(values, today, t) }),
  })
  const draft = useDraft(`hazard.order.${hazard.id}`, form)
  const { run, isRunning, error } = useCommand(
    (values: OrderValues) => client.safety.orderRectification(Ordering.parse(inputOf(values))),
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  return (
    <FormModal
      title={t('safety.hazards.step.ordering.title', { number: hazard.number })}
      submit={t('safety.hazards.step.name.order')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      <ListSection
        count={form.values.measures.length}
        entry={(index) => t('safety.hazards.measure.entry', { number: index + 1 })}
        emptyText={t('safety.hazards.step.ordering.none')}
        addLabel={t('safety.hazards.step.ordering.add')}
        onAdd={() => form.insertListItem('measures', emptyMeasure(today))}
        onRemove={(index) => form.removeListItem('measures', index)}
      >
        {(index) => <MeasureFields form={form} index={index} siteId={hazard.siteId} />}
      </ListSection>
      {form.errors.measures && <Text c="red.9">{form.errors.measures}</Text>}
    </FormModal>
  )
}

/** What the schema cannot know: nobody is named, or the day is over. */
function problemsOf({ measures }: OrderValues, today: string, t: Say): Record<string, string> {
  const problems = measures.flatMap(({ chosen, owner, deadlineOn }, index) => [
    ...(chosen === null ? [[`measures.${index}.chosen`, t('errors.field.required')]] : []),
    ...(chosen === OUTSIDE && owner.trim() === ''
      ? [[`measures.${index}.owner`, t('errors.field.required')]]
      : []),
    ...(deadlineOn !== null && deadlineOn < today
      ? [[`measures.${index}.deadlineOn`, t('safety.hazards.step.ordering.past')]]
      : []),
  ])
  if (measures.length === 0) problems.push(['measures', t('safety.hazards.step.ordering.none')])
  return Object.fromEntries(problems)
}

const needs = ['onSpot', 'ordinary', 'purchase', 'works'] as const

interface MeasureFieldsProps {
  form: UseFormReturnType<OrderValues>
  index: number
  siteId: number
}

function MeasureFields({ form, index, siteId }: MeasureFieldsProps) {
  const { t } = useWords()
  const today = useToday()
  const staff = useStaffOptions(siteId)
  const at = (field: keyof MeasureValues) => form.getInputProps(`measures.${index}.${field}`)
  return (
    <>
      <Textarea label={t('safety.hazards.measure.measure')} required maxLength={500} {...at('measure')} />
      <Group grow align="flex-start">
        <Select
          label={t('safety.hazards.measure.owner')}
          required
          searchable
          openOnFocus={false}
          data={[...staff, { value: OUTSIDE, label: t('safety.hazards.measure.outside') }]}
          {...at('chosen')}
        />
        <TextInput label={t('safety.hazards.measure.department')} maxLength={100} {...at('department')} />
      </Group>
      {form.values.measures[index]?.chosen === OUTSIDE && (
        <TextInput label={t('safety.hazards.measure.ownerName')} required maxLength={100} {...at('owner')} />
      )}
      <Group grow align="flex-start">
        <DayField label={t('safety.hazards.measure.deadline')} required min={today} {...at('deadlineOn')} />
        <FenField label={t('safety.hazards.measure.funds')} {...at('fundsFen')} />
      </Group>
      <Group gap="xs" role="group" aria-label={t('safety.hazards.step.ordering.need')}>
        {needs.map((need) => (
          <Button
            key={need}
            variant="light"
            px="sm"
            onClick={() => form.setFieldValue(`measures.${index}.deadlineOn`, suggestedDeadline(need, today))}
          >
            {t(`safety.hazards.step.ordering.${need}`)}
          </Button>
        ))}
      </Group>
      <TextInput
        label={t('safety.hazards.measure.interim')}
        placeholder={t('safety.hazards.step.ordering.interimHint')}
        maxLength={500}
        {...at('interim')}
      />
    </>
  )
}
