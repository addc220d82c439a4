import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { EquipmentItem } from '../../../shared/homecare/equipment.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { Empty } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { ItemState } from './ItemState.tsx'

interface ItemsTabProps {
  items: EquipmentItem[]
  on: Day
  onDay(on: Day): void
  onOpen(id: number): void
  /** What an empty list offers to do first. */
  first: React.ReactNode
}

/** Every item, where it was on a day and with whom. */
export function ItemsTab({ items, on, onDay, onOpen, first }: ItemsTabProps) {
  const { t } = useWords()
  const columns = useItemColumns()
  const [state, setState] = useState<EquipmentItem['state'] | null>(null)
  const [kind, setKind] = useState<EquipmentItem['kind'] | null>(null)
  const shown = items.filter(
    (item) => (state === null || item.state === state) && (kind === null || item.kind === kind),
  )
  return (
    <DataTable
      name={t('homecare.equipment.title')}
      rows={shown}
      columns={columns}
      rowKey={({ id }) => id}
      onRow={({ id }) => onOpen(id)}
      filters={
        <>
          <DayField
            label={t('homecare.equipment.item.on')}
            value={on}
            onChange={(day) => day && onDay(day)}
          />
          <EnumSelect<EquipmentItem['state']>
            kind="itemState"
            aria-label={t('homecare.equipment.item.state')}
            placeholder={t('homecare.equipment.item.allStates')}
            clearable
            w={150}
            value={state}
            onChange={setState}
          />
          <EnumSelect<EquipmentItem['kind']>
            kind="equipmentKind"
            aria-label={t('homecare.equipment.item.kind')}
            placeholder={t('homecare.equipment.item.allKinds')}
            clearable
            w={190}
            value={kind}
            onChange={setKind}
          />
        </>
      }
      empty={
        items.length === 0 ? (
          <Empty title={t('homecare.equipment.item.empty')} lead={t('homecare.equipment.item.emptyLead')}>
            {first}
          </Empty>
        ) : (
          <Empty title={t('kit.noMatch')} />
        )
      }
    />
  )
}

function useItemColumns(): Column<EquipmentItem>[] {
  const { t } = useWords()
  const say = useEnum()
  const short = (
    key: string,
    label: string,
    text: (item: EquipmentItem) => string | number | null,
  ): Column<EquipmentItem> => ({ key, label, text, isShort: true })
  return [
    short('name', t('homecare.equipment.item.name'), ({ name }) => name),
    short('serial', t('homecare.equipment.item.serial'), ({ serial }) => serial),
    {
      ...short('state', t('homecare.equipment.item.state'), ({ state }) => say('itemState', state)),
      cell: ({ state }) => <ItemState state={state} />,
    },
    short('holder', t('homecare.equipment.item.holder'), ({ holder }) => holder?.person ?? null),
    short('lentOn', t('homecare.equipment.item.lentOn'), ({ holder }) => holder?.lentOn ?? null),
    short('dueOn', t('homecare.equipment.item.dueOn'), ({ holder }) => holder?.dueOn ?? null),
    { key: 'kind', label: t('homecare.equipment.item.kind'), text: ({ kind }) => say('equipmentKind', kind) },
    short('boughtOn', t('homecare.equipment.item.boughtOn'), ({ boughtOn }) => boughtOn),
    {
      ...short('cost', t('homecare.equipment.item.cost'), ({ costFen }) =>
        costFen === null ? null : costFen / 100,
      ),
      align: 'right',
    },
    { key: 'fund', label: t('homecare.equipment.item.fund'), text: ({ fund }) => say('fund', fund) },
    short('warranty', t('homecare.equipment.item.warrantyToOn'), ({ warrantyToOn }) => warrantyToOn),
  ]
}
