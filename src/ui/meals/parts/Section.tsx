import { Group, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  /** What can be done here, beside the title. */
  action?: ReactNode
  /** Of its title: 2 straight under a page's own. */
  order?: 2 | 3
  children: ReactNode
}

/** One subject of a page or drawer, in a box. */
export function Section({ title, action, order = 3, children }: SectionProps) {
  const id = useId()
  return (
    <Paper withBorder bg="white" p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={order} fz="lg" id={id}>
            {title}
          </Title>
          <Group gap="xs" className="screen-only">
            {action}
          </Group>
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}
