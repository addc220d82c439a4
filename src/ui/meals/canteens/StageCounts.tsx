import { Group, Paper, SimpleGrid, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { ErrorNote, RuleNote } from '../../kit/parts.tsx'

/** A figure that was opened: its name and the canteens behind it. */
export interface Opened {
  what: string
  siteIds: readonly number[]
}

interface StageCountsProps {
  canteens: readonly Canteen[]
  today: Day
  onOpen(opened: Opened): void
}

/** How many canteens stand at which stage on a day; each number opens which. */
export function StageCounts({ canteens, today, onOpen }: StageCountsProps) {
  const { t } = useWords()
  const say = useEnum()
  const [on, setOn] = useState<Day>(today)
  const counts = useQuery(
    api.meals.canteenCounts.queryOptions({ input: { on }, placeholderData: keepPreviousData }),
  )
  const byStage = counts.data?.byStage ?? []
  const piloted = counts.data?.pilotedSiteIds ?? []
  const running = byStage.find(({ stage }) => stage === 'running')?.siteIds ?? []
  const staged = new Set(byStage.flatMap(({ siteIds }) => siteIds))
  const all = canteens.map(({ siteId }) => siteId)
  const figures: Opened[] = [
    { what: t('meals.canteens.counts.all'), siteIds: all },
    { what: t('meals.canteens.counts.piloted'), siteIds: piloted },
    {
      what: t('meals.canteens.counts.pilotedRunning'),
      siteIds: piloted.filter((id) => running.includes(id)),
    },
    ...byStage.map(({ stage, siteIds }) => ({ what: say('canteenStage', stage), siteIds })),
    { what: t('meals.canteens.counts.none'), siteIds: all.filter((id) => !staged.has(id)) },
  ]
  const shown = figures.filter(({ siteIds }, index) => index < 3 || siteIds.length > 0)
  return (
    <Paper withBorder bg="white" p="md" mb="md" component="section" aria-labelledby="stage-counts">
      <Group justify="space-between" mb="sm">
        <Group gap={4}>
          <Title order={2} fz="lg" id="stage-counts">
            {t('meals.canteens.counts.title')}
          </Title>
          <RuleNote>{t('meals.canteens.counts.rule')}</RuleNote>
        </Group>
        <DayField
          aria-label={t('meals.canteens.counts.on')}
          value={on}
          onChange={(day) => day && setOn(day)}
        />
      </Group>
      <ErrorNote error={counts.error} onRetry={() => counts.refetch()} />
      {counts.data && (
        <SimpleGrid
          cols={{ base: 2, xs: 4, lg: Math.min(shown.length, 8) }}
          spacing="sm"
          aria-busy={counts.isPlaceholderData}
        >
          {shown.map((figure) => (
            <Figure key={figure.what} label={figure.what}>
              <NumberButton
                name={figure.what}
                count={figure.siteIds.length}
                onOpen={() =>
                  onOpen({ ...figure, what: on === today ? figure.what : `${on} ${figure.what}` })
                }
              />
            </Figure>
          ))}
        </SimpleGrid>
      )}
    </Paper>
  )
}
