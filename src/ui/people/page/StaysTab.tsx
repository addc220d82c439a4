import { Button, Checkbox, Group, Menu, Stack, Text, Timeline } from '@mantine/core'
import { IconArrowsExchange, IconBed, IconBookmark, IconDoorExit, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryRow } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { EntryKind } from '../../beds/actions/action.ts'
import { BedActionDialog } from '../../beds/actions/BedActionDialog.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { useHistoryWords } from './history-words.ts'

type Entry = { entry: Exclude<EntryKind, 'outage' | 'formal'>; id: number }

/** What of a row can be voided: itself, and what ended it. */
function voidable({ kind, id, stayId, to, detail, ending, voided }: HistoryRow): Entry[] {
  if (voided) return []
  if (kind === 'hold') return [{ entry: 'hold', id }]
  if (kind === 'leave')
    return [{ entry: 'leave', id }, ...(ending === 'returned' ? [{ entry: 'leaveReturn' as const, id }] : [])]
  if (kind === 'outage') return []
  return [
    ...(ending.startsWith('discharge') ? [{ entry: 'discharge' as const, id }] : []),
    ...(detail === 'transfer' && to === null ? [{ entry: 'transfer' as const, id }] : []),
    ...(detail === 'admission' && stayId !== null ? [{ entry: 'stay' as const, id: stayId }] : []),
  ]
}

const iconOf = ({ kind, detail }: HistoryRow) =>
  kind === 'hold'
    ? IconBookmark
    : kind === 'leave'
      ? IconDoorExit
      : detail === 'transfer'
        ? IconArrowsExchange
        : IconBed

/** A person's stays, moves, leaves and holds, newest first; a wrong entry is voided here. */
export function StaysTab({ personId }: { personId: number }) {
  const { t } = useWords()
  const [isVoidedShown, setVoidedShown] = useState(false)
  const [voiding, setVoiding] = useState<Entry | null>(null)
  const history = useQuery(api.beds.personHistory.queryOptions({ input: { personId, isVoidedShown } }))
  return (
    <Stack>
      <Checkbox
        className="screen-only"
        label={t('people.history.showVoided')}
        checked={isVoidedShown}
        onChange={({ currentTarget }) => setVoidedShown(currentTarget.checked)}
      />
      <Load of={history}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('people.history.empty')} />
          ) : (
            <Timeline bulletSize={36} lineWidth={2}>
              {rows.toReversed().map((row) => {
                const Icon = iconOf(row)
                return (
                  <Timeline.Item key={`${row.kind}${row.id}`} bullet={<Icon size={20} aria-hidden />}>
                    <Row row={row} onVoid={setVoiding} />
                  </Timeline.Item>
                )
              })}
            </Timeline>
          )
        }
      </Load>
      <BedActionDialog action={voiding && { kind: 'void', ...voiding }} onClose={() => setVoiding(null)} />
    </Stack>
  )
}

function Row({ row, onVoid }: { row: HistoryRow; onVoid(entry: Entry): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const { moment } = useFormat()
  const { title, span, ending } = useHistoryWords()
  const entries = may('beds.write') ? voidable(row) : []
  return (
    <Stack gap={2}>
      <Group gap="sm" mih={36}>
        <Text fw={650} fz="lg" td={row.voided ? 'line-through' : undefined}>
          {title(row)}
        </Text>
        {entries.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                className="screen-only"
                variant="subtle"
                px="xs"
                leftSection={<IconPencil size={18} aria-hidden />}
                aria-label={t('people.history.voidMenuFor', { what: title(row) })}
              >
                {t('people.history.voidMenu')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {entries.map((entry) => (
                <Menu.Item key={entry.entry} onClick={() => onVoid(entry)}>
                  {t(`people.history.void.${entry.entry}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Text>{[span(row), ending(row)].filter(Boolean).join(' · ')}</Text>
      {row.note && <Text style={{ whiteSpace: 'pre-wrap' }}>{row.note}</Text>}
      <Text c="dimmed" fz="sm">
        {t('people.history.recorded', { who: row.by, when: moment(row.recordedAt) })}
      </Text>
      {row.voided && (
        <Text c="red.9" fw={600}>
          {t('people.history.voided', {
            reason: row.voided.reason,
            who: row.voided.by,
            when: moment(row.voided.at),
          })}
        </Text>
      )}
    </Stack>
  )
}
