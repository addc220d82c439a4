import { Group, Paper, Stack, Title } from '@mantine/core'
import type { IconHelpCircle } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'

interface NoticeProps {
  icon: typeof IconHelpCircle
  title: string
  /** It has just come up and is read out at once. */
  isAlert?: boolean
  children?: ReactNode
}

/** Something that wants an answer, over the whole width: on a phone there is no room beside a sign. */
export function Notice({ icon: Icon, title, isAlert = false, children }: NoticeProps) {
  const id = useId()
  return (
    <Paper
      component="section"
      withBorder
      bg="orange.0"
      p="sm"
      role={isAlert ? 'alert' : undefined}
      aria-labelledby={id}
    >
      <Group gap={8} wrap="nowrap" align="flex-start" mb={children ? 'xs' : 0}>
        <Icon
          size={24}
          color="var(--mantine-color-orange-9)"
          aria-hidden
          style={{ flex: 'none', marginTop: 2 }}
        />
        <Title order={2} fz="1.1rem" id={id}>
          {title}
        </Title>
      </Group>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  )
}
