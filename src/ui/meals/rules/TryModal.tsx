import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths, monthOf } from '../../../shared/day.ts'
import type { SubsidyRule } from '../../../shared/meals/rule.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { MonthField } from '../../kit/figures/MonthField.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { ErrorNote, Loading } from '../../kit/parts.tsx'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { Sign } from '../parts/Sign.tsx'
import { listedOf } from './model.ts'
import { TryResult } from './TryResult.tsx'
import { useRuleWords } from './use-rule-words.ts'

interface TryModalProps {
  rules: readonly SubsidyRule[]
  /** The drafts that are tried first. */
  versionIds: readonly number[]
  onClose(): void
}

/** What drafts would have changed in a month; then they may be put in force. */
export function TryModal({ rules, versionIds, onClose }: TryModalProps) {
  const { t } = useWords()
  const words = useRuleWords()
  const today = useToday()
  const lastMonth = addMonths(monthOf(today), -1)
  const [month, setMonth] = useState(lastMonth)
  const [siteId, setSiteId] = useState<number | null>(null)
  const [chosen, setChosen] = useState(versionIds.map(String))
  useFocusReturn()
  const drafts = listedOf(rules, today).filter(({ state }) => state === 'draft')
  // One that was put in force meanwhile is no draft any more.
  const tried = drafts.filter(({ version }) => chosen.includes(String(version.id)))
  const ids = tried.map(({ version }) => version.id)
  const result = useQuery(
    api.meals.tryRules.queryOptions({
      input: { month, siteId, versionIds: ids },
      enabled: ids.length > 0,
      retry: false,
    }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      title={t('meals.rules.try.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>{t('meals.rules.try.lead')}</Text>
        <Group align="flex-end">
          <MonthField value={month} max={monthOf(today)} onChange={setMonth} />
          <CanteenSelect
            label={t('meals.rules.field.siteId')}
            placeholder={t('meals.rules.everyCanteen')}
            clearable
            clearButtonProps={{ 'aria-label': t('meals.rules.everyCanteen') }}
            value={siteId}
            onChange={setSiteId}
          />
        </Group>
        <Checkbox.Group label={t('meals.rules.try.which')} value={chosen} onChange={setChosen}>
          {drafts.map(({ rule, version }) => (
            <Checkbox
              key={version.id}
              value={String(version.id)}
              py={8}
              label={rule.name}
              description={words(version)}
            />
          ))}
        </Checkbox.Group>
        <ErrorNote error={result.error} onRetry={() => result.refetch()} />
        {result.isFetching && (
          <>
            <Loading />
            <Text ta="center">{t('meals.rules.try.running')}</Text>
          </>
        )}
        {result.data && !result.isFetching && <TryResult of={result.data} />}
        <ConfirmTried tried={tried} onClose={onClose} />
      </Stack>
    </Modal>
  )
}

function ConfirmTried({ tried, onClose }: { tried: ReturnType<typeof listedOf>; onClose(): void }) {
  const { t } = useWords()
  const { me } = useSession()
  const { run, isRunning, error } = useCommand(
    async (ids: readonly number[]) => {
      for (const id of ids) await client.meals.confirmRuleVersion({ id })
    },
    { onDone: onClose, doneText: t('meals.rules.confirm.done') },
  )
  return (
    <Stack gap="xs">
      <Text>{t('meals.rules.try.confirmLead')}</Text>
      {tried.some(({ version }) => !version.isVerified) && (
        <Sign icon={IconAlertTriangle} tone="warn" isLong>
          {t('meals.rules.confirm.unverified')}
        </Sign>
      )}
      <ErrorNote error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('kit.close')}
        </Button>
        <Button
          leftSection={<IconCircleCheck size={18} aria-hidden />}
          loading={isRunning}
          // A rule of every canteen is put in force by who works at all of them.
          disabled={
            tried.length === 0 || (me.siteIds !== null && tried.some(({ rule }) => rule.siteId === null))
          }
          onClick={() => run(tried.map(({ version }) => version.id))}
        >
          {t('meals.rules.try.confirm', { count: tried.length })}
        </Button>
      </Group>
    </Stack>
  )
}
