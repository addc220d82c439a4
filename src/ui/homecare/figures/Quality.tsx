import { Group, SimpleGrid, Stack, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { offPlanMinutes } from '../../../shared/homecare/visit-rules.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import type { Filters, Opened } from './filters.ts'
import { OpenedRows } from './OpenedRows.tsx'
import { Ratings } from './Ratings.tsx'
import { useThreshold } from './use-threshold.ts'
import { WorkerPanel } from './WorkerPanel.tsx'

const outcomes = ['done', 'missed', 'refused', 'cancelled'] as const

/** How visits went: outcomes, punctuality, satisfaction, signatures; and each worker's hours. */
export function Quality({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const { percent, number } = useFormat()
  const threshold = useThreshold()
  const [opened, setOpened] = useState<Opened | null>(null)
  const quality = useQuery(
    api.homecare.qualityFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const part = (name: string, count: number, only?: (visit: VisitRow) => boolean) => (
    <NumberButton
      name={name}
      count={count}
      onOpen={() => setOpened({ name, input: { ...filters, states: ['done'] }, only })}
    />
  )
  const word = (name: 'onTime' | 'satisfaction' | 'signed' | 'timed' | 'rated' | 'done') =>
    t(`homecare.figures.quality.${name}`)
  const isTimed = ({ plannedFromAt, startedAt }: VisitRow) => plannedFromAt !== null && startedAt !== null
  return (
    <Load of={quality}>
      {(data) => (
        <Stack aria-busy={quality.isPlaceholderData}>
          <Section title={t('homecare.figures.quality.outcomes')} columns={5}>
            {outcomes.map((outcome) => {
              const name = t(`homecare.figures.quality.${outcome}`)
              const input = { ...filters, states: [outcome] }
              return (
                <Figure key={outcome} label={name}>
                  <NumberButton name={name} count={data[outcome]} onOpen={() => setOpened({ name, input })} />
                </Figure>
              )
            })}
            <Unsettled filters={filters} count={data.unsettled} onOpen={setOpened} />
          </Section>
          <Section title={t('homecare.figures.quality.rates')} columns={4}>
            <Figure
              label={word('onTime')}
              rule={t('homecare.figures.rule.onTime')}
              foot={
                <Of>
                  {part(
                    word('onTime'),
                    data.onTime,
                    (visit) => isTimed(visit) && offPlanMinutes(visit) <= threshold(visit.onDay),
                  )}
                  ÷ {word('timed')} {part(word('timed'), data.timed, isTimed)}
                </Of>
              }
            >
              {percent(data.timed === 0 ? null : data.onTime / data.timed)}
            </Figure>
            <Figure
              label={word('satisfaction')}
              rule={t('homecare.figures.rule.satisfaction')}
              foot={
                <Of>
                  {word('rated')}{' '}
                  {part(word('rated'), data.rated, ({ satisfaction }) => satisfaction !== null)}
                </Of>
              }
            >
              {data.rated === 0 ? '—' : number(Math.round((data.ratingSum / data.rated) * 100) / 100)}
            </Figure>
            <Figure
              label={word('signed')}
              rule={t('homecare.figures.rule.signed')}
              foot={
                <Of>
                  {part(word('signed'), data.signed, ({ isSigned }) => isSigned)}÷ {word('done')}{' '}
                  {part(word('done'), data.done)}
                </Of>
              }
            >
              {percent(data.done === 0 ? null : data.signed / data.done)}
            </Figure>
            <Figure label={t('homecare.figures.quality.outside')}>{number(data.outsidePackage)}</Figure>
          </Section>
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <WorkerPanel filters={filters} rows={data.byWorker} onOpen={setOpened} />
            <Ratings filters={filters} ratings={data.ratings} onOpen={setOpened} />
          </SimpleGrid>
          {opened && <OpenedRows opened={opened} onClose={() => setOpened(null)} />}
        </Stack>
      )}
    </Load>
  )
}

function Section({ title, columns, children }: { title: string; columns: number; children: ReactNode }) {
  return (
    <section>
      <Title order={2} fz={20} mb="xs">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: columns }} spacing="sm">
        {children}
      </SimpleGrid>
    </section>
  )
}

const Of = ({ children }: { children: ReactNode }) => (
  <Group gap={4} c="dimmed">
    {children}
  </Group>
)

interface UnsettledProps {
  filters: Filters
  count: number
  onOpen(opened: Opened): void
}

/** Over by now, and neither done nor said why not. */
function Unsettled({ filters, count, onOpen }: UnsettledProps) {
  const { t } = useWords()
  const name = t('homecare.figures.quality.unsettled')
  return (
    <Figure label={name}>
      <NumberButton
        name={name}
        count={count}
        onOpen={() =>
          onOpen({
            name,
            input: { ...filters, states: ['planned', 'underWay'] },
            only: ({ toAt }) => toAt <= Date.now(),
          })
        }
      />
    </Figure>
  )
}
