import { Group, Stack, Title } from '@mantine/core'
import {
  IconAmbulance,
  IconBuildingOff,
  IconDoorExit,
  IconPlayerPause,
  IconUserOff,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CoreClient } from '../../../shared/client.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Sign } from '../parts/Sign.tsx'
import type { Filters } from './filters.ts'
import { LedgerCheck } from './LedgerCheck.tsx'
import { useMealColumns } from './use-meal-columns.ts'

type Odd = Awaited<ReturnType<CoreClient['meals']['oddMeals']>>[number]

const signs: Record<Odd['reason'], typeof IconAmbulance> = {
  hospital: IconAmbulance,
  leave: IconDoorExit,
  died: IconUserOff,
  suspended: IconPlayerPause,
  canteenShut: IconBuildingOff,
}

/** Meals that can't be right, and the ledger held against itself. */
export function Checks({ filters: { siteIds, from, to } }: { filters: Filters }) {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useColumns()
  const odd = useQuery(
    api.meals.oddMeals.queryOptions({ input: { siteIds, from, to }, placeholderData: keepPreviousData }),
  )
  return (
    <Stack>
      <section>
        <Group gap={4} mb="xs">
          <Title order={2} fz={20}>
            {t('meals.figures.checks.odd')}
          </Title>
          <RuleNote>{t('meals.figures.rule.odd')}</RuleNote>
        </Group>
        <Load of={odd}>
          {(rows) => (
            <DataTable
              name={`${t('meals.figures.checks.odd')} ${from} – ${to}`}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              empty={<Empty title={t('meals.figures.checks.empty')} />}
            />
          )}
        </Load>
      </section>
      {may('audit.read') && <LedgerCheck />}
    </Stack>
  )
}

function useColumns(): Column<Odd>[] {
  const { t } = useWords()
  const columns = useMealColumns() as Column<Odd>[]
  const why = ({ reason, since }: Odd) =>
    t('meals.figures.checks.since', { reason: t(`meals.figures.checks.why.${reason}`), since })
  const reason: Column<Odd> = {
    key: 'reason',
    label: t('meals.figures.checks.reason'),
    text: why,
    cell: (row) => (
      <Sign icon={signs[row.reason]} tone="bad">
        {why(row)}
      </Sign>
    ),
  }
  // Day, meal, canteen and name, then what is odd about it.
  return [...columns.slice(0, 4), reason, ...columns.slice(4)]
}
