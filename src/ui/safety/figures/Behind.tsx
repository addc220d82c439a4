import { Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EventBehind, HazardBehind, InspectionBehind } from '../../../shared/safety/contract-figures.ts'
import type { DueBehind } from '../../../shared/safety/duty.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { dueKeyOf, useDueColumns, useMissColumns } from '../today/use-due-columns.tsx'
import type { Opened } from './filters.ts'
import '../../kit/figures/figures.css'

/** The rows behind a figure, in a window of their own that prints alone. */
export function Behind({ opened, onClose }: { opened: Opened; onClose(): void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={onClose}
      size="90rem"
      title={opened.name}
      classNames={{ root: 'rows', overlay: 'rows-overlay', inner: 'rows-inner', content: 'rows-content' }}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        {opened.of === 'hazards' ? (
          <HazardRows name={opened.name} input={opened.input} />
        ) : opened.of === 'inspections' ? (
          <InspectionRows name={opened.name} input={opened.input} />
        ) : opened.of === 'dues' ? (
          <DueRows name={opened.name} input={opened.input} />
        ) : (
          <EventRows name={opened.name} of={opened.of} input={opened.input} />
        )}
      </Stack>
    </Modal>
  )
}

function HazardRows({ name, input }: { name: string; input: Extract<Opened, { of: 'hazards' }>['input'] }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const rows = useQuery(api.safety.hazardsBehind.queryOptions({ input }))
  const columns: Column<HazardBehind>[] = [
    {
      key: 'number',
      label: t('safety.figures.column.number'),
      text: (row) => row.number,
      cell: (row) => (
        <Link to="/safety/hazards" search={{ hazard: row.id }}>
          {row.number}
        </Link>
      ),
      isShort: true,
    },
    { key: 'foundOn', label: t('safety.figures.column.foundOn'), text: (row) => row.foundOn, isShort: true },
    { key: 'site', label: t('safety.figures.column.site'), text: (row) => row.site },
    { key: 'place', label: t('safety.figures.column.place'), text: (row) => row.place },
    { key: 'description', label: t('safety.figures.column.description'), text: (row) => row.description },
    {
      key: 'grade',
      label: t('safety.figures.column.grade'),
      text: (row) => say('hazardGrade', row.grade),
      isShort: true,
    },
    {
      key: 'source',
      label: t('safety.figures.column.source'),
      text: (row) => say('hazardSource', row.source),
      isShort: true,
    },
    {
      key: 'state',
      label: t('safety.figures.column.state'),
      text: (row) => say('hazardState', row.state),
      isShort: true,
    },
    {
      key: 'deadlineOn',
      label: t('safety.figures.column.deadline'),
      text: (row) => row.deadlineOn,
      isShort: true,
    },
    {
      key: 'closedOn',
      label: t('safety.figures.column.closedOn'),
      text: (row) => row.closedOn,
      isShort: true,
    },
    { key: 'days', label: t('safety.figures.column.days'), text: (row) => row.days, align: 'right' },
    {
      key: 'cost',
      label: t('safety.figures.column.cost'),
      text: (row) => row.costFen / 100,
      cell: (row) => money(row.costFen),
      align: 'right',
    },
  ]
  return (
    <Load of={rows}>
      {(data) => <DataTable name={name} rows={data} columns={columns} rowKey={(row) => row.id} />}
    </Load>
  )
}

interface InspectionRowsProps {
  name: string
  input: Extract<Opened, { of: 'inspections' }>['input']
}

function InspectionRows({ name, input }: InspectionRowsProps) {
  const { t } = useWords()
  const say = useEnum()
  const { percent } = useFormat()
  const rows = useQuery(api.safety.inspectionsBehind.queryOptions({ input }))
  const columns: Column<InspectionBehind>[] = [
    {
      key: 'number',
      label: t('safety.figures.column.number'),
      text: (row) => row.number,
      cell: (row) => (
        <Link to="/safety/walk/$inspectionId" params={{ inspectionId: String(row.id) }}>
          {row.number}
        </Link>
      ),
      isShort: true,
    },
    { key: 'onDay', label: t('kit.day'), text: (row) => row.onDay, isShort: true },
    { key: 'site', label: t('safety.figures.column.site'), text: (row) => row.site },
    {
      key: 'kind',
      label: t('safety.figures.column.kind'),
      text: (row) => say('inspectionKind', row.kind),
      isShort: true,
    },
    { key: 'by', label: t('safety.figures.column.by'), text: (row) => row.by, isShort: true },
    {
      key: 'problems',
      label: t('safety.figures.name.problems'),
      text: (row) => row.problems,
      align: 'right',
    },
    {
      key: 'score',
      label: t('safety.figures.name.score'),
      text: (row) => (row.scorePermille === null ? null : row.scorePermille / 10),
      cell: (row) => percent(row.scorePermille === null ? null : row.scorePermille / 1000),
      align: 'right',
    },
  ]
  return (
    <Load of={rows}>
      {(data) => <DataTable name={name} rows={data} columns={columns} rowKey={(row) => row.id} />}
    </Load>
  )
}

function DueRows({ name, input }: { name: string; input: Extract<Opened, { of: 'dues' }>['input'] }) {
  const { t } = useWords()
  const rows = useQuery(api.safety.duesBehind.queryOptions({ input }))
  const columns: Column<DueBehind>[] = [
    { key: 'site', label: t('safety.figures.column.site'), text: (row) => row.site },
    ...useDueColumns(),
    ...useMissColumns(),
  ]
  return (
    <Load of={rows}>
      {(data) => <DataTable name={name} rows={data} columns={columns} rowKey={dueKeyOf} />}
    </Load>
  )
}

type Of = 'drills' | 'trainings' | 'works'

function EventRows({ name, of, input }: { name: string; of: Of; input: Opened['input'] }) {
  const { t } = useWords()
  const { money } = useFormat()
  const rows = useQuery(api.safety.eventsBehind.queryOptions({ input: { ...input, of } }))
  const columns: Column<EventBehind>[] = [
    { key: 'onDay', label: t('kit.day'), text: (row) => row.onDay, isShort: true },
    { key: 'site', label: t('safety.figures.column.site'), text: (row) => row.site },
    { key: 'name', label: t('safety.figures.column.name'), text: (row) => row.name },
    of === 'works'
      ? {
          key: 'amount',
          label: t('safety.figures.name.worksFen'),
          text: (row) => row.amountFen / 100,
          cell: (row) => money(row.amountFen),
          align: 'right',
          sum: (all) => all.reduce((sum, row) => sum + row.amountFen, 0) / 100,
          sumCell: (all) => money(all.reduce((sum, row) => sum + row.amountFen, 0)),
        }
      : {
          key: 'personTimes',
          label: t('safety.figures.name.personTimes'),
          text: (row) => row.personTimes,
          align: 'right',
          sum: (all) => all.reduce((sum, row) => sum + row.personTimes, 0),
        },
  ]
  return (
    <Load of={rows}>
      {(data) => <DataTable name={name} rows={data} columns={columns} rowKey={(row) => row.id} />}
    </Load>
  )
}
