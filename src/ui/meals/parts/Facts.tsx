import { SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** What is known of something: each name with its value, beside each other where there is room. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs" component="dl" my={0}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fw={600} style={{ whiteSpace: 'pre-wrap' }}>
            {value === null || value === undefined || value === '' ? '—' : value}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  )
}
