import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { RunOutbox } from './use-run.ts'
import { useWhy } from './use-why.ts'

/** What got no answer while the line was down, and what was refused when it was sent again. */
export function Unsent({ outbox: { sent, send, drop } }: { outbox: RunOutbox }) {
  const { t } = useWords()
  const { me } = useSession()
  const why = useWhy()
  const waiting = sent.wishes.filter(
    ({ state, isSent }) => state === 'waiting' || (state === 'sending' && !isSent),
  )
  const others = waiting.filter(({ accountId }) => accountId !== me.id)
  const refused = sent.wishes.filter(({ state }) => state === 'refused')
  if (waiting.length === 0 && refused.length === 0 && !sent.isCut) return null
  return (
    <Alert
      color={refused.length > 0 ? 'red' : 'orange'}
      variant="light"
      role="status"
      icon={refused.length > 0 ? <IconAlertTriangle /> : <IconClockPause />}
      aria-label={t('meals.deliveries.unsent.title')}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      {waiting.length > 0 ? (
        <Group justify="space-between">
          <Text fw={600}>{t('meals.deliveries.unsent.count', { count: waiting.length })}</Text>
          <Button variant="default" onClick={send}>
            {t('meals.deliveries.unsent.send')}
          </Button>
        </Group>
      ) : (
        sent.isCut && <Text fw={600}>{t('meals.deliveries.unsent.cut')}</Text>
      )}
      {others.map(({ key, label }) => (
        <Text key={key}>{t('meals.deliveries.unsent.others', { person: label })}</Text>
      ))}
      {refused.length > 0 && (
        <Text fw={600}>{t('meals.deliveries.unsent.refused', { count: refused.length })}</Text>
      )}
      {refused.map((wish) => (
        <Group key={wish.key} justify="space-between" wrap="nowrap" mt="xs">
          <Text>
            <b>{wish.label}</b> {wish.why && why(wish.why)}
          </Text>
          <Button variant="default" onClick={() => drop(wish.key)} style={{ flex: 'none' }}>
            {t('meals.deliveries.stop.seen')}
          </Button>
        </Group>
      ))}
    </Alert>
  )
}
