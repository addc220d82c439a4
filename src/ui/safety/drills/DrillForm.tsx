import { Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Drill, DrillDetails } from '../../../shared/safety/drill.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { DraftNote } from '../parts/DraftNote.tsx'

type Values = Omit<DrillDetails, 'plannedOn'> & { plannedOn: string | null }
const labels = ['name', 'scenario', 'place', 'plannedOn', 'isNight', 'isMinimumStaff', 'assessment'] as const

interface DrillFormProps {
  siteId: number
  drill?: Drill
  onDone(id: number): void
  onClose(): void
}

/** Plans a drill, changes its plan, or writes its assessment once it was held. */
export function DrillForm({ siteId, drill, onDone, onClose }: DrillFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const initial = useInitial(drill)
  const form = useForm<Values>({ initialValues: initial, validate: check(DrillDetails) })
  const draft = useDraft(`drill.${siteId}.${drill?.id ?? 'new'}`, form)
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const { assessment, ...plan } = DrillDetails.parse(form.values)
      return drill
        ? client.safety.updateDrill({ id: drill.id, version, assessment, ...plan })
        : client.safety.planDrill({ siteId, ...plan })
    },
    {
      onDone: ({ id }) => {
        draft.drop()
        onDone(id)
      },
    },
  )
  const isHeld = drill !== undefined && drill.startedAt !== null
  return (
    <FormModal
      title={t(drill ? 'safety.drills.drill.edit' : 'safety.drills.drill.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(drill?.version ?? 1)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      {isHeld && (
        <Textarea
          label={t('safety.drills.drill.assessment')}
          maxLength={5000}
          autosize
          minRows={5}
          data-autofocus
          {...form.getInputProps('assessment')}
        />
      )}
      <TextInput
        label={t('safety.drills.drill.name')}
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t('safety.drills.drill.scenario')}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('scenario')}
      />
      <TextInput label={t('safety.drills.drill.place')} maxLength={200} {...form.getInputProps('place')} />
      {!isHeld && (
        <DayField label={t('safety.drills.drill.plannedOn')} required {...form.getInputProps('plannedOn')} />
      )}
      <Switch
        size="md"
        label={t('safety.drills.drill.isNight')}
        {...form.getInputProps('isNight', { type: 'checkbox' })}
      />
      <Switch
        size="md"
        label={t('safety.drills.drill.isMinimumStaff')}
        {...form.getInputProps('isMinimumStaff', { type: 'checkbox' })}
      />
      <SaveError
        error={error}
        label={(field) => {
          const own = labels.find((name) => name === field)
          return own ? t(`safety.drills.drill.${own}`) : field
        }}
        show={(_field, value) =>
          typeof value === 'boolean' ? t(value ? 'kit.yes' : 'kit.no') : String(value ?? '—')
        }
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}

function useInitial(drill: Drill | undefined): Values {
  const today = useToday()
  if (!drill)
    return {
      name: '',
      scenario: '',
      place: '',
      plannedOn: today,
      isNight: false,
      isMinimumStaff: false,
      assessment: '',
    }
  const { name, scenario, place, plannedOn, isNight, isMinimumStaff, assessment } = drill
  return { name, scenario, place, plannedOn, isNight, isMinimumStaff, assessment }
}
