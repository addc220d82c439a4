import { Stack, Text, Title } from '@mantine/core'
import type { ImportKind, ImportPreview } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { type Column, DataTable } from '../kit/table.tsx'
import { useFieldWords } from './use-field-words.ts'

type Row = ImportPreview['sample'][number]

/** The first rows as they would be saved; columns that say nothing, or a no that nobody wrote, are left out. */
export function Sample({ kind, preview: { fields, sample } }: { kind: ImportKind; preview: ImportPreview }) {
  const { t } = useWords()
  const { label, show } = useFieldWords(kind)
  const filled = fields
    .map(({ field, column }, index) => ({ field, column, index }))
    .filter(({ column, index }) =>
      sample.some(({ cells: { [index]: cell } }) => cell && (column !== null || cell !== 'false')),
    )
  const columns: Column<Row>[] = [
    { key: 'row', label: t('imports.problems.row'), text: ({ row }) => row, align: 'right' },
    ...filled.map(({ field, index }) => ({
      key: field,
      label: label(field),
      isShort: true,
      text: ({ cells }: Row) => show(field, cells[index] ?? ''),
    })),
  ]
  if (sample.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} fz={20}>
        {t('imports.sample.title')}
      </Title>
      <Text c="dimmed">{t('imports.sample.first', { count: sample.length })}</Text>
      <DataTable
        name={t('imports.sample.title')}
        rows={sample}
        columns={columns}
        rowKey={({ row }) => row}
        pageSize={10}
        searchable={false}
      />
    </Stack>
  )
}
