import { Stack, Title } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import type { Census, CensusProps } from './CensusCards.tsx'
import { isBehind, type RowTest } from './rows-behind.ts'

type FloorRow = Census['byFloor'][number]
type KindRow = Census['byKind'][number]

const ofFloor = ['setUp', 'fullTime', 'occupied', 'held', 'out', 'vacant', 'present', 'dayCare'] as const
const ofKind = ['setUp', 'occupied', 'held', 'out', 'vacant'] as const

/** The census by floor and by kind, each with its sums. */
export function CensusTables({ census, onOpen }: CensusProps) {
  const { t } = useWords()
  const say = useEnum()

  /** A column of counts; each number opens its rows, and the last line sums them up. */
  function counts<R, K extends keyof typeof isBehind & keyof R>(
    keys: readonly K[],
    nameOf: (row: R) => string,
    testOf: (row: R, key: K) => RowTest,
  ): Column<R>[] {
    return keys.map((key) => ({
      key,
      label: t(`figures.name.${key}`),
      align: 'right',
      text: (row) => Number(row[key]),
      cell: (row) => {
        const name = `${nameOf(row)} · ${t(`figures.name.${key}`)}`
        const open = () => onOpen({ name, isBehind: testOf(row, key) })
        return <NumberButton name={name} count={Number(row[key])} onOpen={open} />
      },
      sum: (rows) => rows.reduce((sum, row) => sum + Number(row[key]), 0),
    }))
  }
  const sumLine = () => t('figures.sum')
  const floors: Column<FloorRow>[] = [
    { key: 'building', label: t('figures.building'), text: (row) => row.building, sum: sumLine },
    { key: 'floor', label: t('figures.floor'), text: (row) => row.floor },
    ...counts<FloorRow, (typeof ofFloor)[number]>(
      ofFloor,
      (row) => `${row.building} ${row.floor}`,
      (row, key) => (bed) => bed.building === row.building && bed.floor === row.floor && isBehind[key](bed),
    ),
  ]
  const kinds: Column<KindRow>[] = [
    { key: 'kind', label: t('figures.kind'), text: (row) => say('bedKind', row.kind), sum: sumLine },
    ...counts<KindRow, (typeof ofKind)[number]>(
      ofKind,
      (row) => say('bedKind', row.kind),
      (row, key) => (bed) => bed.kind === row.kind && (key === 'setUp' || bed.state === key),
    ),
  ]
  if (census.total.setUp === 0) return null
  return (
    <Stack gap="lg">
      <section>
        <Title order={2} fz={20} mb="xs">
          {t('figures.byFloor')}
        </Title>
        <DataTable
          name={t('figures.byFloor')}
          rows={census.byFloor}
          columns={floors}
          rowKey={({ floorId }) => floorId}
          searchable={false}
        />
      </section>
      <section>
        <Title order={2} fz={20} mb="xs">
          {t('figures.byKind')}
        </Title>
        <DataTable
          name={t('figures.byKind')}
          rows={census.byKind}
          columns={kinds}
          rowKey={({ kind }) => kind}
          searchable={false}
        />
      </section>
    </Stack>
  )
}
