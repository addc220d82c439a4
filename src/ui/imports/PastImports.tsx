import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportBatch } from '../../shared/imports/contract.ts'
import { rightOfImport } from '../../shared/imports/rights.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { useFormat } from '../kit/format.ts'
import { ErrorNote, Load } from '../kit/parts.tsx'
import { type Column, DataTable } from '../kit/table.tsx'

/** What was imported before; a whole import can be taken back. */
export function PastImports() {
  const { t } = useWords()
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  const columns = useColumns(setUndoing)
  const batches = useQuery(api.imports.list.queryOptions())
  return (
    <Stack mt="xl" gap="xs">
      <Title order={2} fz={20}>
        {t('imports.past.title')}
      </Title>
      <Load of={batches}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('imports.past.empty')}</Text>
          ) : (
            <DataTable
              name={t('imports.past.title')}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              pageSize={20}
            />
          )
        }
      </Load>
      {undoing && <UndoModal batch={undoing} onClose={() => setUndoing(null)} />}
    </Stack>
  )
}

function useColumns(onUndo: (batch: ImportBatch) => void): Column<ImportBatch>[] {
  const { t } = useWords()
  const { moment } = useFormat()
  const { may, sites } = useSession()
  const mayUndo = ({ kind, undoneAt }: ImportBatch) =>
    undoneAt === null && may('imports.write') && may(rightOfImport[kind])
  const columns: Column<ImportBatch>[] = [
    { key: 'at', label: t('imports.past.at'), text: ({ at }) => moment(at) },
    { key: 'file', label: t('imports.past.file'), text: ({ fileName }) => fileName },
    { key: 'kind', label: t('imports.past.kind'), text: ({ kind }) => t(`imports.kind.${kind}`) },
    {
      key: 'site',
      label: t('imports.past.site'),
      text: ({ siteId }) => sites.find(({ id }) => id === siteId)?.name ?? '',
    },
    { key: 'rows', label: t('imports.past.rows'), text: ({ rowCount }) => rowCount, align: 'right' },
    { key: 'by', label: t('imports.past.by'), text: ({ by }) => by },
    {
      key: 'state',
      label: t('imports.past.state'),
      text: ({ undoneAt }) =>
        undoneAt === null ? t('imports.past.kept') : t('imports.past.undone', { when: moment(undoneAt) }),
    },
  ]
  if (!may('imports.write')) return columns
  const undo: Column<ImportBatch> = {
    key: 'undo',
    label: t('imports.past.undo'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: (batch) =>
      mayUndo(batch) && (
        <Button
          variant="subtle"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          aria-label={t('imports.past.undoOf', { file: batch.fileName })}
          onClick={() => onUndo(batch)}
        >
          {t('imports.past.undo')}
        </Button>
      ),
  }
  return [...columns, undo]
}

function UndoModal({ batch, onClose }: { batch: ImportBatch; onClose(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { run, isRunning, error } = useCommand((id: number) => client.imports.undo({ id }), {
    doneText: t('imports.past.undoDone'),
    onDone: onClose,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('imports.past.undoTitle')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>
          {t('imports.past.undoLead', {
            when: moment(batch.at),
            file: batch.fileName,
            count: batch.rowCount,
          })}
        </Text>
        <ErrorNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => run(batch.id)}>
            {t('imports.past.undo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
