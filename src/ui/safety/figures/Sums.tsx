import { SimpleGrid, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SafetySums } from '../../../shared/safety/contract-figures.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { Behind } from './Behind.tsx'
import type { Filters, Opened } from './filters.ts'
import { Trainings } from './Trainings.tsx'

/** The period at a glance, each number with its rule and its rows. */
export function Sums({ filters }: { filters: Filters }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const sums = useQuery(
    api.safety.safetySums.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  return (
    <Stack>
      <Load of={sums}>{(data) => <Cards sums={data} filters={filters} onOpen={setOpened} />}</Load>
      <Trainings filters={filters} onOpen={setOpened} />
      {opened && <Behind opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

interface CardsProps {
  sums: SafetySums
  filters: Filters
  onOpen(opened: Opened): void
}

function Cards({ sums, filters, onOpen }: CardsProps) {
  const { t } = useWords()
  const { money, percent } = useFormat()
  const card = (name: CardName, count: number, opened: (label: string) => Opened, foot?: ReactNode) => {
    const label = t(`safety.figures.name.${name}`)
    return (
      <Figure
        label={label}
        rule={rules[name] ? t(`safety.figures.rule.${rules[name]}`) : undefined}
        foot={foot}
      >
        <NumberButton name={label} count={count} onOpen={() => onOpen(opened(label))} />
      </Figure>
    )
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm">
        {card('inspections', sums.inspections, (name) => ({ name, of: 'inspections', input: filters }))}
        {card('jointInspections', sums.jointInspections, (name) => ({
          ...{ name, of: 'inspections', input: { ...filters, kind: 'jointInspection' } },
        }))}
        {card(
          'drills',
          sums.drills,
          (name) => ({ name, of: 'drills', input: filters }),
          <Text c="dimmed">{t('safety.figures.night', { count: sums.nightDrills })}</Text>,
        )}
        {card('trainingPersonTimes', sums.trainingPersonTimes, (name) => ({
          ...{ name, of: 'trainings', input: filters },
        }))}
        {card(
          'works',
          sums.works,
          (name) => ({ name, of: 'works', input: filters }),
          <Text>{money(sums.worksFen)}</Text>,
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm">
        {card('found', sums.found, (name) => ({ name, of: 'hazards', input: filters }))}
        {card('closed', sums.closed, (name) => ({
          ...{ name, of: 'hazards', input: { ...filters, isClosed: true } },
        }))}
        <Figure label={t('safety.figures.name.rate')} rule={t('safety.figures.rule.rate')}>
          {sums.found === 0 ? t('safety.figures.none') : percent(sums.closed / sums.found)}
        </Figure>
        {card('closedInPeriod', sums.closedInPeriod, (name) => ({
          ...{ name, of: 'hazards', input: { ...filters, by: 'closed' } },
        }))}
        {card('overdue', sums.overdue, (name) => ({
          ...{ name, of: 'hazards', input: { ...filters, by: 'overdue' } },
        }))}
      </SimpleGrid>
    </>
  )
}

const rules = {
  inspections: 'inspections',
  jointInspections: 'inspections',
  drills: null,
  trainingPersonTimes: 'personTimes',
  works: 'works',
  found: 'found',
  closed: 'rate',
  closedInPeriod: 'closedInPeriod',
  overdue: 'overdue',
} as const
type CardName = keyof typeof rules
