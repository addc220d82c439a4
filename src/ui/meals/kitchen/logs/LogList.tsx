import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconCircleCheck, IconTrash } from '@tabler/icons-react'
import { type KitchenLog, LogKind } from '../../../../shared/meals/kitchen-log.ts'
import { measureOf } from '../../../../shared/meals/kitchen-rules.ts'
import { client } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { ReasonModal } from '../../../kit/reason.tsx'
import { Section } from '../../parts/Section.tsx'
import { Sign } from '../../parts/Sign.tsx'
import { standing } from './missing.ts'
import { useLogColumns } from './use-log-columns.ts'
import '../samples/samples.css'

/** A day's logs, kind by kind. */
export function LogList({ logs }: { logs: KitchenLog[] }) {
  const { t } = useWords()
  const say = useEnum()
  const done = standing(logs)
  if (done.length === 0) return <Text c="dimmed">{t('meals.kitchen.log.empty')}</Text>
  return LogKind.options
    .filter((kind) => done.some((log) => log.kind === kind))
    .map((kind) => (
      <Section key={kind} order={2} title={say('kitchenLog', kind)}>
        <ul className="sample-list" style={{ margin: 0, padding: 0 }}>
          {done
            .filter((log) => log.kind === kind)
            .map((log) => (
              <li key={log.id}>
                <LogLine log={log} isNamed />
              </li>
            ))}
        </ul>
      </Section>
    ))
}

/** One log: when, what, and whether all was well. */
export function LogLine({ log, isNamed = false }: { log: KitchenLog; isNamed?: boolean }) {
  const { t } = useWords()
  const { may } = useSession()
  const { time } = useFormat()
  const { summary, result } = useLogColumns()
  const measure = measureOf(log.details)
  return (
    <Group justify="space-between" style={{ flex: 1 }}>
      <div>
        <Text>{[time(log.at), isNamed ? log.staff : '', summary(log)].filter(Boolean).join(' · ')}</Text>
        <Sign icon={log.isOk ? IconCircleCheck : IconAlertTriangle} tone={log.isOk ? 'good' : 'bad'} isLong>
          {result(log)}
        </Sign>
        {measure && <Text>{t('meals.kitchen.log.measured', { measure })}</Text>}
        {log.note && <Text c="dimmed">{log.note}</Text>}
      </div>
      {may('meals.write') && <VoidLog log={log} />}
    </Group>
  )
}

function VoidLog({ log }: { log: KitchenLog }) {
  const { t } = useWords()
  const say = useEnum()
  const { time } = useFormat()
  const [isOpen, { open, close }] = useDisclosure()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.voidKitchenLog({ id: log.id, reason }),
    { onDone: close, doneText: t('meals.kitchen.voided') },
  )
  const title = t('meals.kitchen.log.voidOf', { kind: say('kitchenLog', log.kind), time: time(log.at) })
  return (
    <>
      <Button
        className="screen-only"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={18} aria-hidden />}
        aria-label={title}
        onClick={open}
      >
        {t('meals.kitchen.void')}
      </Button>
      <ReasonModal
        isOpen={isOpen}
        onClose={close}
        title={title}
        lead={t('meals.kitchen.log.voidLead')}
        action={t('meals.kitchen.void')}
        isRunning={isRunning}
        error={error}
        onSubmit={run}
      />
    </>
  )
}
