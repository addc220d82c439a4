import { Tabs } from '@mantine/core'
import type { ComponentType } from 'react'
import type { Site } from '../../../shared/sites/schema.ts'
import { useWords } from '../../app/words.ts'
import { Empty, PageHead } from '../../kit/parts.tsx'
import { useCareSite } from '../use-care-site.ts'
import { CountRuleTab } from './CountRuleTab.tsx'
import { GrantsTab } from './GrantsTab.tsx'
import { ItemsTab } from './ItemsTab.tsx'
import { PackagesTab } from './PackagesTab.tsx'
import { ProgressTab } from './ProgressTab.tsx'
import { ProjectsTab } from './ProjectsTab.tsx'
import { TeamsTab } from './TeamsTab.tsx'

const tabs = {
  packages: PackagesTab,
  grants: GrantsTab,
  progress: ProgressTab,
  items: ItemsTab,
  projects: ProjectsTab,
  teams: TeamsTab,
  counting: CountRuleTab,
} as const satisfies Record<string, ComponentType<{ siteId: number }>>

type Tab = keyof typeof tabs

/** What is offered, to whom it was given, and what money rests on: items, projects, teams and the rule of counting. */
export function PackagesPage() {
  const { t } = useWords()
  const site = useCareSite()
  if (site) return <PackagesOf key={site.id} site={site} />
  return (
    <>
      <PageHead title={t('homecare.packages.title')} />
      <Empty title={t('homecare.plan.noSite.title')} lead={t('homecare.plan.noSite.lead')} />
    </>
  )
}

function PackagesOf({ site }: { site: Site }) {
  const { t } = useWords()
  const names = Object.keys(tabs) as Tab[]
  return (
    <>
      <PageHead title={t('homecare.packages.title')} lead={t('homecare.packages.lead')} />
      <Tabs defaultValue="packages" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name} fz="md" mih={44}>
              {t(`homecare.packages.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => {
          const Panel = tabs[name]
          return (
            <Tabs.Panel key={name} value={name}>
              <Panel siteId={site.id} />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </>
  )
}
