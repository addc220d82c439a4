import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RuleVersion, SubsidyRule } from '../../../shared/meals/rule.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { newestFirst } from '../parts/in-force.ts'
import { RuleEditor } from './RuleEditor.tsx'
import { ConfirmForm, EndForm, RenameForm, VoidForm } from './RuleForms.tsx'
import { TryModal } from './TryModal.tsx'
import { type VersionAction, VersionCard } from './VersionCard.tsx'

type Doing = { kind: 'rename' | 'version' } | { kind: VersionAction; version: RuleVersion }

interface RuleDrawerProps {
  rule: SubsidyRule
  rules: readonly SubsidyRule[]
  onClose(): void
}

/** One rule with all its versions, and what can be done with each. */
export function RuleDrawer({ rule, rules, onClose }: RuleDrawerProps) {
  const { t } = useWords()
  const { sites, may, me } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  // A rule of every canteen is changed by who works at all of them.
  const mayChange = may('meals.manage') && (rule.siteId !== null || me.siteIds === null)
  const site = sites.find(({ id }) => id === rule.siteId)?.name ?? t('meals.rules.everyCanteen')
  // A form takes the drawer's place; closing it comes back.
  if (doing?.kind === 'version') return <RuleEditor on={{ kind: 'version', rule }} onClose={close} />
  if (doing?.kind === 'change')
    return <RuleEditor on={{ kind: 'draft', rule, version: doing.version }} onClose={close} />
  return (
    <SideDrawer title={rule.name} size="54rem" onClose={onClose}>
      <Stack>
        <Group justify="space-between">
          <Text fw={600}>{site}</Text>
          {mayChange && (
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => setDoing({ kind: 'rename' })}
              >
                {t('meals.rules.one.edit')}
              </Button>
              <Button
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => setDoing({ kind: 'version' })}
              >
                {t('meals.rules.one.addVersion')}
              </Button>
            </Group>
          )}
        </Group>
        {rule.note && <Text style={{ whiteSpace: 'pre-wrap' }}>{rule.note}</Text>}
        <Title order={3} fz="lg">
          {t('meals.rules.one.versions')}
        </Title>
        {newestFirst(rule.versions).map((version) => (
          <VersionCard
            key={version.id}
            version={version}
            onDo={mayChange ? (kind) => setDoing({ kind, version }) : undefined}
          />
        ))}
      </Stack>
      {doing?.kind === 'rename' && <RenameForm rule={rule} onClose={close} />}
      {doing?.kind === 'try' && <TryModal rules={rules} versionIds={[doing.version.id]} onClose={close} />}
      {doing?.kind === 'confirm' && <ConfirmForm rule={rule} version={doing.version} onClose={close} />}
      {doing?.kind === 'end' && <EndForm rule={rule} version={doing.version} onClose={close} />}
      {doing?.kind === 'void' && <VoidForm rule={rule} version={doing.version} onClose={close} />}
    </SideDrawer>
  )
}
