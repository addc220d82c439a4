import { Button, Group, Text } from '@mantine/core'
import type { PlannedMove } from '../../../shared/beds/schema.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ErrorNote } from '../../kit/parts.tsx'
import css from './controls.module.css'

/** Planned moves whose day has come stand first and wait for a person; the later ones are folded away. */
export function DueStrip({ plans, onConfirm }: { plans: PlannedMove[]; onConfirm(plan: PlannedMove): void }) {
  const { t } = useWords()
  const due = plans.filter(({ isDue }) => isDue)
  const later = plans.filter(({ isDue }) => !isDue)
  const cancel = useCommand((id: number) => client.beds.closePlan({ id, outcome: 'cancelled' }), {
    doneText: t('board.due.cancelled'),
  })
  if (plans.length === 0) return null
  const rest = { onConfirm, onCancel: cancel.run, isRunning: cancel.isRunning }
  return (
    <section className={`${css.due} screen-only`} data-due={due.length > 0 || undefined}>
      <ErrorNote error={cancel.error} />
      {due.length > 0 && (
        <>
          <Text fw={650}>{t('board.due.title', { count: due.length })}</Text>
          <Plans plans={due} {...rest} />
        </>
      )}
      {later.length > 0 && (
        <details>
          <summary>{t('board.due.later', { count: later.length })}</summary>
          <Plans plans={later} {...rest} />
        </details>
      )}
    </section>
  )
}

interface PlansProps {
  plans: PlannedMove[]
  isRunning: boolean
  onConfirm(plan: PlannedMove): void
  onCancel(id: number): void
}

function Plans({ plans, isRunning, onConfirm, onCancel }: PlansProps) {
  const { t } = useWords()
  const { may } = useSession()
  const say = useEnum()
  return (
    <ul className={css.plans}>
      {plans.map((plan) => {
        const { id, dueOn: day, person, kind, bed, note } = plan
        const values = { day, person, bed, kind: say('plannedMove', kind) }
        return (
          <li key={id}>
            <span>
              {t(bed ? 'board.due.lineBed' : 'board.due.line', values)}
              {note && (
                <Text span c="dimmed">
                  {' '}
                  {note}
                </Text>
              )}
            </span>
            {may('beds.write') && (
              <Group gap="xs" wrap="nowrap">
                <Button variant="light" onClick={() => onConfirm(plan)}>
                  {t('board.due.confirm')}
                </Button>
                <Button variant="subtle" loading={isRunning} onClick={() => onCancel(id)}>
                  {t('board.due.cancel')}
                </Button>
              </Group>
            )}
          </li>
        )
      })}
    </ul>
  )
}
