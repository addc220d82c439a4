import { SimpleGrid } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import type { Column } from '../../kit/table.tsx'
import type { Census } from './CensusCards.tsx'

interface Bar {
  name: string
  residents: number
}

/** Residents by care level and by mobility. */
export function CensusCharts({ census }: { census: Census }) {
  const { t } = useWords()
  const say = useEnum()
  const word = (kind: 'careLevel' | 'mobility', value: string | null) =>
    value === null ? t('figures.notGiven') : say(kind, value)
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <ResidentsBy
        title={t('figures.byCareLevel')}
        label={t('figures.careLevel')}
        rows={census.byCareLevel.map((row) => ({
          name: word('careLevel', row.careLevel),
          residents: row.residents,
        }))}
      />
      <ResidentsBy
        title={t('figures.byMobility')}
        label={t('figures.mobility')}
        rows={census.byMobility.map((row) => ({
          name: word('mobility', row.mobility),
          residents: row.residents,
        }))}
      />
    </SimpleGrid>
  )
}

function ResidentsBy({ title, label, rows }: { title: string; label: string; rows: Bar[] }) {
  const { t, language } = useWords()
  const columns: Column<Bar>[] = [
    { key: 'name', label, text: (row) => row.name, sum: () => t('figures.sum') },
    {
      key: 'residents',
      label: t('figures.people'),
      text: (row) => row.residents,
      sum: (all) => all.reduce((sum, row) => sum + row.residents, 0),
      align: 'right',
    },
  ]
  const parts = rows
    .map((row) => t('figures.chart.part', { name: row.name, count: row.residents }))
    .join(language === 'en' ? ', ' : '，')
  return (
    <ChartPanel
      title={title}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.name}
      isEmpty={rows.every((row) => row.residents === 0)}
      summary={t('figures.chart.bars', { title, parts })}
    >
      <Bars
        data={rows.map(({ name, residents }) => ({ name, value: residents }))}
        label={t('figures.people')}
      />
    </ChartPanel>
  )
}
