import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { HistoryRow } from '../../../shared/beds/schema.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import type { BedAction } from '../actions/action.ts'
import css from './drawer.module.css'
import { voidsOf } from './voids.ts'

interface HistoryProps {
  /** Opens the form that voids an entry; left out where nothing may be done. */
  onAction?(action: BedAction): void
}

/** What happened in a bed, the latest first. */
export function BedHistory({ bedId, ...rest }: HistoryProps & { bedId: number }) {
  const rows = useQuery(api.beds.bedHistory.queryOptions({ input: { bedId } }))
  return <Load of={rows}>{(data) => <Rows rows={data} {...rest} />}</Load>
}

/** What happened to a person, the latest first. */
export function PersonHistory({ personId, ...rest }: HistoryProps & { personId: number }) {
  const rows = useQuery(api.beds.personHistory.queryOptions({ input: { personId } }))
  return <Load of={rows}>{(data) => <Rows rows={data} {...rest} />}</Load>
}

function Rows({ rows, onAction }: HistoryProps & { rows: HistoryRow[] }) {
  const { t } = useWords()
  if (rows.length === 0) return <Empty title={t('board.drawer.historyNone')} />
  return (
    <Stack component="ol" gap="xs" className={css.history}>
      {rows.toReversed().map((row) => (
        <Row key={`${row.kind}${row.id}`} row={row} onAction={onAction} />
      ))}
    </Stack>
  )
}

function Row({ row, onAction }: HistoryProps & { row: HistoryRow }) {
  const { t } = useWords()
  const { may } = useSession()
  const say = useEnum()
  const { moment } = useFormat()
  const { from, to, voided } = row
  const [ending, reason] = row.ending.split(':')
  const what =
    row.kind === 'outage'
      ? t('board.history.outage', { reason: say('outageReason', row.detail) })
      : t(`board.history.${row.kind === 'hold' ? 'hold' : row.detail}` as WordKey)
  const voids = onAction && may('beds.write') ? voidsOf(row) : []
  return (
    <li data-voided={voided !== null || undefined}>
      <Text fw={600} td={voided ? 'line-through' : undefined}>
        {[what, row.person, row.bed].filter(Boolean).join(' · ')}
      </Text>
      <Text>
        {to === null
          ? t('board.history.open', { from: moment(from) })
          : t('board.history.span', { from: moment(from), to: moment(to) })}{' '}
        {ending &&
          t(`board.history.end.${ending}` as WordKey, {
            reason: say('dischargeReason', reason),
          })}
      </Text>
      {row.note && <Text>{row.note}</Text>}
      <Text c="dimmed" fz="sm">
        {t('board.history.entered', { who: row.by, when: moment(row.recordedAt) })}
      </Text>
      {voided && (
        <Text c="red.9" fz="sm">
          {t('board.history.voided', {
            who: voided.by,
            when: moment(voided.at),
            reason: voided.reason,
          })}
        </Text>
      )}
      {voids.length > 0 && (
        <Group gap="xs">
          {voids.map((action) => (
            <Button
              key={action.entry}
              variant="subtle"
              color="red"
              px="xs"
              onClick={() => onAction?.(action)}
            >
              {t('board.history.void', { what: t(`beds.actions.void.${action.entry}`) })}
            </Button>
          ))}
        </Group>
      )}
    </li>
  )
}
