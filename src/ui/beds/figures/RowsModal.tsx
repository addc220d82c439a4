import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Instant } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { useRegisterColumns } from '../register/use-columns.tsx'
import type { RowTest } from './rows-behind.ts'

/** A figure that was opened: its name and which beds it counts. */
export interface Opened {
  name: string
  isBehind: RowTest
}

interface RowsModalProps {
  opened: Opened
  siteId: number
  at: Instant
  onClose(): void
}

/** The beds and people behind a figure, as they were at its moment. */
export function RowsModal({ opened, siteId, at, onClose }: RowsModalProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const columns = useRegisterColumns()
  const register = useQuery(api.beds.register.queryOptions({ input: { siteId, at } }))
  return (
    <Modal
      opened
      onClose={onClose}
      size="84rem"
      classNames={{ root: 'rows', overlay: 'rows-overlay', inner: 'rows-inner', content: 'rows-content' }}
      title={`${opened.name} · ${t('figures.asOf', { when: moment(at) })}`}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={register}>
        {(rows) => (
          <DataTable
            name={opened.name}
            rows={rows.filter(opened.isBehind)}
            columns={columns}
            rowKey={({ id }) => id}
            pageSize={50}
          />
        )}
      </Load>
    </Modal>
  )
}
