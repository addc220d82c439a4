import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { RuleVersion } from '../../../shared/meals/rule.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { stateOf, type VersionState } from './model.ts'
import { useRuleWords } from './use-rule-words.ts'
import { VersionFacts, VersionSign } from './VersionFacts.tsx'

export type VersionAction = 'try' | 'confirm' | 'change' | 'end' | 'void'

/** What can be done with a version as it stands. */
function actionsOf({ isUsed }: RuleVersion, state: VersionState): VersionAction[] {
  if (state === 'draft') return ['try', 'confirm', 'change', 'void']
  if (state === 'voided') return []
  return isUsed ? ['end'] : ['end', 'void']
}

interface VersionCardProps {
  version: RuleVersion
  onDo?: (action: VersionAction) => void
}

/** One version of a rule with its history. */
export function VersionCard({ version, onDo }: VersionCardProps) {
  const { t } = useWords()
  const words = useRuleWords()
  const { moment } = useFormat()
  const state = stateOf(version, useToday())
  const history = [
    version.confirmedAt !== null &&
      t('meals.rules.confirmed', { who: version.confirmedBy, when: moment(version.confirmedAt) }),
    version.isUsed && t('meals.rules.used'),
  ].filter(Boolean)
  return (
    <Paper withBorder bg="white" p="md">
      <Stack gap={6}>
        <VersionSign state={state} />
        <Text fz="lg">{words(version)}</Text>
        <VersionFacts version={version} />
        {history.length > 0 && <Text c="dimmed">{history.join(' · ')}</Text>}
        {onDo && (
          <Group gap="xs" className="screen-only">
            {actionsOf(version, state).map((action) => (
              <Button
                key={action}
                variant={action === 'try' ? 'filled' : action === 'void' ? 'light' : 'default'}
                color={action === 'void' ? 'red' : undefined}
                onClick={() => onDo(action)}
              >
                {t(`meals.rules.one.${action}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
