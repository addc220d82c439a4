import { Alert, Button, Center, Group, Loader, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.ts'
import { useDescribeError } from './errors.ts'

/** The head of a page: its name, what it is about, and its main actions. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <Group justify="space-between" align="flex-start" mb="md" wrap="wrap">
      <div>
        <Title order={1} fz={26}>
          {title}
        </Title>
        {lead && <Text c="dimmed">{lead}</Text>}
      </div>
      <Group gap="sm" className="screen-only">
        {children}
      </Group>
    </Group>
  )
}

/** A failure, said plainly, with a way to try again. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords()
  const describe = useDescribeError()
  if (!error) return null
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      role="alert"
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      {describe(error)}
      {onRetry && (
        <Button variant="default" mt="sm" onClick={onRetry}>
          {t('kit.retry')}
        </Button>
      )}
    </Alert>
  )
}

export function Loading() {
  const { t } = useWords()
  return (
    <Center p="xl" role="status">
      <Stack align="center" gap="xs">
        <Loader />
        <Text c="dimmed">{t('kit.loading')}</Text>
      </Stack>
    </Center>
  )
}

/** An empty screen says what to do first. */
export function Empty({ title, lead, children }: { title?: string; lead?: string; children?: ReactNode }) {
  const { t } = useWords()
  return (
    <Center p="xl" mih={220}>
      <Stack align="center" gap="sm" maw={520} ta="center">
        <Text fz="lg" fw={600}>
          {title ?? t('kit.empty')}
        </Text>
        {lead && <Text c="dimmed">{lead}</Text>}
        {children}
      </Stack>
    </Center>
  )
}

interface Loaded<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch(): unknown
}

/** Loading, failed, or there: the three states of every page that reads. */
export function Load<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined)
    return (
      <>
        {of.error ? <ErrorNote error={of.error} onRetry={() => of.refetch()} /> : null}
        {children(of.data)}
      </>
    )
  if (of.error) return <ErrorNote error={of.error} onRetry={() => of.refetch()} />
  return <Loading />
}

/** The rule a figure follows, beside it: on screen behind a sign, on paper as a footnote. */
export function RuleNote({ children }: { children: string }) {
  const { t } = useWords()
  return (
    <Tooltip label={children} multiline w={320} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" aria-label={`${t('kit.info')}：${children}`} className="rule-note screen-only">
        <IconInfoCircle size={20} aria-hidden />
      </button>
    </Tooltip>
  )
}
