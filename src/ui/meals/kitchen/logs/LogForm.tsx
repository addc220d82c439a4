import { Alert, SimpleGrid, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { LogDetails, NewKitchenLog } from '../../../../shared/meals/kitchen-log.ts'
import { faultsOf, type LogFault, requireMeasure } from '../../../../shared/meals/kitchen-rules.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { useDraft } from '../../../kit/draft.ts'
import { MomentField, useEnum } from '../../../kit/fields.tsx'
import { Frame } from '../../../kit/form-frame.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { StaffSelect } from '../parts/StaffSelect.tsx'
import { useList } from '../parts/use-list.ts'
import { LogFields } from './LogFields.tsx'
import type { LogValues } from './log-values.ts'

interface LogFormProps {
  canteen: Canteen
  initial: LogValues
  onClose(): void
}

const Checked = NewKitchenLog.superRefine(requireMeasure)

/** One log of any kind. What is wrong is said while it is typed, and asks what was done about it. */
export function LogForm({ canteen, initial, onClose }: LogFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const { kind } = initial.details
  const form = useForm<LogValues>({ initialValues: initial, validate: check(Checked) })
  const draft = useDraft(`kitchenLog.${initial.siteId}.${kind}.${initial.onDay}`, form)
  const leave = () => {
    draft.drop()
    onClose()
  }
  const { run, isRunning, error } = useCommand(
    (values: LogValues) => client.meals.addKitchenLog(Checked.parse(values)),
    { onDone: leave },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'at', BACKWARD: 'at', NOT_EMPLOYED: 'staffId' })
  const { details, onDay } = form.values
  const whole = LogDetails.safeParse(details)
  const faults = whole.success ? faultsOf(whole.data, onDay) : []
  return (
    <Dialog title={`${say('kitchenLog', kind)} · ${onDay}`} onClose={onClose}>
      <Frame
        submit={t('kit.save')}
        isRunning={isRunning}
        error={rest}
        onCancel={leave}
        onSubmit={() => {
          if (!form.validate().hasErrors) run(form.values)
        }}
        draft={{
          isRestored: draft.isRestored,
          onDiscard: () => {
            draft.drop()
            form.reset()
          },
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <StaffSelect
            canteen={canteen}
            on={onDay}
            label={t(kind === 'morningCheck' ? 'meals.kitchen.log.checked' : 'meals.kitchen.log.staff')}
            {...form.getInputProps('staffId')}
            value={form.values.staffId}
          />
          <MomentField
            label={t('kit.time')}
            {...form.getInputProps('at')}
            value={form.values.at ?? Date.now()}
          />
          <LogFields kind={kind} form={form} />
        </SimpleGrid>
        <Faults faults={faults} />
        {(faults.length > 0 || kind === 'companion') && (
          <Textarea
            label={t('meals.kitchen.log.measure')}
            required={faults.length > 0}
            maxLength={200}
            {...form.getInputProps('details.measure')}
          />
        )}
        <Textarea label={t('kit.note')} minRows={1} maxLength={2000} {...form.getInputProps('note')} />
      </Frame>
    </Dialog>
  )
}

function Faults({ faults }: { faults: LogFault[] }) {
  const { t } = useWords()
  const list = useList()
  if (faults.length === 0) return null
  return (
    <Alert color="red" variant="light" role="status" icon={<IconAlertTriangle />}>
      {t('meals.kitchen.log.notOk', {
        faults: list(faults.map((fault) => t(`meals.kitchen.fault.${fault}`))),
      })}
    </Alert>
  )
}
