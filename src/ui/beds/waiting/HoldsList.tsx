import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconBed, IconBookmarkOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Hold } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/grid.tsx'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import type { Doing } from './WaitingPage.tsx'

/** Beds that are held, for whom and through which day; a hold on its last day is marked. */
export function HoldsList({ siteId, onDo }: { siteId: number; onDo(doing: Doing): void }) {
  const { t } = useWords()
  const [isEndedShown, setEndedShown] = useState(false)
  const columns = useColumns(onDo)
  const holds = useQuery(
    api.beds.holds.queryOptions({
      input: { siteId, isActiveOnly: !isEndedShown },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Load of={holds}>
      {(rows) => (
        <DataTable
          name={t('beds.waiting.tab.holds', { count: rows.length })}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
          filters={
            <Group gap={4} mih={44}>
              <Checkbox
                label={t('beds.waiting.holds.showEnded')}
                checked={isEndedShown}
                onChange={({ currentTarget }) => setEndedShown(currentTarget.checked)}
              />
              <RuleNote>{t('beds.waiting.rule.hold')}</RuleNote>
            </Group>
          }
          empty={<Empty title={t('beds.waiting.empty.holds')} />}
        />
      )}
    </Load>
  )
}

function useColumns(onDo: (doing: Doing) => void): Column<Hold>[] {
  const { t } = useWords()
  const { may } = useSession()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  return [
    { key: 'bed', label: t('beds.waiting.column.bed'), text: (row) => row.bed, isShort: true },
    {
      key: 'person',
      label: t('beds.waiting.column.person'),
      text: (row) => row.person,
      isShort: true,
      cell: (row) => <PersonLink id={row.personId}>{row.person}</PersonLink>,
    },
    { key: 'from', label: t('beds.waiting.column.from'), text: (row) => dayOf(row.fromAt), isShort: true },
    {
      key: 'until',
      label: t('beds.waiting.column.until'),
      text: (row) => row.untilOn,
      isShort: true,
      cell: (row) => <Until hold={row} isLastDay={row.state === 'active' && row.untilOn === today} />,
    },
    {
      key: 'state',
      label: t('beds.waiting.column.state'),
      text: (row) => t(`beds.waiting.holds.state.${row.state}`),
    },
    ...(may('beds.write')
      ? [
          {
            key: 'steps',
            label: t('beds.waiting.column.actions'),
            text: () => '',
            cell: (row: Hold) => <HoldSteps hold={row} onDo={onDo} />,
            isOnlyOnScreen: true,
          },
        ]
      : []),
  ]
}

function Until({ hold, isLastDay }: { hold: Hold; isLastDay: boolean }) {
  const { t } = useWords()
  return (
    <Group gap={6} wrap="nowrap" c={isLastDay ? 'orange.9' : undefined}>
      {hold.untilOn}
      {isLastDay && (
        <>
          <IconAlertTriangle size={18} aria-hidden />
          <Text fw={600}>{t('beds.waiting.holds.lastDay')}</Text>
        </>
      )}
    </Group>
  )
}

function HoldSteps({ hold, onDo }: { hold: Hold; onDo(doing: Doing): void }) {
  const { t } = useWords()
  if (hold.state !== 'active' && hold.state !== 'future') return null
  const person = { id: hold.personId, name: hold.person }
  const bed = { id: hold.bedId, code: hold.bed }
  const of = (step: string) => t('beds.waiting.step.of', { step, person: `${hold.person} ${hold.bed}` })
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant="light"
        px="sm"
        leftSection={<IconBed size={18} aria-hidden />}
        aria-label={of(t('beds.waiting.step.admit'))}
        onClick={() => onDo({ kind: 'flow', action: { kind: 'admit', person, bed } })}
      >
        {t('beds.waiting.step.admit')}
      </Button>
      <Button
        variant="default"
        px="sm"
        leftSection={<IconBookmarkOff size={18} aria-hidden />}
        aria-label={of(t('beds.waiting.step.release'))}
        onClick={() => onDo({ kind: 'flow', action: { kind: 'release', person, bed, holdId: hold.id } })}
      >
        {t('beds.waiting.step.release')}
      </Button>
    </Group>
  )
}
