import { Tabs } from '@mantine/core'
import { IconAlertTriangle, IconCalendar, IconChecklist, IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { CalendarTab } from './CalendarTab.tsx'
import { DutiesTab } from './DutiesTab.tsx'
import { MissedTab } from './MissedTab.tsx'
import { SetUp } from './SetUp.tsx'
import { TodayTab } from './TodayTab.tsx'

const tabs = [
  { key: 'today', icon: IconListCheck },
  { key: 'calendar', icon: IconCalendar },
  { key: 'duties', icon: IconChecklist },
  { key: 'missed', icon: IconAlertTriangle },
] as const
type Tab = (typeof tabs)[number]['key']

/** What is due: now, in the calendar, the duties it comes from, and what was missed. */
export function TodayPage() {
  const { t } = useWords()
  const { site } = useSession()
  if (!site) return <Empty title={t('safety.today.noSite')} />
  return <TodayOf key={site.id} siteId={site.id} />
}

function TodayOf({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const [tab, setTab] = useState<Tab>('today')
  // What is due changes with the clock, without anybody writing.
  const today = useQuery(api.safety.today.queryOptions({ input: { siteId }, refetchInterval: 30_000 }))
  return (
    <>
      <PageHead title={t('safety.today.title')} lead={t('safety.today.lead')} />
      <Load of={today}>
        {(data) =>
          data.isSetUp ? (
            <Tabs
              value={tab}
              onChange={(value) => setTab(value as Tab)}
              keepMounted={false}
              variant="outline"
            >
              <Tabs.List mb="md" className="screen-only">
                {tabs.map(({ key, icon: Icon }) => (
                  <Tabs.Tab
                    key={key}
                    value={key}
                    fz="md"
                    mih={44}
                    leftSection={<Icon size={20} aria-hidden />}
                  >
                    {t(`safety.today.tab.${key}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="today">
                <TodayTab siteId={siteId} today={data} />
              </Tabs.Panel>
              <Tabs.Panel value="calendar">
                <CalendarTab siteId={siteId} />
              </Tabs.Panel>
              <Tabs.Panel value="duties">
                <DutiesTab siteId={siteId} />
              </Tabs.Panel>
              <Tabs.Panel value="missed">
                <MissedTab siteId={siteId} />
              </Tabs.Panel>
            </Tabs>
          ) : (
            <SetUp siteId={siteId} />
          )
        }
      </Load>
    </>
  )
}
