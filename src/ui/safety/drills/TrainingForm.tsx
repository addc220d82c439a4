import { Group, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { TrainingKind } from '../../../shared/safety/terms.ts'
import { NewTraining, type Training } from '../../../shared/safety/training.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { focusWrong } from '../../kit/form-foot.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { DraftNote } from '../parts/DraftNote.tsx'
import { TrainingPeopleFields } from './TrainingPeopleFields.tsx'
import { newTraining, type TrainingValues, trainingInput, trainingValues } from './training-values.ts'

const labels = [
  'kind',
  'name',
  'onDay',
  'minutes',
  'place',
  'trainer',
  'content',
  'validMonths',
  'campaign',
] as const

interface TrainingFormProps {
  siteId: number
  training?: Training
  onClose(): void
}

/** Records a training or a campaign with who was there, or changes one. */
export function TrainingForm({ siteId, training, onClose }: TrainingFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const today = useToday()
  const check = useCheck()
  const checkAll = check(NewTraining)
  const initial = training ? trainingValues(training) : newTraining(today)
  const form = useForm<TrainingValues>({
    initialValues: initial,
    validate: (values) => checkAll({ siteId, ...trainingInput(values) }),
  })
  const draft = useDraft(`training.${siteId}.${training?.id ?? 'new'}`, form)
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const input = NewTraining.parse({ siteId, ...trainingInput(form.values) })
      const { siteId: _siteId, ...details } = input
      return training
        ? client.safety.updateTraining({ id: training.id, version, ...details })
        : client.safety.addTraining(input)
    },
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'onDay' })
  const isCampaign = form.values.kind === 'campaign'
  return (
    <FormModal
      title={t(training ? 'safety.drills.training.edit' : 'safety.drills.training.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(training?.version ?? 1)
        else focusWrong(document.activeElement?.closest('form'))
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      <Group grow align="flex-start">
        <EnumSelect<TrainingKind>
          kind="trainingKind"
          label={t('safety.drills.training.kind')}
          required
          {...form.getInputProps('kind')}
        />
        <DayField
          label={t('safety.drills.training.onDay')}
          required
          max={today}
          {...form.getInputProps('onDay')}
        />
      </Group>
      <TextInput
        label={t('safety.drills.training.name')}
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('safety.drills.training.place')}
          maxLength={200}
          {...form.getInputProps('place')}
        />
        <TextInput
          label={t('safety.drills.training.trainer')}
          maxLength={200}
          {...form.getInputProps('trainer')}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('safety.drills.training.minutes')}
          required
          min={0}
          max={10_000}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
        {isCampaign ? (
          <TextInput
            type="month"
            label={t('safety.drills.training.campaign')}
            value={form.values.campaign ?? ''}
            error={form.errors.campaign}
            onChange={({ currentTarget }) => form.setFieldValue('campaign', currentTarget.value || null)}
          />
        ) : (
          <NumberInput
            label={t('safety.drills.training.validMonths')}
            description={t('safety.drills.training.validHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={1}
            max={120}
            allowDecimal={false}
            value={form.values.validMonths ?? ''}
            error={form.errors.validMonths}
            onChange={(value) => form.setFieldValue('validMonths', value === '' ? null : Number(value))}
          />
        )}
      </Group>
      <Textarea
        label={t('safety.drills.training.content')}
        maxLength={5000}
        autosize
        minRows={2}
        {...form.getInputProps('content')}
      />
      <TrainingPeopleFields
        siteId={siteId}
        values={form.values}
        known={training?.people ?? []}
        error={form.errors.people}
        onChange={(values) => form.setValues(values)}
      />
      <SaveError
        error={rest}
        label={(field) => {
          const own = labels.find((name) => name === field)
          return own ? t(`safety.drills.training.${own}`) : field
        }}
        show={(field, value) =>
          field === 'kind' ? say('trainingKind', String(value)) : String(value ?? '—')
        }
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
