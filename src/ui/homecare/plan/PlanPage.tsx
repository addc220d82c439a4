import { Button, Tabs } from '@mantine/core'
import { IconCalendarPlus, IconPlus, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import type { Site } from '../../../shared/sites/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, PageHead } from '../../kit/parts.tsx'
import { useCareSite } from '../use-care-site.ts'
import { Calendar } from './Calendar.tsx'
import { Dialogs } from './Dialogs.tsx'
import type { Doing } from './doing.ts'
import { PlansTab } from './PlansTab.tsx'
import type { Shown } from './use-calendar.ts'

/** Planning ahead: the calendar by worker and by elder, and the repeating plans that fill it. */
export function PlanPage() {
  const { t } = useWords()
  const site = useCareSite()
  if (site) return <PlanOf key={site.id} site={site} />
  return (
    <>
      <PageHead title={t('homecare.plan.title')} />
      <Empty title={t('homecare.plan.noSite.title')} lead={t('homecare.plan.noSite.lead')} />
    </>
  )
}

function PlanOf({ site }: { site: Site }) {
  const { t } = useWords()
  const { may } = useSession()
  const { dayOf } = useFormat()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [shown, setShown] = useState<Shown>(() => ({
    view: 'week',
    by: 'worker',
    day: dayOf(Date.now()),
    teamId: null,
    street: null,
    text: '',
  }))
  return (
    <>
      <PageHead title={t('homecare.plan.title')} lead={t('homecare.plan.lead')}>
        {may('homecare.write') && (
          <>
            <Button
              leftSection={<IconPlus size={20} aria-hidden />}
              onClick={() => setDoing({ kind: 'new' })}
            >
              {t('homecare.plan.new.open')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={20} aria-hidden />}
              onClick={() => setDoing({ kind: 'make' })}
            >
              {t('homecare.plan.make.open')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconUserShare size={20} aria-hidden />}
              onClick={() => setDoing({ kind: 'substitute' })}
            >
              {t('homecare.plan.sub.open')}
            </Button>
          </>
        )}
      </PageHead>
      <Tabs defaultValue="calendar" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          <Tabs.Tab value="calendar" fz="md" mih={44}>
            {t('homecare.plan.tab.calendar')}
          </Tabs.Tab>
          <Tabs.Tab value="plans" fz="md" mih={44}>
            {t('homecare.plan.tab.plans')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="calendar">
          <Calendar site={site} shown={shown} onShow={setShown} onDo={setDoing} />
        </Tabs.Panel>
        <Tabs.Panel value="plans">
          <PlansTab siteId={site.id} onDo={setDoing} />
        </Tabs.Panel>
      </Tabs>
      <Dialogs siteId={site.id} day={shown.day} doing={doing} onDo={setDoing} />
    </>
  )
}
