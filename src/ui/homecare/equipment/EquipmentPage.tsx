import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHandGrab, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { useCareSite } from '../use-care-site.ts'
import { AddItemsForm } from './AddItemsForm.tsx'
import type { EquipmentAction } from './action.ts'
import { EquipmentDialog } from './EquipmentDialog.tsx'
import { ItemDrawer } from './ItemDrawer.tsx'
import { ItemsTab } from './ItemsTab.tsx'
import { LoansTab } from './LoansTab.tsx'
import { ModelsTab } from './ModelsTab.tsx'

/** Equipment: where each item is, who holds what, and the catalogue. */
export function EquipmentPage() {
  const { t } = useWords()
  const site = useCareSite()
  if (!site) return <Empty title={t('homecare.beds.noSite')} />
  return <EquipmentOf key={site.id} siteId={site.id} />
}

function EquipmentOf({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const { item } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [on, setOn] = useState(today)
  const [doing, setDoing] = useState<EquipmentAction | null>(null)
  const [isAdding, adding] = useDisclosure()
  const items = useQuery(
    api.homecare.equipmentItems.queryOptions({
      input: { siteId, on },
      placeholderData: keepPreviousData,
    }),
  )
  const loans = useQuery(api.homecare.loans.queryOptions({ input: { siteId } }))
  const models = useQuery(api.homecare.equipmentModels.queryOptions())
  const open = (id: number | undefined) => void navigate({ to: '/care/equipment', search: { item: id } })
  const mayWrite = may('homecare.write')
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={adding.open}>
      {t('homecare.equipment.item.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('homecare.equipment.title')} lead={t('homecare.equipment.lead')}>
        {mayWrite && (
          <Button
            variant="default"
            leftSection={<IconHandGrab size={20} aria-hidden />}
            onClick={() => setDoing({ kind: 'lend', siteId })}
          >
            {t('homecare.equipment.lend.title')}
          </Button>
        )}
        {add}
      </PageHead>
      <Tabs defaultValue="items" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          <Tabs.Tab value="items" fz="md" mih={44}>
            {t('homecare.equipment.tab.items', { count: items.data?.length ?? 0 })}
          </Tabs.Tab>
          <Tabs.Tab value="loans" fz="md" mih={44}>
            {t('homecare.equipment.tab.loans', { count: loans.data?.length ?? 0 })}
          </Tabs.Tab>
          <Tabs.Tab value="models" fz="md" mih={44}>
            {t('homecare.equipment.tab.models', { count: models.data?.length ?? 0 })}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="items">
          <Load of={items}>
            {(rows) => <ItemsTab items={rows} on={on} onDay={setOn} onOpen={open} first={add} />}
          </Load>
        </Tabs.Panel>
        <Tabs.Panel value="loans">
          <Load of={loans}>{(rows) => <LoansTab loans={rows} onDo={setDoing} />}</Load>
        </Tabs.Panel>
        <Tabs.Panel value="models">
          <Load of={models}>{(rows) => <ModelsTab models={rows} />}</Load>
        </Tabs.Panel>
      </Tabs>
      {isAdding && <AddItemsForm siteId={siteId} models={models.data ?? []} onClose={adding.close} />}
      {item !== undefined && <ItemDrawer id={item} onClose={() => open(undefined)} />}
      <EquipmentDialog action={doing} onClose={() => setDoing(null)} />
    </>
  )
}
