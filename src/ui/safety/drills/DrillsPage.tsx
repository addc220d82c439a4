import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { DrillsTab } from './DrillsTab.tsx'
import { TrainedTab } from './TrainedTab.tsx'
import { TrainingsTab } from './TrainingsTab.tsx'

/** Drills, training and the safety month, and who is due for training. */
export function DrillsPage() {
  const { t } = useWords()
  const { site } = useSession()
  if (!site) return <Empty title={t('safety.drills.noSite')} />
  return <DrillsOf key={site.id} siteId={site.id} />
}

function DrillsOf({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const input = { siteId }
  const drills = useQuery(api.safety.drills.queryOptions({ input }))
  const trainings = useQuery(api.safety.trainings.queryOptions({ input }))
  const trained = useQuery(api.safety.trained.queryOptions({ input }))
  const tabs = [
    ['drills', drills.data?.filter(({ state }) => state !== 'void').length],
    ['trainings', trainings.data?.filter(({ isVoid }) => !isVoid).length],
    ['trained', trained.data?.filter(({ state }) => state !== 'trained').length],
  ] as const
  return (
    <>
      <PageHead title={t('safety.drills.title')} lead={t('safety.drills.lead')} />
      <Tabs defaultValue="drills" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          {tabs.map(([tab, count = 0]) => (
            <Tabs.Tab key={tab} value={tab} fz="md" mih={44}>
              {t(`safety.drills.tab.${tab}`, { count })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="drills">
          <Load of={drills}>{(rows) => <DrillsTab siteId={siteId} drills={rows} />}</Load>
        </Tabs.Panel>
        <Tabs.Panel value="trainings">
          <Load of={trainings}>{(rows) => <TrainingsTab siteId={siteId} trainings={rows} />}</Load>
        </Tabs.Panel>
        <Tabs.Panel value="trained">
          <Load of={trained}>{(rows) => <TrainedTab trained={rows} />}</Load>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
