import { ActionIcon, Group, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react'
import { memo, useId } from 'react'
import type { ServiceItem } from '../../../shared/homecare/package.ts'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { minutesBetween } from '../../../shared/homecare/visit-rules.ts'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useVisitTime } from '../visits/use-visit-time.ts'
import { type EntryField, isBlank, type Problem } from './entry.ts'
import { columns } from './moving.ts'
import type { JudgedRow } from './use-entry.ts'

interface EntryLineProps {
  judged: JudgedRow
  /** The row as it is counted on the page, from 1. */
  number: number
  items: readonly ServiceItem[]
  /** All was to be saved: what is still missing is said too. */
  isAsked: boolean
  onChange(field: EntryField, text: string): void
  onRemove(): void
}

/** While a row is being typed only what is wrong is said; what is missing, when all is to be saved. */
const isMissing = ({ is }: Problem, { row }: JudgedRow) =>
  is === 'noCode' || (is === 'minutes' && row.minutes.trim() === '')

/** A row is judged anew with every key; what is said of it seldom changes. */
const isSame = (before: EntryLineProps, after: EntryLineProps): boolean =>
  before.number === after.number &&
  before.items === after.items &&
  before.isAsked === after.isAsked &&
  before.judged.row === after.judged.row &&
  before.judged.visit === after.judged.visit &&
  before.judged.isLooking === after.judged.isLooking &&
  before.judged.error === after.judged.error &&
  JSON.stringify(before.judged.problems) === JSON.stringify(after.judged.problems)

/** One slip: its cells, whose visit it is, and below what is wrong. Drawn anew only when it changed: there are many. */
export const EntryLine = memo(Line, isSame)

function Line({ judged, number, items, isAsked, onChange, onRemove }: EntryLineProps) {
  const { t } = useWords()
  const id = useId()
  const { row, visit } = judged
  const problems = judged.problems.filter((problem) => isAsked || !isMissing(problem, judged))
  const placeholders = visit && plannedOf(visit, items)
  const input = (field: EntryField) => (
    <TextInput
      data-column={field}
      aria-label={t('homecare.slips.entry.cell', { row: number, column: t(`homecare.slips.entry.${field}`) })}
      aria-describedby={id}
      autoComplete="off"
      inputMode={field === 'items' || field === 'reason' ? undefined : 'numeric'}
      placeholder={
        field === 'reason'
          ? t('homecare.slips.entry.reason')
          : placeholders?.[field as keyof typeof placeholders]
      }
      value={row[field]}
      error={problems.some((problem) => problem.field === field)}
      onChange={({ currentTarget }) => onChange(field, currentTarget.value)}
    />
  )
  const hasReason = row.reason !== '' || problems.some(({ field }) => field === 'reason')
  return (
    <tr data-row>
      <th scope="row">{number}</th>
      <td>{input('code')}</td>
      <td id={id} className="entry-whose">
        <Whose judged={judged} isGood={problems.length === 0} />
        {problems.map((problem) => (
          <ProblemLine key={problem.is} problem={problem} />
        ))}
        {hasReason && input('reason')}
      </td>
      {columns.slice(1).map((column) => (
        <td key={column}>{input(column)}</td>
      ))}
      <td>
        {!isBlank(row) && (
          <ActionIcon aria-label={t('homecare.slips.entry.remove', { row: number })} onClick={onRemove}>
            <IconX size={20} />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}

/** What stands in the plan, greyed in the cells that may stay empty. */
function plannedOf(visit: Visit, items: readonly ServiceItem[]) {
  const { plannedFromAt, plannedToAt } = visit
  const codes = visit.doneItems.flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.code ?? [])
  return {
    items: codes.join(' '),
    minutes:
      plannedFromAt === null || plannedToAt === null
        ? ''
        : String(minutesBetween(plannedFromAt, plannedToAt)),
  }
}

/** Whose visit a code stands for, as soon as it is typed. */
function Whose({ judged: { visit, isLooking, error }, isGood }: { judged: JudgedRow; isGood: boolean }) {
  const { t } = useWords()
  const say = useEnum()
  const time = useVisitTime()
  const describe = useDescribeError()
  if (error) return <Text c="red.9">{describe(error)}</Text>
  if (isLooking) return <Text c="dimmed">{t('homecare.slips.entry.looking')}</Text>
  if (!visit) return null
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {isGood && (
        <IconCircleCheck
          size={20}
          color="var(--mantine-color-teal-9)"
          aria-label={t('homecare.slips.entry.ready')}
          style={{ flex: 'none', marginTop: 2 }}
        />
      )}
      <div>
        <Text fw={650}>{visit.person}</Text>
        <Text c="dimmed" fz="sm">
          {[
            visit.onDay,
            time(visit),
            say('visitKind', visit.kind),
            visit.workers.map(({ name }) => name).join('、'),
          ].join(' · ')}
        </Text>
      </div>
    </Group>
  )
}

function ProblemLine({ problem: { is, values } }: { problem: Problem }) {
  const { t } = useWords()
  const say = useEnum()
  const shown = { ...values, state: say('visitState', values?.state as string | undefined) }
  return (
    <Group gap={6} wrap="nowrap" c="red.9" align="flex-start">
      <IconAlertTriangle size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text>{t(`homecare.slips.problem.${is}`, shown)}</Text>
    </Group>
  )
}
