import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import type { CellProblem, ImportKind, ImportPreview } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { type Column, DataTable } from '../kit/table.tsx'
import { useFieldWords } from './use-field-words.ts'
import { useProblemWords } from './use-problem-words.ts'

interface ProblemsProps {
  kind: ImportKind
  preview: ImportPreview
  /** Row number of the headings: what is wrong there is a missing column and can't be skipped. */
  headingRow: number
  skipRows: number[]
  onSkip(rows: number[]): void
}

/** What is wrong, cell by cell, errors first; rows can be left out. */
export function Problems({ kind, preview, headingRow, skipRows, onSkip }: ProblemsProps) {
  const { t, language } = useWords()
  const { problems, errorCount, errorRows, warningCount } = preview
  const isSkippable = ({ row }: CellProblem) => row > headingRow
  const skip = (rows: number[]) => onSkip([...new Set([...skipRows, ...rows])].sort((a, b) => a - b))
  const columns = useColumns(kind, (problem) =>
    isSkippable(problem) ? (
      <Button
        variant="subtle"
        aria-label={t('imports.problems.skipRow', { row: problem.row })}
        onClick={() => skip([problem.row])}
      >
        {t('imports.problems.skip')}
      </Button>
    ) : null,
  )
  if (problems.length === 0 && skipRows.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} fz={20}>
        {t('imports.problems.title')}
      </Title>
      {errorCount > 0 && <Text>{t('imports.problems.mend')}</Text>}
      {errorCount + warningCount > problems.length && <Text c="dimmed">{t('imports.problems.first')}</Text>}
      <Group>
        {errorRows.length > 0 && (
          <Button variant="default" onClick={() => skip(errorRows)}>
            {t('imports.problems.skipAll', { count: errorRows.length })}
          </Button>
        )}
        {skipRows.length > 0 && (
          <>
            <Text>
              {t('imports.problems.skippedRows', {
                rows: skipRows.slice(0, 20).join(language === 'en' ? ', ' : '、'),
              })}
            </Text>
            <Button variant="subtle" onClick={() => onSkip([])}>
              {t('imports.problems.unskip')}
            </Button>
          </>
        )}
      </Group>
      {problems.length > 0 && (
        <DataTable
          name={t('imports.problems.title')}
          rows={problems.map((problem, index) => ({ ...problem, index }))}
          columns={columns}
          rowKey={({ index }) => index}
          pageSize={10}
        />
      )}
    </Stack>
  )
}

type Row = CellProblem & { index: number }

function useColumns(kind: ImportKind, skip: (problem: CellProblem) => React.ReactNode): Column<Row>[] {
  const { t } = useWords()
  const { label } = useFieldWords(kind)
  const sentence = useProblemWords(kind)
  const severity = ({ isWarning }: CellProblem) =>
    t(isWarning ? 'imports.problems.warning' : 'imports.problems.error')
  return [
    { key: 'row', label: t('imports.problems.row'), text: ({ row }) => row, align: 'right' },
    {
      key: 'severity',
      label: t('imports.problems.severity'),
      text: severity,
      cell: (problem) => (
        <Group gap={4} wrap="nowrap" c={problem.isWarning ? 'orange.9' : 'red.9'}>
          {problem.isWarning ? (
            <IconAlertTriangle size={18} aria-hidden />
          ) : (
            <IconCircleX size={18} aria-hidden />
          )}
          {severity(problem)}
        </Group>
      ),
    },
    { key: 'field', label: t('imports.problems.field'), text: ({ field }) => label(field) },
    { key: 'value', label: t('imports.problems.value'), text: ({ value }) => value },
    { key: 'what', label: t('imports.problems.what'), text: sentence },
    { key: 'skip', label: t('imports.problems.skip'), text: () => '', cell: skip, isOnlyOnScreen: true },
  ]
}
