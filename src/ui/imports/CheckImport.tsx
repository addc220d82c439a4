import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportBatch, ImportKind, ImportPreview, Sheet } from '../../shared/imports/contract.ts'
import { matchHeadings } from '../../shared/imports/headings.ts'
import { api, client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { ErrorNote, Load } from '../kit/parts.tsx'
import type { Picked } from './ChooseFile.tsx'
import { Columns } from './Columns.tsx'
import { Counts } from './Counts.tsx'
import { CutNumbers } from './CutNumbers.tsx'
import { Problems } from './Problems.tsx'
import { type Choice, Questions } from './Questions.tsx'
import { Sample } from './Sample.tsx'

interface CheckImportProps {
  kind: ImportKind
  siteId: number
  picked: Picked
  onDrop(): void
  onDone(batch: ImportBatch): void
}

/** The file as the core understands it, with all that is wrong; saved only when it is accepted. */
export function CheckImport({ kind, siteId, picked, onDrop, onDone }: CheckImportProps) {
  const { t } = useWords()
  const [index, setIndex] = useState(0)
  const [columns, setColumns] = useState<Record<string, number>>({})
  const [skipRows, setSkipRows] = useState<number[]>([])
  const [choices, setChoices] = useState<Choice[]>([])
  const file = picked.sheets[index]
  const rows = file?.rows ?? []
  const sheet: Sheet = { kind, siteId, fileName: picked.fileName, rows, columns, skipRows, choices }
  const preview = useQuery({
    // The rows themselves would make a key of megabytes.
    queryKey: [
      ...api.imports.preview.key(),
      picked.fileName,
      { kind, siteId, index, columns, skipRows, choices },
    ],
    queryFn: () => client.imports.preview(sheet),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const { headingRow } = matchHeadings(kind, rows, columns)
  return (
    <Stack>
      <Group justify="space-between">
        <Text fz="lg" fw={650}>
          {picked.fileName}
        </Text>
        <Button variant="default" onClick={onDrop}>
          {t('imports.another')}
        </Button>
      </Group>
      {picked.sheets.length > 1 && (
        <Select
          label={t('imports.sheet')}
          w={320}
          data={picked.sheets.map(({ name }, position) => ({ value: String(position), label: name }))}
          value={String(index)}
          allowDeselect={false}
          onChange={(value) => {
            setIndex(Number(value))
            setColumns({})
            setSkipRows([])
            setChoices([])
          }}
        />
      )}
      {file && <CutNumbers cut={file.cutNumbers} />}
      <Load of={preview}>
        {(found) => (
          <>
            <Counts preview={found} skipped={skipRows.length} />
            <Columns
              kind={kind}
              preview={found}
              headings={rows[headingRow] ?? []}
              onChange={(field, column) => setColumns({ ...columns, [field]: column })}
            />
            <Questions
              questions={found.questions}
              choices={choices}
              onChoose={(choice) =>
                setChoices([
                  ...choices.filter(({ field, name }) => field !== choice.field || name !== choice.name),
                  choice,
                ])
              }
              onSkip={(more) => setSkipRows([...new Set([...skipRows, ...more])].sort((a, b) => a - b))}
            />
            <Problems
              kind={kind}
              preview={found}
              headingRow={headingRow + 1}
              skipRows={skipRows}
              onSkip={setSkipRows}
            />
            <Sample kind={kind} preview={found} />
            <Accept sheet={sheet} preview={found} isStale={preview.isPlaceholderData} onDone={onDone} />
          </>
        )}
      </Load>
    </Stack>
  )
}

interface AcceptProps {
  sheet: Sheet
  preview: ImportPreview
  isStale: boolean
  onDone(batch: ImportBatch): void
}

function Accept({ sheet, preview: { rowCount, errorCount, questions }, isStale, onDone }: AcceptProps) {
  const { t } = useWords()
  const open = questions.filter(({ chosenId }) => chosenId === null).length
  const { run, isRunning, error } = useCommand((accepted: Sheet) => client.imports.accept(accepted), {
    doneText: t('imports.doneTitle', { count: rowCount }),
    onDone,
  })
  const why = isStale
    ? t('imports.checking')
    : errorCount > 0
      ? t('imports.blocked', { count: errorCount })
      : open > 0
        ? t('imports.unanswered', { count: open })
        : rowCount === 0
          ? t('imports.nothing')
          : null
  return (
    <Paper withBorder shadow="md" p="sm" bg="white" style={{ position: 'sticky', bottom: 12, zIndex: 5 }}>
      <ErrorNote error={error} />
      <Group>
        <Button size="lg" disabled={why !== null} loading={isRunning} onClick={() => run(sheet)}>
          {t('imports.accept', { count: rowCount })}
        </Button>
        <Text role="status">{why}</Text>
      </Group>
    </Paper>
  )
}
