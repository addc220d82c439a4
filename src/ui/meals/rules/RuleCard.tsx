import { Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { Listed } from './model.ts'
import { useRuleWords } from './use-rule-words.ts'
import { VersionFacts, VersionSign } from './VersionFacts.tsx'

interface RuleCardProps {
  of: Listed
  /** Its place in the order, where it counts. */
  place?: number
  onOpen(): void
  action?: ReactNode
}

/** One rule of the list, in plain words. */
export function RuleCard({ of: { rule, version, state }, place, onOpen, action }: RuleCardProps) {
  const { t } = useWords()
  const words = useRuleWords()
  const { sites } = useSession()
  const site = sites.find(({ id }) => id === rule.siteId)?.name ?? t('meals.rules.everyCanteen')
  return (
    <Paper withBorder bg="white" p="md" component="li">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <Group gap="md">
            {place !== undefined && <Text c="dimmed">{t('meals.rules.place', { number: place })}</Text>}
            <UnstyledButton
              fw={650}
              fz="lg"
              mih={44}
              td="underline"
              style={{ textUnderlineOffset: 4, textDecorationColor: 'var(--mantine-color-gray-5)' }}
              aria-label={t('meals.rules.open', { rule: rule.name })}
              onClick={onOpen}
            >
              {rule.name}
            </UnstyledButton>
            <VersionSign state={state} />
            <Text c="dimmed">{site}</Text>
          </Group>
          <Text fz="lg">{words(version)}</Text>
          <VersionFacts version={version} />
        </Stack>
        <Group gap="xs" className="screen-only" justify="flex-end">
          {action}
        </Group>
      </Group>
    </Paper>
  )
}
