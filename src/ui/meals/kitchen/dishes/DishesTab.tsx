import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedDish } from '../../../../shared/meals/kitchen.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Empty, Load } from '../../../kit/parts.tsx'
import { type Column, DataTable } from '../../../kit/table.tsx'
import { DishForm } from './DishForm.tsx'

/** Every dish that is cooked, with its allergens and what a portion costs. */
export function DishesTab() {
  const { t } = useWords()
  const { may } = useSession()
  const columns = useDishColumns()
  const dishes = useQuery(api.meals.dishes.queryOptions())
  const [editing, setEditing] = useState<ListedDish | 'new' | null>(null)
  const mayWrite = may('meals.write')
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
      {t('meals.kitchen.dish.add')}
    </Button>
  )
  return (
    <Load of={dishes}>
      {(rows) => (
        <>
          <DataTable
            name={t('meals.kitchen.tab.dishes')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={mayWrite ? setEditing : undefined}
            filters={rows.length > 0 && add}
            empty={
              <Empty title={t('meals.kitchen.dish.empty')} lead={t('meals.kitchen.dish.emptyLead')}>
                {add}
              </Empty>
            }
          />
          {editing && (
            <DishForm dish={editing === 'new' ? null : bare(editing)} onClose={() => setEditing(null)} />
          )}
        </>
      )}
    </Load>
  )
}

const bare = ({ keys: _keys, ...dish }: ListedDish) => dish

function useDishColumns(): Column<ListedDish>[] {
  const { t } = useWords()
  const say = useEnum()
  return [
    { key: 'name', label: t('meals.kitchen.dish.name'), text: ({ name }) => name },
    {
      key: 'kind',
      label: t('meals.kitchen.dish.kind'),
      text: ({ kind }) => say('dishKind', kind),
      isShort: true,
    },
    { key: 'allergens', label: t('meals.kitchen.dish.allergens'), text: ({ allergens }) => allergens || '—' },
    {
      key: 'cost',
      label: t('meals.kitchen.dish.costFen'),
      text: ({ costFen }) => (costFen === null ? null : costFen / 100),
      align: 'right',
    },
    {
      key: 'active',
      label: t('meals.kitchen.dish.inUse'),
      text: ({ isActive }) => t(isActive ? 'kit.yes' : 'kit.no'),
      isShort: true,
    },
    // Found by its sound too, though that is not shown.
    {
      key: 'keys',
      label: '',
      text: ({ keys }) => keys.join(' '),
      isHiddenOnScreen: true,
      isOnlyOnScreen: true,
    },
  ]
}
