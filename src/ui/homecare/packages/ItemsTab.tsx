import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ServiceItem } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { AddButton } from './AddButton.tsx'
import { ItemForm } from './ItemForm.tsx'
import { ItemPresets } from './ItemPresets.tsx'

type Doing = { kind: 'item'; item: ServiceItem | null } | { kind: 'presets' }

/** The terms that hold on a day; before the first ones began, the first. */
export const termsOn = ({ terms }: Pick<ServiceItem, 'terms'>, on: string) =>
  terms.find(({ fromOn }) => fromOn <= on) ?? terms.at(-1)

/** Service items with today's minutes and price. */
export function ItemsTab(_site: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const columns = useItemColumns()
  const items = useQuery(api.homecare.serviceItems.queryOptions())
  const mayManage = may('homecare.manage')
  const actions = mayManage && (
    <Group>
      <AddButton
        label={t('homecare.packages.item.add')}
        onClick={() => setDoing({ kind: 'item', item: null })}
      />
      <Button variant="default" onClick={() => setDoing({ kind: 'presets' })}>
        {t('homecare.packages.item.presets')}
      </Button>
    </Group>
  )
  const close = () => setDoing(null)
  return (
    <>
      <Load of={items}>
        {(rows) => (
          <DataTable
            name={t('homecare.packages.tab.items')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={mayManage ? (item) => setDoing({ kind: 'item', item }) : undefined}
            filters={rows.length > 0 && actions}
            empty={
              <Empty
                title={t('homecare.packages.item.emptyTitle')}
                lead={t('homecare.packages.item.emptyLead')}
              >
                {actions}
              </Empty>
            }
          />
        )}
      </Load>
      {doing?.kind === 'item' && <ItemForm key={doing.item?.id ?? 'new'} item={doing.item} onClose={close} />}
      {doing?.kind === 'presets' && <ItemPresets items={items.data ?? []} onClose={close} />}
    </>
  )
}

function useItemColumns(): Column<ServiceItem>[] {
  const { t } = useWords()
  const say = useEnum()
  const { money, dayOf } = useFormat()
  const today = dayOf(Date.now())
  return [
    { key: 'code', label: t('homecare.packages.field.code'), text: ({ code }) => code, isShort: true },
    { key: 'name', label: t('homecare.packages.field.name'), text: ({ name }) => name },
    {
      key: 'kind',
      label: t('homecare.packages.field.kind'),
      text: ({ kind }) => say('visitKind', kind),
    },
    {
      key: 'category',
      label: t('homecare.packages.field.category'),
      text: ({ category }) => say('careCategory', category),
    },
    {
      key: 'minutes',
      label: t('homecare.packages.field.minutes'),
      align: 'right',
      text: (item) => termsOn(item, today)?.minutes ?? null,
    },
    {
      key: 'price',
      label: t('homecare.packages.field.priceYuan'),
      align: 'right',
      text: (item) => (termsOn(item, today)?.priceFen ?? 0) / 100,
      cell: (item) => money(termsOn(item, today)?.priceFen ?? 0),
    },
    {
      key: 'fromOn',
      label: t('homecare.packages.field.termsFrom'),
      text: (item) => termsOn(item, today)?.fromOn ?? null,
      isShort: true,
    },
    {
      key: 'isActive',
      label: t('homecare.packages.field.isActive'),
      text: ({ isActive }) => t(isActive ? 'kit.yes' : 'kit.no'),
    },
  ]
}
