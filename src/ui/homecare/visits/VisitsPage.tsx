import { Button, Tabs } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconAlertCircle, IconHomeHeart, IconReceipt } from '@tabler/icons-react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Loading, PageHead } from '../../kit/parts.tsx'
import { useCareSite } from '../use-care-site.ts'
import { DayVisits } from './DayVisits.tsx'
import { FollowUps } from './FollowUps.tsx'

const tabs = [
  { key: 'day', icon: IconHomeHeart, panel: DayVisits },
  { key: 'followUps', icon: IconAlertCircle, panel: FollowUps },
] as const

/** What is asked of a worker or a coordinator now: what was forgotten, today's visits, and what was found. */
export function VisitsPage() {
  const { t } = useWords()
  const { may } = useSession()
  const site = useCareSite()
  const [tab, setTab] = useSessionStorage<string | null>({ key: 'yian.visits.tab', defaultValue: 'day' })
  return (
    <>
      <PageHead title={t('homecare.visits.title')} lead={t('homecare.visits.lead')}>
        {may('homecare.visit') && (
          <Button
            component="a"
            href="#/care/slips"
            variant="default"
            visibleFrom="sm"
            leftSection={<IconReceipt size={20} aria-hidden />}
          >
            {t('homecare.visits.toSlips')}
          </Button>
        )}
      </PageHead>
      {site ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false} key={site.id}>
          <Tabs.List mb="md" className="screen-only">
            {tabs.map(({ key, icon: Icon }) => (
              <Tabs.Tab key={key} value={key} fz="md" leftSection={<Icon size={20} aria-hidden />}>
                {t(`homecare.visits.tab.${key}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(({ key, panel: Panel }) => (
            <Tabs.Panel key={key} value={key}>
              <Panel siteId={site.id} />
            </Tabs.Panel>
          ))}
        </Tabs>
      ) : (
        <Loading />
      )}
    </>
  )
}
