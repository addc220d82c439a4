import { Button, Tabs } from '@mantine/core'
import { IconBuildingCommunity, IconHammer, IconPlus, IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import { useBedSite } from '../../app/ledger-site.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Loading, PageHead } from '../../kit/parts.tsx'
import { EditForm, type Editing } from './EditForm.tsx'
import { PlanWizard } from './PlanWizard.tsx'
import { Projects } from './Projects.tsx'
import { StructureTree } from './StructureTree.tsx'

/** Buildings, floors, rooms and beds: looked at by everybody, built and changed by the director. */
export function StructurePage() {
  const { t } = useWords()
  const { may } = useSession()
  const site = useBedSite()
  const [tab, setTab] = useState<string | null>('inService')
  const [isWizardOpen, setWizardOpen] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  const isInService = tab === 'inService'
  return (
    <>
      <PageHead title={t('beds.title')} lead={t('beds.structure.lead')}>
        {may('beds.structure') && isInService && site && (
          <>
            <Button
              variant="default"
              leftSection={<IconPlus size={20} aria-hidden />}
              onClick={() => setEditing({ what: 'building', siteId: site.id })}
            >
              {t('beds.structure.addBuilding')}
            </Button>
            <Button leftSection={<IconWand size={20} aria-hidden />} onClick={() => setWizardOpen(true)}>
              {t('beds.structure.wizard.open')}
            </Button>
          </>
        )}
      </PageHead>
      {site ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false} key={site.id}>
          <Tabs.List mb="md">
            <Tabs.Tab value="inService" fz="md" leftSection={<IconBuildingCommunity size={20} aria-hidden />}>
              {t('beds.structure.tabInService')}
            </Tabs.Tab>
            <Tabs.Tab value="projects" fz="md" leftSection={<IconHammer size={20} aria-hidden />}>
              {t('beds.structure.tabProjects')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="inService">
            <StructureTree siteId={site.id} onEdit={setEditing} onWizard={() => setWizardOpen(true)} />
          </Tabs.Panel>
          <Tabs.Panel value="projects">
            <Projects siteId={site.id} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Loading />
      )}
      {editing && <EditForm editing={editing} onClose={() => setEditing(null)} />}
      {isWizardOpen && site && <PlanWizard siteId={site.id} onClose={() => setWizardOpen(false)} />}
    </>
  )
}
