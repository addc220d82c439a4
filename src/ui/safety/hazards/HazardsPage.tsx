import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, PageHead } from '../../kit/parts.tsx'
import { HazardDrawer } from './HazardDrawer.tsx'
import { HazardsTab } from './HazardsTab.tsx'
import { ReportForm } from './ReportForm.tsx'
import { RolesTab } from './RolesTab.tsx'
import { WorksTab } from './WorksTab.tsx'
import './hazards.css'

const tabs = ['hazards', 'works', 'roles'] as const

/** The hazard ledger, fire works, and who is named; one hazard opens beside it, by its address too. */
export function HazardsPage() {
  const { t } = useWords()
  const { site, may } = useSession()
  const { hazard } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [isReporting, reporting] = useDisclosure()
  const open = (id: number | undefined) => void navigate({ to: '/safety/hazards', search: { hazard: id } })
  if (!site) return <Empty title={t('safety.hazards.noSite')} />
  return (
    <>
      <PageHead title={t('safety.hazards.title')} lead={t('safety.hazards.lead')}>
        {may('safety.walk') && (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={reporting.open}>
            {t('safety.hazards.report.action')}
          </Button>
        )}
      </PageHead>
      <Tabs key={site.id} defaultValue="hazards" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab} fz="md" mih={44}>
              {t(`safety.hazards.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="hazards">
          <HazardsTab siteId={site.id} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="works">
          <WorksTab siteId={site.id} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="roles">
          <RolesTab siteId={site.id} />
        </Tabs.Panel>
      </Tabs>
      {isReporting && (
        <ReportForm
          siteId={site.id}
          onDone={(id) => {
            reporting.close()
            open(id)
          }}
          onClose={reporting.close}
        />
      )}
      {hazard !== undefined && <HazardDrawer key={hazard} id={hazard} onClose={() => open(undefined)} />}
    </>
  )
}
