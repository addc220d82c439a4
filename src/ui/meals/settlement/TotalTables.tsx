import { Group, Paper, SimpleGrid, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Totals } from '../../../shared/meals/settlement.ts'
import { useWords } from '../../app/words.ts'
import { type Column, Grid } from '../../kit/grid.tsx'
import { RuleNote } from '../../kit/parts.tsx'
import type { Behind } from './behind.ts'
import { useTotalTables } from './use-total-tables.tsx'

interface TotalTablesProps {
  totals: Totals
  onOpen(behind: Behind): void
}

/** A month by rule and category, by fund, category, way to pay, and meal: each number opens its rows. */
export function TotalTables({ totals, onOpen }: TotalTablesProps) {
  const { t } = useWords()
  const tables = useTotalTables(totals, onOpen)
  return (
    <Stack>
      <Part
        title={t('meals.settlement.total.byRule')}
        note={<RuleNote>{t('meals.settlement.total.byRuleRule')}</RuleNote>}
        {...tables.rules}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Part title={t('meals.settlement.total.byFund')} {...tables.funds} />
        <Part title={t('meals.settlement.total.byCategory')} {...tables.categories} />
        <Part title={t('meals.settlement.total.byMeal')} {...tables.meals} />
        <Part title={t('meals.settlement.total.byPay')} {...tables.pays} />
      </SimpleGrid>
    </Stack>
  )
}

interface PartProps<R> {
  title: string
  note?: ReactNode
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => string
}

function Part<R>({ title, note, ...grid }: PartProps<R>) {
  return (
    // The grid is the landmark of this name; a box of the same name would be a second one.
    <Paper withBorder bg="white" p="md">
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="lg">
          {title}
        </Title>
        {note}
      </Group>
      <Grid name={title} {...grid} sort={null} sortKeys={[]} onSort={() => {}} />
    </Paper>
  )
}
