import { Button, Group, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCircleCheck, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import type { Diner, Suspension } from '../../../shared/meals/diner.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { newestFirst } from '../parts/in-force.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'

/** When and why the right to subsidies was or is suspended. */
export function SuspensionsSection({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [doing, setDoing] = useState<'add' | Suspension | null>(null)
  const close = () => setDoing(null)
  const range = ({ fromOn, toOn }: Suspension) =>
    toOn === null
      ? t('meals.diners.suspension.open', { from: fromOn })
      : t('meals.diners.suspension.range', { from: fromOn, to: toOn })
  return (
    <Section
      title={t('meals.diners.suspension.title')}
      action={
        may('meals.write') && (
          <Button
            variant="light"
            leftSection={<IconPlayerPause size={18} aria-hidden />}
            onClick={() => setDoing('add')}
          >
            {t('meals.diners.suspension.add')}
          </Button>
        )
      }
    >
      {diner.suspensions.length === 0 && (
        <Sign icon={IconCircleCheck} tone="good">
          {t('meals.diners.suspension.none')}
        </Sign>
      )}
      {newestFirst(diner.suspensions).map((suspension) => {
        const isOver = suspension.toOn !== null && suspension.toOn < today
        const line = [range(suspension), suspension.reason].join(' · ')
        return (
          <Group key={suspension.id} justify="space-between">
            {isOver ? (
              <Text c="dimmed">{line}</Text>
            ) : (
              <Sign icon={IconPlayerPause} tone="warn" isLong>
                {line}
              </Sign>
            )}
            {!isOver && may('meals.write') && (
              <Button
                variant="default"
                className="screen-only"
                leftSection={<IconPlayerPlay size={18} aria-hidden />}
                onClick={() => setDoing(suspension)}
              >
                {t('meals.diners.suspension.end')}
              </Button>
            )}
          </Group>
        )
      })}
      {doing === 'add' && <SuspendForm diner={diner} onClose={close} />}
      {doing !== null && doing !== 'add' && <EndForm diner={diner} suspension={doing} onClose={close} />}
    </Section>
  )
}

const Entry = z.object({ fromOn: Day, toOn: Day.nullable(), reason: z.string().trim().min(1).max(500) })

function SuspendForm({ diner, onClose }: { diner: Diner; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: { fromOn: useToday() as string | null, toOn: null as string | null, reason: '' },
    validate: check(Entry),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.meals.suspendDiner({ personId: diner.personId, ...Entry.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'toOn' })
  return (
    <FormModal
      title={t('meals.diners.suspension.addTitle', { person: diner.name })}
      submit={t('meals.diners.suspension.add')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('meals.diners.suspension.fromOn')} required {...form.getInputProps('fromOn')} />
        <DayField label={t('meals.diners.suspension.toOn')} {...form.getInputProps('toOn')} />
      </SimpleGrid>
      <Textarea
        label={t('kit.reason')}
        required
        data-autofocus
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <Text c="dimmed">{t('meals.diners.suspension.addLead')}</Text>
    </FormModal>
  )
}

interface EndFormProps {
  diner: Diner
  suspension: Suspension
  onClose(): void
}

function EndForm({ diner, suspension, onClose }: EndFormProps) {
  const { t } = useWords()
  const [toOn, setToOn] = useState<string | null>(useToday())
  const { run, isRunning, error } = useCommand(
    (day: string) => client.meals.endSuspension({ id: suspension.id, toOn: day }),
    { onDone: onClose },
  )
  return (
    <FormModal
      title={t('meals.diners.suspension.endTitle', { person: diner.name })}
      submit={t('meals.diners.suspension.end')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => toOn && run(toOn)}
    >
      <DayField
        label={t('meals.diners.suspension.endOn')}
        required
        data-autofocus
        value={toOn}
        onChange={setToOn}
        error={toOn ? undefined : t('errors.field.required')}
      />
      <Text c="dimmed">{t('meals.diners.suspension.endLead')}</Text>
    </FormModal>
  )
}
