import { Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import { type Month, monthOf } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { MonthField } from '../../kit/figures/MonthField.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'

type Row = BedsOutputs['nights'][number]

/** Nights per resident in a month, leave counted apart. */
export function Nights({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const columns = useColumns()
  const thisMonth = monthOf(useToday())
  const [month, setMonth] = useState<Month>(thisMonth)
  const nights = useQuery(
    api.beds.nights.queryOptions({ input: { siteId, month }, placeholderData: keepPreviousData }),
  )
  return (
    <Stack>
      <Text className="paper-only" fw={650}>
        {t('figures.nights.file', { month })}
      </Text>
      <Group align="flex-end" gap="xs" className="screen-only">
        <MonthField value={month} max={thisMonth} onChange={setMonth} />
        <Group gap={4} mih={44}>
          <RuleNote>{t('figures.rule.nights')}</RuleNote>
          {month === thisMonth && <Text c="dimmed">{t('figures.nights.unfinished')}</Text>}
        </Group>
      </Group>
      <Load of={nights}>
        {(rows) => (
          <DataTable
            name={t('figures.nights.file', { month })}
            rows={rows}
            columns={columns}
            rowKey={({ personId }) => personId}
            empty={<Empty title={t('figures.nights.empty')} />}
          />
        )}
      </Load>
      <Text className="paper-only" fz="sm">
        {t('figures.rule.nights')}
      </Text>
    </Stack>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useWords()
  const count = (
    key: 'nights' | 'presentNights' | 'outingNights' | 'hospitalNights',
    label: string,
  ): Column<Row> => ({
    key,
    label,
    text: (row) => row[key],
    sum: (rows) => rows.reduce((sum, row) => sum + row[key], 0),
    align: 'right',
  })
  return [
    {
      key: 'person',
      label: t('figures.nights.person'),
      text: (row) => row.person,
      sum: () => t('figures.sum'),
    },
    { key: 'bed', label: t('figures.nights.bed'), text: (row) => row.bed },
    count('nights', t('figures.nights.nights')),
    count('presentNights', t('figures.nights.present')),
    count('outingNights', t('figures.nights.outing')),
    count('hospitalNights', t('figures.nights.hospital')),
  ]
}
