import { Group, Stack, Text } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/grid.tsx'
import { Empty, RuleNote } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import { Steps } from './Steps.tsx'
import type { Doing } from './WaitingPage.tsx'
import { useWhy } from './why.ts'

const nowrap = { whiteSpace: 'nowrap' } as const

interface WaitingListProps {
  stage: 'waiting' | 'enquiry'
  rows: WaitingRow[]
  onDo(doing: Doing): void
  /** What an empty list offers to do first. */
  first: ReactNode
}

/** The waiting list in its order with the reason beside each place; or the enquiries, which have none. */
export function WaitingList({ stage, rows, onDo, first }: WaitingListProps) {
  const { t } = useWords()
  const columns = useColumns(stage, onDo)
  return (
    <Stack gap="sm">
      {stage === 'waiting' && rows.length > 0 && <OrderRule />}
      <DataTable
        name={t(`beds.waiting.tab.${stage}`, { count: rows.length })}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <Empty title={t(`beds.waiting.empty.${stage}`)} lead={t(`beds.waiting.empty.${stage}Lead`)}>
            {first}
          </Empty>
        }
      />
    </Stack>
  )
}

/** The setting that orders inside a class: by day of application or of recognition. */
const useOrder = () => {
  const { data = [] } = useQuery(api.sites.settings.queryOptions())
  return data.find(({ key }) => key === 'waitingOrder')?.value === 'recognised' ? 'recognised' : 'applied'
}

function OrderRule() {
  const { t } = useWords()
  const rule = t(`beds.waiting.rule.${useOrder()}`)
  return (
    <Group gap={4}>
      <Text fw={600} className="screen-only">
        {t('beds.waiting.order')}
      </Text>
      <RuleNote>{rule}</RuleNote>
      <Text className="paper-only" fz="sm">
        {rule}
      </Text>
    </Group>
  )
}

function useColumns(stage: WaitingListProps['stage'], onDo: (doing: Doing) => void): Column<WaitingRow>[] {
  const { t } = useWords()
  const { may } = useSession()
  const say = useEnum()
  const why = useWhy(useOrder())
  const about = (row: WaitingRow) =>
    [
      say('sex', row.sex),
      ...(row.age === null ? [] : [t('kit.years', { count: row.age })]),
      ...(row.careLevel ? [say('careLevel', row.careLevel)] : []),
    ].join(' · ')
  const wants = ({ wantedKind, wantedAudience }: WaitingRow) =>
    wantedKind && wantedAudience
      ? t('beds.waiting.wants.both', {
          kind: say('bedKind', wantedKind),
          audience: say('audience', wantedAudience),
        })
      : wantedKind
        ? say('bedKind', wantedKind)
        : wantedAudience
          ? say('audience', wantedAudience)
          : t('beds.waiting.wants.nothing')
  const ranked: Column<WaitingRow>[] = [
    {
      key: 'place',
      label: t('beds.waiting.column.place'),
      text: (row) => row.place,
      isShort: true,
      cell: (row) => (
        <Text fw={650} fz="lg">
          {t('beds.waiting.place', { place: row.place })}
        </Text>
      ),
    },
  ]
  const reasons: Column<WaitingRow>[] = [
    {
      key: 'why',
      label: t('beds.waiting.column.why'),
      text: (row) => t('beds.waiting.why.whole', why(row)),
      cell: (row) => (
        <>
          <Text fw={500}>{why(row).why}</Text>
          <Text c="dimmed" style={nowrap}>
            {why(row).day}
          </Text>
        </>
      ),
    },
  ]
  return [
    ...(stage === 'waiting' ? ranked : []),
    {
      key: 'person',
      label: t('beds.waiting.column.person'),
      text: (row) => row.person,
      cell: (row) => (
        <>
          <PersonLink id={row.personId}>{row.person}</PersonLink>
          <Text>{about(row)}</Text>
        </>
      ),
    },
    { key: 'about', label: t('beds.waiting.column.about'), text: about, isHiddenOnScreen: true },
    ...(stage === 'waiting' ? reasons : []),
    ...(stage === 'enquiry'
      ? [
          {
            key: 'appliedOn',
            label: t('beds.waiting.column.appliedOn'),
            text: (row: WaitingRow) => row.appliedOn,
          },
        ]
      : []),
    {
      key: 'wants',
      label: t('beds.waiting.column.wants'),
      text: wants,
      cell: (row) => (
        <>
          <Text style={nowrap}>{wants(row)}</Text>
          <Text c="dimmed">{row.note}</Text>
        </>
      ),
    },
    { key: 'note', label: t('beds.waiting.column.note'), text: (row) => row.note, isHiddenOnScreen: true },
    {
      key: 'hold',
      label: t('beds.waiting.column.hold'),
      text: ({ hold }) => (hold ? t('beds.waiting.held', { bed: hold.bed, day: hold.untilOn }) : ''),
      cell: ({ hold }) => hold && <Held {...hold} />,
    },
    ...(may('beds.write')
      ? [
          {
            key: 'steps',
            label: t('beds.waiting.column.actions'),
            text: () => '',
            cell: (row: WaitingRow) => <Steps row={row} onDo={onDo} />,
            isOnlyOnScreen: true,
          },
        ]
      : []),
  ]
}

function Held({ bed, untilOn }: { bed: string; untilOn: string }) {
  const { t } = useWords()
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <IconBookmark size={20} aria-hidden style={{ flex: 'none' }} />
      <div>
        <Text style={nowrap}>{bed}</Text>
        <Text c="dimmed" style={nowrap}>
          {t('beds.waiting.heldUntil', { day: untilOn })}
        </Text>
      </div>
    </Group>
  )
}
