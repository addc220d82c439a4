import { Button, Checkbox, Stack, Text, Title } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { SubsidyRule } from '../../../shared/meals/rule.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { isOver, type Listed, listedOf, type VersionState } from './model.ts'
import { RuleCard } from './RuleCard.tsx'

interface RuleListProps {
  rules: readonly SubsidyRule[]
  onOpen(ruleId: number): void
  onTry(versionIds: number[]): void
}

/** The rules by how they stand today, each group in the order in which it is reckoned. */
export function RuleList({ rules, onOpen, onTry }: RuleListProps) {
  const { t } = useWords()
  const today = useToday()
  const [isOverShown, setOverShown] = useState(false)
  const listed = listedOf(rules, today)
  const of = (state: VersionState) => listed.filter((one) => one.state === state)
  const over = listed.filter(({ state }) => isOver(state))
  const drafts = of('draft')
  return (
    <>
      <RuleGroup title={t('meals.rules.group.inForce')} rows={of('inForce')} hasPlaces onOpen={onOpen}>
        {of('inForce').length === 0 && <Text>{t('meals.rules.group.none')}</Text>}
      </RuleGroup>
      <RuleGroup title={t('meals.rules.group.upcoming')} rows={of('upcoming')} onOpen={onOpen} />
      <RuleGroup title={t('meals.rules.group.draft')} rows={drafts} onOpen={onOpen} onTry={onTry}>
        {drafts.length > 1 && (
          <Button
            variant="light"
            className="screen-only"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconCalculator size={18} aria-hidden />}
            onClick={() => onTry(drafts.map(({ version }) => version.id))}
          >
            {t('meals.rules.try.all')}
          </Button>
        )}
      </RuleGroup>
      {over.length > 0 && (
        <Checkbox
          className="screen-only"
          py={8}
          label={t('meals.rules.group.showOver', { count: over.length })}
          checked={isOverShown}
          onChange={({ currentTarget }) => setOverShown(currentTarget.checked)}
        />
      )}
      {isOverShown && <RuleGroup title={t('meals.rules.group.over')} rows={over} onOpen={onOpen} />}
    </>
  )
}

interface RuleGroupProps {
  title: string
  rows: readonly Listed[]
  /** Whether the order counts. */
  hasPlaces?: boolean
  onOpen(ruleId: number): void
  onTry?: (versionIds: number[]) => void
  children?: ReactNode
}

function RuleGroup({ title, rows, hasPlaces = false, onOpen, onTry, children }: RuleGroupProps) {
  const { t } = useWords()
  const { may } = useSession()
  const id = useId()
  if (rows.length === 0 && !children) return null
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <Title order={2} fz={20} id={id}>
        {title}
      </Title>
      {children}
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {rows.map((one, index) => (
          <RuleCard
            key={one.version.id}
            of={one}
            place={hasPlaces ? index + 1 : undefined}
            onOpen={() => onOpen(one.rule.id)}
            action={
              onTry &&
              may('meals.manage') && (
                <Button variant="default" onClick={() => onTry([one.version.id])}>
                  {t('meals.rules.one.try')}
                </Button>
              )
            }
          />
        ))}
      </Stack>
    </Stack>
  )
}
