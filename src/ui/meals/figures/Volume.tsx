import { SimpleGrid, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import type { Step } from '../../kit/figures/period.ts'
import { Load } from '../../kit/parts.tsx'
import { ByPanel } from './ByPanel.tsx'
import { CrossTable } from './CrossTable.tsx'
import { type Filters, type Opened, sumOf } from './filters.ts'
import { OpenedMeals } from './OpenedMeals.tsx'
import { PersonsFigure } from './PersonsFigure.tsx'

/** Person-times and persons of a period, never mixed: the whole, and by what the meals are, where and of whom. */
export function Volume({ filters, step }: { filters: Filters; step: Step }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const panel = { filters, onOpen: setOpened }
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <Count {...panel} of="meals" />
        <PersonsFigure filters={filters} />
        <Count {...panel} of="residents" />
      </SimpleGrid>
      <ByPanel
        {...panel}
        by={step}
        title={t('meals.figures.by.time')}
        rule={t('meals.figures.rule.closed')}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <ByPanel {...panel} by="meal" title={t('meals.figures.by.meal')} />
        <ByPanel {...panel} by="mode" title={t('meals.figures.by.mode')} />
        <ByPanel
          {...panel}
          by="class"
          title={t('meals.figures.by.class')}
          rule={t('meals.figures.rule.class')}
        />
        <ByPanel
          {...panel}
          by="category"
          title={t('meals.figures.by.category')}
          rule={t('meals.figures.rule.category')}
        />
        <ByPanel {...panel} by="site" title={t('meals.figures.by.site')} />
        <ByPanel {...panel} by="pay" title={t('meals.figures.by.pay')} />
      </SimpleGrid>
      <CrossTable {...panel} />
      <ol className="paper-only">
        {(['meals', 'persons', 'residents', 'class', 'category', 'closed'] as const).map((rule) => (
          <li key={rule}>{t(`meals.figures.rule.${rule}`)}</li>
        ))}
      </ol>
      {opened && <OpenedMeals opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

interface CountProps {
  filters: Filters
  of: 'meals' | 'residents'
  onOpen(opened: Opened): void
}

function Count({ filters, of, onOpen }: CountProps) {
  const { t } = useWords()
  const input: Filters = of === 'residents' ? { ...filters, classes: ['resident'] } : filters
  const figures = useQuery(
    api.meals.mealFigures.queryOptions({
      input: { ...input, by: ['month'] },
      placeholderData: keepPreviousData,
    }),
  )
  const label = t(`meals.figures.name.${of}`)
  return (
    <Figure label={label} rule={t(`meals.figures.rule.${of}`)}>
      <Load of={figures}>
        {(rows) => (
          <NumberButton
            name={label}
            count={sumOf(rows, 'meals')}
            onOpen={() => onOpen({ name: label, input })}
          />
        )}
      </Load>
    </Figure>
  )
}
