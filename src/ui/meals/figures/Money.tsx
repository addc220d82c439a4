import { Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import type { Step } from '../../kit/figures/period.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import { ByPanel } from './ByPanel.tsx'
import { CostPanel } from './CostPanel.tsx'
import { FundPanel } from './FundPanel.tsx'
import { type Filters, type Opened, sumOf } from './filters.ts'
import { MoneySum } from './MoneySum.tsx'
import { OpenedMeals } from './OpenedMeals.tsx'

/** What the meals of a period cost, who paid, and what they cost the canteens. */
export function Money({ filters, step }: { filters: Filters; step: Step }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const panel = { filters, onOpen: setOpened }
  return (
    <Stack>
      <Whole filters={filters} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <FundPanel {...panel} />
        <ByPanel
          {...panel}
          by="category"
          of="subsidyFen"
          title={t('meals.figures.by.category')}
          rule={t('meals.figures.rule.category')}
        />
      </SimpleGrid>
      <ByPanel {...panel} by={step} of="subsidyFen" title={t('meals.figures.by.subsidy')} />
      <CostPanel {...panel} />
      <ol className="paper-only">
        {(['money', 'funds', 'category', 'costs', 'closed'] as const).map((rule) => (
          <li key={rule}>{t(`meals.figures.rule.${rule}`)}</li>
        ))}
      </ol>
      {opened && <OpenedMeals opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

/** Price = paid + subsidy, to the fen; grants apart. */
function Whole({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const { money } = useFormat()
  const figures = useQuery(
    api.meals.mealFigures.queryOptions({
      input: { ...filters, by: ['month'] },
      placeholderData: keepPreviousData,
    }),
  )
  const amount = (key: 'price' | 'self' | 'subsidy', fen: number) => ({
    name: t(`meals.figures.name.${key}`),
    fen,
  })
  return (
    <Load of={figures}>
      {(rows) => (
        <Paper withBorder p="md" bg="white">
          <MoneySum
            whole={amount('price', sumOf(rows, 'priceFen'))}
            parts={[amount('self', sumOf(rows, 'selfFen')), amount('subsidy', sumOf(rows, 'subsidyFen'))]}
          />
          <Text mt="xs">
            {t('meals.figures.name.grants')} {money(sumOf(rows, 'grantsFen'))}
            <RuleNote>{t('meals.figures.rule.money')}</RuleNote>
          </Text>
        </Paper>
      )}
    </Load>
  )
}
