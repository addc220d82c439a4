import { SimpleGrid } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Instant } from '../../../../shared/day.ts'
import { Id } from '../../../../shared/ids.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { client } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { MomentField } from '../../../kit/fields.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { StaffSelect } from '../parts/StaffSelect.tsx'

const Values = z.object({ staffId: Id, at: Instant.optional() })

interface DisposeFormProps {
  canteen: Canteen
  ids: number[]
  onDone(): void
  onClose(): void
}

/** Who threw the samples away, and when. */
export function DisposeForm({ canteen, ids, onDone, onClose }: DisposeFormProps) {
  const { t } = useWords()
  const { me } = useSession()
  const today = useToday()
  const check = useCheck()
  const form = useForm({
    initialValues: { staffId: me.staffId, at: undefined as number | undefined },
    validate: check(Values),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.meals.disposeSamples({ ids, ...Values.parse(values) }),
    {
      doneText: t('meals.kitchen.sample.disposed', { count: ids.length }),
      onDone: () => {
        onDone()
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, {
    IN_FUTURE: 'at',
    SAMPLE_TOO_EARLY: 'at',
    NOT_EMPLOYED: 'staffId',
  })
  return (
    <FormModal
      title={t('meals.kitchen.sample.disposeTitle', { count: ids.length })}
      submit={t('meals.kitchen.sample.disposeAction')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <StaffSelect
          canteen={canteen}
          on={today}
          label={t('meals.kitchen.sample.disposedBy')}
          {...form.getInputProps('staffId')}
          value={form.values.staffId}
        />
        <MomentField
          label={t('meals.kitchen.sample.disposedAt')}
          {...form.getInputProps('at')}
          value={form.values.at ?? Date.now()}
        />
      </SimpleGrid>
    </FormModal>
  )
}
