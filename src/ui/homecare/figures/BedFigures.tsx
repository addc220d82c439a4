import { SimpleGrid, Stack, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FamilyBedRow } from '../../../shared/homecare/family-bed.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { Columns } from '../../kit/figures/lazy-bars.ts'
import type { Period } from '../../kit/figures/period.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { BedRows, type OpenedBeds } from './BedRows.tsx'
import { useChartWords } from './use-chart-words.ts'

const names = ['applied', 'opened', 'closed', 'active'] as const
type Name = (typeof names)[number]
type Counts = Record<Name, number>

const within = (day: string | null, { from, to }: Period) => day !== null && day >= from && day <= to

/** Which family beds a figure counts. */
const tests: Record<Name, (bed: FamilyBedRow, period: Period) => boolean> = {
  applied: ({ appliedOn }, period) => within(appliedOn, period),
  opened: ({ openedOn }, period) => within(openedOn, period),
  // One that was given up before it was opened was never a bed.
  closed: ({ openedOn, closedOn }, period) => openedOn !== null && within(closedOn, period),
  active: ({ openedOn, closedOn }, { to }) =>
    openedOn !== null && openedOn <= to && (closedOn === null || closedOn > to),
}

/** Family beds opened and closed in a period and active on its last day, by month and by street. */
export function BedFigures({ siteId, period }: { siteId: number; period: Period }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<OpenedBeds | null>(null)
  const counts = useQuery(
    api.homecare.familyBedCounts.queryOptions({
      input: { siteId, ...period },
      placeholderData: keepPreviousData,
    }),
  )
  const open = (name: Name, street?: string) =>
    setOpened({
      name: [street, t(`homecare.figures.beds.${name}`)].filter(Boolean).join(' · '),
      isBehind: (bed) => tests[name](bed, period) && (street === undefined || bed.street === street),
    })
  return (
    <Load of={counts}>
      {({ total, byMonth, byStreet }) => (
        <Stack aria-busy={counts.isPlaceholderData}>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            {names.map((name) => {
              const label = t(`homecare.figures.beds.${name}`)
              return (
                <Figure
                  key={name}
                  label={label}
                  rule={name === 'active' ? t('homecare.figures.rule.beds') : undefined}
                >
                  <NumberButton name={label} count={total[name]} onOpen={() => open(name)} />
                </Figure>
              )
            })}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <MonthPanel of="opened" rows={byMonth} />
            <MonthPanel of="active" rows={byMonth} />
          </SimpleGrid>
          <StreetTable rows={byStreet} onOpen={open} />
          {opened && <BedRows opened={opened} siteId={siteId} onClose={() => setOpened(null)} />}
        </Stack>
      )}
    </Load>
  )
}

type Month = { month: string; opened: number; closed: number; active: number }

function MonthPanel({ of, rows }: { of: 'opened' | 'active'; rows: Month[] }) {
  const { t } = useWords()
  const { summary } = useChartWords()
  const title = t(of === 'opened' ? 'homecare.figures.by.bedsOpened' : 'homecare.figures.by.bedsActive')
  const data = rows.map((row) => ({ name: row.month, value: row[of] }))
  const count = (key: 'opened' | 'closed' | 'active'): Column<Month> => ({
    key,
    label: t(`homecare.figures.beds.${key}`),
    align: 'right',
    text: (row) => row[key],
  })
  return (
    <ChartPanel
      title={title}
      note={of === 'active' && <RuleNote>{t('homecare.figures.rule.beds')}</RuleNote>}
      rows={rows}
      columns={[
        { key: 'month', label: t('homecare.figures.column.month'), text: ({ month }) => month },
        count('opened'),
        count('closed'),
        count('active'),
      ]}
      rowKey={({ month }) => month}
      isEmpty={rows.every((row) => row[of] === 0)}
      summary={summary(title, data)}
    >
      <Columns data={data} label={t(`homecare.figures.beds.${of}`)} />
    </ChartPanel>
  )
}

type Street = Counts & { street: string }

function StreetTable({ rows, onOpen }: { rows: Street[]; onOpen(name: Name, street: string): void }) {
  const { t } = useWords()
  const nameOf = (street: string) => street || t('homecare.figures.none')
  const columns: Column<Street>[] = [
    {
      key: 'street',
      label: t('homecare.figures.column.street'),
      text: ({ street }) => nameOf(street),
      sum: () => t('homecare.figures.sum'),
    },
    ...names.map(
      (name): Column<Street> => ({
        key: name,
        label: t(`homecare.figures.beds.${name}`),
        align: 'right',
        text: (row) => row[name],
        cell: (row) => (
          <NumberButton
            name={`${nameOf(row.street)} · ${t(`homecare.figures.beds.${name}`)}`}
            count={row[name]}
            onOpen={() => onOpen(name, row.street)}
          />
        ),
        sum: (all) => all.reduce((sum, row) => sum + row[name], 0),
      }),
    ),
  ]
  return (
    <section>
      <Title order={2} fz={20} mb="xs">
        {t('homecare.figures.by.bedsStreet')}
      </Title>
      <DataTable
        name={t('homecare.figures.by.bedsStreet')}
        rows={rows}
        columns={columns}
        rowKey={({ street }) => street}
        searchable={false}
      />
    </section>
  )
}
