import { Button } from '@mantine/core'
import { IconCircleCheck, IconPencil, IconPlayerPause, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Checklist } from '../../../shared/safety/checklist.ts'
import { inForceOn } from '../../../shared/safety/checklist-versions.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, PageHead } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Sign } from '../../meals/parts/Sign.tsx'
import { AddForm } from './AddForm.tsx'
import { useItemWords } from './use-item-words.ts'

interface ChecklistListProps {
  siteId: number
  checklists: Checklist[]
  onOpen(versionId: number): void
}

/** The checklists of a site and of every site. A line opens what is in force, or the draft where nothing is. */
export function ChecklistList({ siteId, checklists, onOpen }: ChecklistListProps) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns()
  const add = may('safety.manage') && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
      {t('safety.checklists.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('safety.checklists.title')} lead={t('safety.checklists.lead')}>
        {add}
      </PageHead>
      <DataTable
        name={t('safety.checklists.title')}
        rows={checklists}
        columns={columns}
        rowKey={({ id }) => id}
        onRow={({ versions }) => {
          const version = inForceOn(versions, today) ?? versions[0]
          if (version) onOpen(version.id)
        }}
        empty={
          <Empty title={t('safety.checklists.empty')} lead={t('safety.checklists.emptyLead')}>
            {add}
          </Empty>
        }
      />
      {isAdding && (
        <AddForm
          siteId={siteId}
          checklists={checklists}
          onDone={({ versions }) => versions[0] && onOpen(versions[0].id)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

type Standing = 'used' | 'drafted' | 'first' | 'unused'

const signs = {
  used: { icon: IconCircleCheck, tone: 'good' },
  drafted: { icon: IconPencil, tone: 'warn' },
  first: { icon: IconPencil, tone: 'warn' },
  unused: { icon: IconPlayerPause, tone: 'calm' },
} as const

function useColumns(): Column<Checklist>[] {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const { sites } = useSession()
  const today = useToday()
  const current = ({ versions }: Checklist) => inForceOn(versions, today)
  const standing = (checklist: Checklist): Standing => {
    if (!checklist.isActive) return 'unused'
    if (!current(checklist)) return 'first'
    return checklist.versions[0]?.confirmedAt === null ? 'drafted' : 'used'
  }
  const versionName = (checklist: Checklist) => {
    const version = current(checklist)
    return version
      ? t('safety.checklists.version.name', { number: version.number, day: version.fromOn })
      : '—'
  }
  const site = (siteId: number | null) =>
    sites.find(({ id }) => id === siteId)?.name ?? t('safety.checklists.every')
  return [
    { key: 'name', label: t('safety.checklists.field.name'), text: words.name },
    {
      key: 'kind',
      label: t('safety.checklists.field.kind'),
      text: ({ kind }) => say('checklistKind', kind),
      isShort: true,
    },
    {
      key: 'site',
      label: t('safety.checklists.field.site'),
      text: ({ siteId }) => site(siteId),
    },
    { key: 'inForce', label: t('safety.checklists.field.inForce'), text: versionName },
    {
      key: 'items',
      label: t('safety.checklists.field.items'),
      text: (checklist) => (current(checklist) ?? checklist.versions[0])?.itemCount ?? 0,
      align: 'right',
    },
    {
      key: 'usedOn',
      label: t('safety.checklists.field.usedOn'),
      text: ({ versions }) =>
        versions
          .flatMap(({ usedOn }) => usedOn ?? [])
          .sort()
          .at(-1) ?? '—',
      isShort: true,
    },
    {
      key: 'state',
      label: t('safety.checklists.field.state'),
      text: (checklist) => t(`safety.checklists.state.${standing(checklist)}`),
      cell: (checklist) => (
        <Sign {...signs[standing(checklist)]}>{t(`safety.checklists.state.${standing(checklist)}`)}</Sign>
      ),
      isShort: true,
    },
  ]
}
