import { Button, Group, Stack } from '@mantine/core'
import { IconMapPin, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { PresetsForm } from './PresetsForm.tsx'
import { RuleDrawer } from './RuleDrawer.tsx'
import { RuleEditor } from './RuleEditor.tsx'
import { RuleList } from './RuleList.tsx'
import { TryModal } from './TryModal.tsx'

type Doing = { kind: 'new' | 'presets' } | { kind: 'open'; ruleId: number } | { kind: 'try'; ids: number[] }

/** The rules in their order, drafts apart. */
export function RulesTab() {
  const { t } = useWords()
  const { may } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const rules = useQuery(api.meals.subsidyRules.queryOptions())
  const close = () => setDoing(null)
  const actions = may('meals.manage') && (
    <Group gap="sm">
      <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDoing({ kind: 'new' })}>
        {t('meals.rules.add')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMapPin size={20} aria-hidden />}
        onClick={() => setDoing({ kind: 'presets' })}
      >
        {t('meals.rules.presets')}
      </Button>
    </Group>
  )
  const opened = doing?.kind === 'open' ? rules.data?.find(({ id }) => id === doing.ruleId) : undefined
  return (
    <>
      <Load of={rules}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('meals.rules.empty')} lead={t('meals.rules.emptyLead')}>
              {actions}
            </Empty>
          ) : (
            <Stack gap="lg">
              <div className="screen-only">{actions}</div>
              <RuleList
                rules={rows}
                onOpen={(ruleId) => setDoing({ kind: 'open', ruleId })}
                onTry={(ids) => setDoing({ kind: 'try', ids })}
              />
            </Stack>
          )
        }
      </Load>
      {doing?.kind === 'new' && <RuleEditor on={{ kind: 'new', rules: rules.data ?? [] }} onClose={close} />}
      {doing?.kind === 'presets' && <PresetsForm onClose={close} />}
      {doing?.kind === 'try' && <TryModal rules={rules.data ?? []} versionIds={doing.ids} onClose={close} />}
      {opened && <RuleDrawer rule={opened} rules={rules.data ?? []} onClose={close} />}
    </>
  )
}
