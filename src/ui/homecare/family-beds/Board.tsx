import { Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { daysBetween } from '../../../shared/day.ts'
import type { FamilyBedRow, FamilyBedStage } from '../../../shared/homecare/family-bed.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { AlertSigns } from './Alerts.tsx'
import './family-beds.css'

/** Cards that a column draws before more are asked for: a year's open beds are hundreds. */
const AT_ONCE = 20

interface BoardProps {
  rows: readonly FamilyBedRow[]
  stages: readonly FamilyBedStage[]
  onOpen(id: number): void
}

/** One column per stage with its count; the board scrolls inside itself. */
export function Board({ rows, stages, onOpen }: BoardProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a board wider than the screen is scrolled by keyboard
    <section className="family-beds" aria-label={t('homecare.beds.board')} tabIndex={0}>
      {stages.map((stage) => (
        <Column key={stage} stage={stage} rows={rows.filter((row) => row.stage === stage)} onOpen={onOpen} />
      ))}
    </section>
  )
}

function Column({
  stage,
  rows,
  onOpen,
}: {
  stage: FamilyBedStage
  rows: FamilyBedRow[]
  onOpen(id: number): void
}) {
  const { t } = useWords()
  const say = useEnum()
  const { number } = useFormat()
  const [count, setCount] = useState(AT_ONCE)
  const title = say('familyBedStage', stage)
  return (
    <section className="family-beds-column" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" className="family-beds-head">
        <Title order={2} fz="md">
          {title}
        </Title>
        <Text fw={650}>{number(rows.length)}</Text>
      </Group>
      <Stack gap="xs">
        {rows.length === 0 && (
          <Text c="dimmed" ta="center">
            {t('homecare.beds.nobody')}
          </Text>
        )}
        {rows.slice(0, count).map((row) => (
          <Card key={row.id} row={row} onOpen={onOpen} />
        ))}
        {rows.length > count && (
          <Button variant="default" onClick={() => setCount(count + AT_ONCE)}>
            {t('homecare.beds.more', { count: Math.min(AT_ONCE, rows.length - count) })}
          </Button>
        )}
      </Stack>
    </section>
  )
}

function Card({ row, onOpen }: { row: FamilyBedRow; onOpen(id: number): void }) {
  const { t } = useWords()
  const say = useEnum()
  const today = useToday()
  return (
    <UnstyledButton className="family-beds-card" onClick={() => onOpen(row.id)}>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <Text fw={650} fz="lg" truncate>
          {row.person}
        </Text>
        <Text c="dimmed" fz="sm">
          {row.code}
        </Text>
      </Group>
      <Text fz="sm">{[row.street, row.community].filter(Boolean).join(' · ')}</Text>
      {row.level && <Text fz="sm">{say('abilityLevel', row.level)}</Text>}
      <Text c="dimmed" fz="sm">
        {row.closedOn
          ? t('homecare.beds.closedLine', {
              day: row.closedOn,
              reason: say('familyBedClose', row.closeReason),
            })
          : t('homecare.beds.since', { day: row.sinceOn, count: daysBetween(row.sinceOn, today) })}
      </Text>
      <AlertSigns alerts={row.alerts} />
    </UnstyledButton>
  )
}
