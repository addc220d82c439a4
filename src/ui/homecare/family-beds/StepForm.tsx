import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { type FamilyBed, StepDetails } from '../../../shared/homecare/family-bed.ts'
import { Note } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { Step } from './model.ts'
import { StepFields } from './StepFields.tsx'
import { blankDetails, type StepValues } from './step-values.ts'

const DoneStep = z.object({ doneOn: Day, doneBy: z.string().max(200), note: Note, details: StepDetails })

interface StepFormProps {
  bed: FamilyBed
  stage: Step
  onDone(): void
  onCancel(): void
}

/** The next stage of a family bed is done: when, by whom, and what this stage asks for. */
export function StepForm({ bed, stage, onDone, onCancel }: StepFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { me } = useSession()
  const today = useToday()
  const check = useCheck()
  const blank: StepValues = {
    doneOn: today,
    doneBy: me.displayName,
    note: '',
    details: blankDetails(stage, today, bed.person),
  }
  const form = useForm<StepValues>({ initialValues: blank, validate: check(DoneStep) })
  const draft = useDraft(`familyBed.${bed.id}.${stage}`, form)
  const { run, isRunning, error, clearError } = useCommand(
    (values: StepValues) => client.homecare.doStep({ familyBedId: bed.id, ...DoneStep.parse(values) }),
    {
      doneText: t('homecare.beds.step.done', { stage: say('familyBedStage', stage) }),
      onDone: () => {
        draft.drop()
        onDone()
      },
    },
  )
  const rest = useRefusalAt(form, error, {
    IN_FUTURE: 'doneOn',
    BACKWARD: stage === 'agreed' ? 'details.toOn' : 'doneOn',
    AGREEMENT_OVERLAPS: 'details.fromOn',
    ADAPTATION_MISSING: 'details.noneReason',
    PHOTOS_MISSING: 'details.noPhotoReason',
  })
  return (
    <Frame
      submit={t('homecare.beds.step.save')}
      isRunning={isRunning}
      error={rest}
      draft={{
        isRestored: draft.isRestored,
        onDiscard: () => {
          draft.drop()
          clearError()
          form.setValues(blank)
        },
      }}
      onCancel={onCancel}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField
          label={t('homecare.beds.step.doneOn')}
          required
          max={today}
          {...form.getInputProps('doneOn')}
        />
        <TextInput label={t('homecare.beds.step.doneBy')} maxLength={200} {...form.getInputProps('doneBy')} />
      </SimpleGrid>
      <StepFields form={form} bed={bed} />
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
    </Frame>
  )
}
