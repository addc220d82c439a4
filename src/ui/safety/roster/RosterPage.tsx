import { Button, Tabs, VisuallyHidden } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarUser,
  IconFileTypePdf,
  IconRun,
  IconSitemap,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RosterPapersStatus } from '../../../shared/safety/roster-paper.ts'
import { api } from '../../app/client.ts'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { DutyTab } from './DutyTab.tsx'
import { NowTab } from './NowTab.tsx'
import { PapersTab } from './PapersTab.tsx'
import { ZonesTab } from './ZonesTab.tsx'

const tabs = [
  { key: 'now', icon: IconRun },
  { key: 'duty', icon: IconCalendarUser },
  { key: 'zones', icon: IconSitemap },
  { key: 'papers', icon: IconFileTypePdf },
] as const
type Tab = (typeof tabs)[number]['key']

/** Who is in the house and how they get out; who is on duty, the escape zones, and the copies on paper. */
export function RosterPage() {
  const { t } = useWords()
  const site = useBedSite()
  if (site?.kind === 'home') return <RosterOf key={site.id} siteId={site.id} />
  return (
    <>
      <PageHead title={t('safety.roster.title')} />
      <Empty title={t('safety.roster.noHome')} lead={t('safety.roster.noHomeLead')}>
        <Button renderRoot={(props) => <Link to="/sites" {...props} />} variant="default">
          {t('safety.roster.toSettings')}
        </Button>
      </Empty>
    </>
  )
}

function RosterOf({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const [tab, setTab] = useState<Tab>('now')
  const structure = useQuery(api.beds.structure.queryOptions({ input: { siteId } }))
  const papers = useQuery(api.safety.paperStatus.queryOptions({ input: { siteId }, refetchInterval: 60_000 }))
  return (
    <>
      <PageHead title={t('safety.roster.title')} lead={t('safety.roster.lead')} />
      <Load of={structure}>
        {({ floors }) =>
          floors.length === 0 ? (
            <NoFloors />
          ) : (
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
                    rightSection={key === 'papers' && isFailing(papers.data) && <PaperSign />}
                  >
                    {t(`safety.roster.tab.${key}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="now">
                <NowTab siteId={siteId} />
              </Tabs.Panel>
              <Tabs.Panel value="duty">
                <DutyTab siteId={siteId} />
              </Tabs.Panel>
              <Tabs.Panel value="zones">
                <ZonesTab siteId={siteId} />
              </Tabs.Panel>
              <Tabs.Panel value="papers">
                <Load of={papers}>{(status) => <PapersTab siteId={siteId} status={status} />}</Load>
              </Tabs.Panel>
            </Tabs>
          )
        }
      </Load>
    </>
  )
}

const isFailing = (status: RosterPapersStatus | undefined): boolean =>
  status !== undefined && (status.isLate || status.lastFailure !== null)

function PaperSign() {
  const { t } = useWords()
  return (
    <>
      <IconAlertTriangle size={20} color="var(--mantine-color-red-9)" aria-hidden />
      <VisuallyHidden>{t('safety.roster.tab.warning')}</VisuallyHidden>
    </>
  )
}

function NoFloors() {
  const { t } = useWords()
  return (
    <Empty title={t('safety.roster.noFloors')} lead={t('safety.roster.noFloorsLead')}>
      <Button renderRoot={(props) => <Link to="/structure" {...props} />} variant="default">
        {t('safety.roster.toStructure')}
      </Button>
    </Empty>
  )
}
