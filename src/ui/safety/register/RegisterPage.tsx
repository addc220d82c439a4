import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { AssetsTab } from './AssetsTab.tsx'
import { LicencesTab } from './LicencesTab.tsx'
import { PointsTab } from './PointsTab.tsx'

/** The fire equipment register, the points on the wall, and licences. */
export function RegisterPage() {
  const { t } = useWords()
  const { site } = useSession()
  if (!site) return <Empty title={t('safety.register.noSite')} />
  return <RegisterOf key={site.id} siteId={site.id} />
}

function RegisterOf({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const input = { siteId }
  const assets = useQuery(api.safety.assets.queryOptions({ input }))
  const points = useQuery(api.safety.points.queryOptions({ input }))
  const licences = useQuery(api.safety.licences.queryOptions({ input }))
  const tabs = [
    ['assets', assets.data?.filter(({ retiredOn }) => retiredOn === null).length],
    ['points', points.data?.filter(({ retiredAt }) => retiredAt === null).length],
    [
      'licences',
      licences.data?.filter(({ voidedAt, state }) => voidedAt === null && state !== 'replaced').length,
    ],
  ] as const
  return (
    <>
      <PageHead title={t('safety.register.title')} lead={t('safety.register.lead')} />
      <Tabs defaultValue="assets" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          {tabs.map(([tab, count = 0]) => (
            <Tabs.Tab key={tab} value={tab} fz="md" mih={44}>
              {t(`safety.register.tab.${tab}`, { count })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="assets">
          <Load of={assets}>{(rows) => <AssetsTab siteId={siteId} assets={rows} />}</Load>
        </Tabs.Panel>
        <Tabs.Panel value="points">
          <Load of={points}>{(rows) => <PointsTab siteId={siteId} points={rows} />}</Load>
        </Tabs.Panel>
        <Tabs.Panel value="licences">
          <Load of={licences}>{(rows) => <LicencesTab siteId={siteId} licences={rows} />}</Load>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
