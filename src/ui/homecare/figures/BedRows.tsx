import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FamilyBedRow } from '../../../shared/homecare/family-bed.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import '../../kit/figures/figures.css'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'

/** A figure that was opened: its name and which family beds it counts. */
export interface OpenedBeds {
  name: string
  isBehind: (bed: FamilyBedRow) => boolean
}

interface BedRowsProps {
  opened: OpenedBeds
  siteId: number
  onClose(): void
}

/** The family beds behind a figure. */
export function BedRows({ opened, siteId, onClose }: BedRowsProps) {
  const { t } = useWords()
  const columns = useColumns()
  const beds = useQuery(api.homecare.familyBeds.queryOptions({ input: { siteId, isClosedShown: true } }))
  return (
    <Modal
      opened
      onClose={onClose}
      size="84rem"
      classNames={{ root: 'rows', overlay: 'rows-overlay', inner: 'rows-inner', content: 'rows-content' }}
      title={opened.name}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={beds}>
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

function useColumns(): Column<FamilyBedRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { day } = useFormat()
  const on = (key: 'appliedOn' | 'openedOn' | 'closedOn'): Column<FamilyBedRow> => ({
    key,
    label: t(`homecare.figures.beds.${key}`),
    text: (bed) => day(bed[key]),
    isShort: true,
  })
  return [
    { key: 'code', label: t('homecare.figures.beds.code'), text: ({ code }) => code, isShort: true },
    {
      key: 'person',
      label: t('homecare.figures.column.person'),
      text: ({ person }) => person,
      isShort: true,
    },
    { key: 'street', label: t('homecare.figures.column.street'), text: ({ street }) => street },
    on('appliedOn'),
    on('openedOn'),
    on('closedOn'),
    {
      key: 'reason',
      label: t('homecare.figures.beds.closeReason'),
      text: ({ closeReason }) => say('familyBedClose', closeReason),
    },
  ]
}
