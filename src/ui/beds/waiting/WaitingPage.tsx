import { Button, Tabs } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'
import { useBedSite } from '../../app/ledger-site.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Load, PageHead } from '../../kit/parts.tsx'
import type { BedAction } from '../actions/action.ts'
import { BedActionDialog } from '../actions/BedActionDialog.tsx'
import { ApplicationModal } from './ApplicationModal.tsx'
import { CloseModal } from './CloseModal.tsx'
import { HoldsList } from './HoldsList.tsx'
import { WaitingList } from './WaitingList.tsx'

/** What is being done on the page: one dialog at a time. */
export type Doing =
  | { kind: 'flow'; action: BedAction }
  | { kind: 'apply'; row: WaitingRow | null }
  | { kind: 'close'; row: WaitingRow }

/** Enquiries, the waiting list in its order, and the beds that are held. */
export function WaitingPage() {
  const { t } = useWords()
  const { may } = useSession()
  const site = useBedSite()
  const siteId = site?.id ?? 0
  const [doing, setDoing] = useState<Doing | null>(null)
  const waiting = useQuery(api.beds.waiting.queryOptions({ input: { siteId }, enabled: siteId > 0 }))
  const holds = useQuery(api.beds.holds.queryOptions({ input: { siteId }, enabled: siteId > 0 }))
  const add = may('beds.write') && (
    <Button
      leftSection={<IconUserPlus size={20} aria-hidden />}
      onClick={() => setDoing({ kind: 'apply', row: null })}
    >
      {t('beds.waiting.add')}
    </Button>
  )
  const close = () => setDoing(null)
  return (
    <>
      <PageHead title={t('beds.waiting.title')} lead={t('beds.waiting.lead')}>
        {add}
      </PageHead>
      <Load of={waiting}>
        {(rows) => {
          const listed = rows.filter(({ stage }) => stage === 'waiting')
          const enquiries = rows.filter(({ stage }) => stage === 'enquiry')
          return (
            <Tabs defaultValue="waiting" keepMounted={false} variant="outline">
              <Tabs.List mb="md" className="screen-only">
                <Tabs.Tab value="waiting" fz="md" mih={44}>
                  {t('beds.waiting.tab.waiting', { count: listed.length })}
                </Tabs.Tab>
                <Tabs.Tab value="enquiry" fz="md" mih={44}>
                  {t('beds.waiting.tab.enquiry', { count: enquiries.length })}
                </Tabs.Tab>
                <Tabs.Tab value="holds" fz="md" mih={44}>
                  {t('beds.waiting.tab.holds', { count: holds.data?.length ?? 0 })}
                </Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="waiting">
                <WaitingList stage="waiting" rows={listed} onDo={setDoing} first={add} />
              </Tabs.Panel>
              <Tabs.Panel value="enquiry">
                <WaitingList stage="enquiry" rows={enquiries} onDo={setDoing} first={add} />
              </Tabs.Panel>
              <Tabs.Panel value="holds">
                <HoldsList siteId={siteId} onDo={setDoing} />
              </Tabs.Panel>
            </Tabs>
          )
        }}
      </Load>
      <BedActionDialog action={doing?.kind === 'flow' ? doing.action : null} onClose={close} />
      {doing?.kind === 'apply' && <ApplicationModal row={doing.row} siteId={siteId} onClose={close} />}
      {doing?.kind === 'close' && <CloseModal row={doing.row} onClose={close} />}
    </>
  )
}
