import { SimpleGrid, Stack, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { ByPanel } from './ByPanel.tsx'
import { CrossTable } from './CrossTable.tsx'
import { type Filters, hoursOf, type Opened } from './filters.ts'
import { GroupPanel } from './GroupPanel.tsx'
import { OpenedRows } from './OpenedRows.tsx'
import { useRules } from './use-rules.ts'

/** Visits, persons and counted person-times of a period: the whole, and by what they are, where, and by whom. */
export function Volume({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const say = useEnum()
  const rules = useRules(filters)
  const [opened, setOpened] = useState<Opened | null>(null)
  const panel = { filters, onOpen: setOpened }
  return (
    <Stack>
      <Three filters={filters} rules={rules} onOpen={setOpened} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <ByPanel {...panel} by="month" nameOf={({ key }) => key} isTime />
        <GroupPanel {...panel} rule={t('homecare.figures.rule.kinds')} />
        <ByPanel {...panel} by="kind" nameOf={({ key }) => say('visitKind', key)} />
        <ByPanel
          {...panel}
          by="category"
          nameOf={({ key }) => say('careCategory', key)}
          rule={t('homecare.figures.rule.categories')}
        />
        <ByPanel {...panel} by="street" nameOf={({ key }) => key} rule={t('homecare.figures.rule.streets')} />
        <ByPanel {...panel} by="team" nameOf={({ label }) => label} rule={t('homecare.figures.rule.teams')} />
        <ByPanel {...panel} by="package" nameOf={({ label }) => label} />
        <ByPanel {...panel} by="project" nameOf={({ label }) => label} />
      </SimpleGrid>
      <CrossTable {...panel} />
      <ol className="paper-only">
        {[
          t('homecare.figures.rule.visits'),
          t('homecare.figures.rule.persons'),
          rules,
          t('homecare.figures.rule.hours'),
          t('homecare.figures.rule.kinds'),
          t('homecare.figures.rule.categories'),
        ].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      {opened && <OpenedRows opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

interface ThreeProps {
  filters: Filters
  /** The rule of counting in force, in words. */
  rules: string
  onOpen(opened: Opened): void
}

/** The three figures, clearly apart, each with its rule beside it. */
function Three({ filters, rules, onOpen }: ThreeProps) {
  const { t } = useWords()
  const { number } = useFormat()
  const figures = useQuery(
    api.homecare.visitFigures.queryOptions({
      input: { ...filters, by: 'month' },
      placeholderData: keepPreviousData,
    }),
  )
  const open = (name: string, extra: Partial<Opened['input']>, isPersons = false) =>
    onOpen({ name, input: { ...filters, states: ['done'], ...extra }, isPersons })
  const label = (name: 'visits' | 'persons' | 'counted' | 'hours') => t(`homecare.figures.name.${name}`)
  return (
    <Load of={figures}>
      {({ total }) => (
        <section>
          <Title order={2} fz={20} mb="xs">
            {t('homecare.figures.three')}
          </Title>
          <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm" aria-busy={figures.isPlaceholderData}>
            <Figure label={label('counted')} rule={rules}>
              <NumberButton
                name={label('counted')}
                count={total.counted}
                onOpen={() => open(label('counted'), { isCounted: true })}
              />
            </Figure>
            <Figure label={label('visits')} rule={t('homecare.figures.rule.visits')}>
              <NumberButton
                name={label('visits')}
                count={total.visits}
                onOpen={() => open(label('visits'), {})}
              />
            </Figure>
            <Figure label={label('persons')} rule={t('homecare.figures.rule.persons')}>
              <NumberButton
                name={label('persons')}
                count={total.persons}
                onOpen={() => open(label('persons'), {}, true)}
              />
            </Figure>
            <Figure label={label('hours')} rule={t('homecare.figures.rule.hours')}>
              {number(hoursOf(total.minutes))}
            </Figure>
          </SimpleGrid>
        </section>
      )}
    </Load>
  )
}
