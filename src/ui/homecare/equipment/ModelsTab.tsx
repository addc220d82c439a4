import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { EquipmentModel } from '../../../shared/homecare/equipment.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { ModelForm } from './ModelForm.tsx'

/** The catalogue: what kinds of things there are. */
export function ModelsTab({ models }: { models: EquipmentModel[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useModelColumns()
  const [editing, setEditing] = useState<EquipmentModel | 'new' | null>(null)
  const mayManage = may('homecare.manage')
  const add = mayManage && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
      {t('homecare.equipment.model.add')}
    </Button>
  )
  return (
    <>
      <DataTable
        name={t('homecare.equipment.tab.models', { count: models.length })}
        rows={models}
        columns={columns}
        rowKey={({ id }) => id}
        onRow={mayManage ? setEditing : undefined}
        filters={models.length > 0 && add}
        empty={
          <Empty title={t('homecare.equipment.model.empty')} lead={t('homecare.equipment.model.emptyLead')}>
            {add}
          </Empty>
        }
      />
      {editing && <ModelForm model={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function useModelColumns(): Column<EquipmentModel>[] {
  const { t } = useWords()
  const say = useEnum()
  return [
    { key: 'name', label: t('homecare.equipment.model.name'), text: ({ name }) => name },
    { key: 'kind', label: t('homecare.equipment.item.kind'), text: ({ kind }) => say('equipmentKind', kind) },
    { key: 'maker', label: t('homecare.equipment.model.maker'), text: ({ maker }) => maker },
    { key: 'model', label: t('homecare.equipment.model.model'), text: ({ model }) => model },
    {
      key: 'use',
      label: t('homecare.equipment.model.use'),
      text: ({ isInstalled }) =>
        t(isInstalled ? 'homecare.equipment.model.installed' : 'homecare.equipment.model.lent'),
      isShort: true,
    },
    {
      key: 'price',
      label: t('homecare.equipment.model.price'),
      text: ({ priceFen }) => (priceFen === null ? null : priceFen / 100),
      align: 'right',
    },
    {
      key: 'warranty',
      label: t('homecare.equipment.model.warrantyMonths'),
      text: ({ warrantyMonths }) => warrantyMonths,
      align: 'right',
    },
    {
      key: 'active',
      label: t('homecare.equipment.model.isActive'),
      text: ({ isActive }) => t(isActive ? 'kit.yes' : 'homecare.equipment.model.inactive'),
      isShort: true,
    },
  ]
}
