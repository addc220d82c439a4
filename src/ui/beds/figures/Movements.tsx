import { Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { MovementChart } from './MovementChart.tsx'
import { MovementCounts } from './MovementCounts.tsx'
import type { MovementKind } from './movement-counts.ts'
import { useMovementColumns } from './use-movement-columns.ts'

/** Who arrived, moved, went on leave and left in a period. */
export function Movements({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const columns = useMovementColumns()
  const [kind, setKind] = useState<MovementKind | null>(null)
  const { period, setPeriod, problem } = useCheckedPeriod('thisMonth', null)
  const movements = useQuery(
    api.beds.movements.queryOptions({
      input: { siteId, ...period },
      enabled: problem === null,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack>
      <PeriodFields
        period={period}
        problem={problem}
        onChange={setPeriod}
        presets={['thisMonth', 'lastMonth', 'last12', 'thisYear']}
      />
      <Load of={movements}>
        {(rows) => (
          <>
            <MovementCounts rows={rows} chosen={kind} onChoose={setKind} />
            <MovementChart rows={rows} period={period} />
            <DataTable
              name={`${t('figures.tab.movements')} ${period.from} – ${period.to}`}
              rows={kind ? rows.filter((row) => row.kind === kind) : rows}
              columns={columns}
              rowKey={({ kind: what, at, personId }) => `${what}-${personId}-${at}`}
              empty={<Empty title={t('figures.movements.empty')} />}
            />
          </>
        )}
      </Load>
    </Stack>
  )
}
