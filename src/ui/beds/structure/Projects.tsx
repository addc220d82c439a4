import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BedProject } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { ProjectForm } from './ProjectForm.tsx'

const bedsOf = (project: BedProject) => project.nursingBeds + project.ordinaryBeds + project.dayCareBeds
const isPlanned = ({ stage }: BedProject) => stage !== 'cancelled' && stage !== 'inService'

/** Planned beds, kept apart from those in service. */
export function Projects({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useColumns()
  const projects = useQuery(api.beds.projects.queryOptions({ input: { siteId } }))
  const [edited, setEdited] = useState<BedProject | 'new' | null>(null)
  const add = may('beds.structure') && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
      {t('beds.structure.projects.add')}
    </Button>
  )
  return (
    <Stack>
      <Text c="dimmed">{t('beds.structure.projects.lead')}</Text>
      <Load of={projects}>
        {(rows) => (
          <>
            {rows.length > 0 && (
              <Text fw={650}>
                {t('beds.structure.projects.sum', {
                  count: rows.filter(isPlanned).reduce((sum, row) => sum + bedsOf(row), 0),
                })}
              </Text>
            )}
            <DataTable
              name={t('beds.structure.tabProjects')}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              onRow={may('beds.structure') ? setEdited : undefined}
              filters={rows.length > 0 && add}
              empty={<Empty lead={t('beds.structure.projects.emptyLead')}>{add}</Empty>}
            />
          </>
        )}
      </Load>
      {edited && (
        <ProjectForm
          siteId={siteId}
          project={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
    </Stack>
  )
}

function useColumns(): Column<BedProject>[] {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  return [
    { key: 'name', label: t('beds.structure.projects.name'), text: (row) => row.name },
    {
      key: 'stage',
      label: t('beds.structure.projects.stage'),
      text: (row) => say('projectStage', row.stage),
    },
    ...(['nursingBeds', 'ordinaryBeds', 'dayCareBeds'] as const).map((key) => ({
      key,
      label: t(`beds.structure.projects.${key}`),
      text: (row: BedProject) => row[key],
      align: 'right' as const,
    })),
    { key: 'total', label: t('beds.structure.projects.total'), text: bedsOf, align: 'right' },
    { key: 'fundSource', label: t('beds.structure.projects.fundSource'), text: (row) => row.fundSource },
    {
      key: 'amount',
      label: t('beds.structure.projects.amount'),
      cell: (row) => (row.amountFen === null ? '—' : money(row.amountFen)),
      text: (row) => (row.amountFen === null ? null : row.amountFen / 100),
      align: 'right',
    },
    {
      key: 'expectedOn',
      label: t('beds.structure.projects.expectedOn'),
      text: (row) => row.expectedOn,
      isShort: true,
    },
    { key: 'note', label: t('kit.note'), text: (row) => row.note },
  ]
}
