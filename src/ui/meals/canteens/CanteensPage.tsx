import { Button, Group, Text } from '@mantine/core'
import { IconBuildingStore, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { CanteenDrawer } from './CanteenDrawer.tsx'
import { CanteenForm } from './CanteenForm.tsx'
import { Reminders } from './Reminders.tsx'
import { type Opened, StageCounts } from './StageCounts.tsx'
import { useCanteenColumns } from './use-columns.tsx'

/** All canteens with today's stage, hours, prices and licence; what runs out stands first. */
export function CanteensPage() {
  const { t } = useWords()
  const { sites, may } = useSession()
  const canteens = useQuery(api.meals.canteens.queryOptions())
  const hasSite = sites.some(({ kind }) => kind === 'canteen')
  return (
    <>
      <PageHead title={t('meals.canteens.title')} lead={t('meals.canteens.lead')} />
      <Load of={canteens}>
        {(rows) =>
          hasSite ? (
            <CanteenList canteens={rows} />
          ) : (
            <Empty title={t('meals.canteens.noSite')} lead={t('meals.canteens.noSiteLead')}>
              {may('sites.manage') && (
                <Button component="a" href="#/sites">
                  {t('meals.canteens.toSites')}
                </Button>
              )}
            </Empty>
          )
        }
      </Load>
    </>
  )
}

function CanteenList({ canteens }: { canteens: Canteen[] }) {
  const { t } = useWords()
  const today = useToday()
  const [opened, setOpened] = useState<number | null>(null)
  const [only, setOnly] = useState<Opened | null>(null)
  const { data: reminders = [] } = useQuery(api.meals.canteenReminders.queryOptions({ input: {} }))
  const soon = new Set(
    reminders.filter(({ kind }) => kind === 'licence' || kind === 'noLicence').map(({ siteId }) => siteId),
  )
  const columns = useCanteenColumns(today, soon)
  const canteen = canteens.find(({ siteId }) => siteId === opened)
  return (
    <>
      <Reminders rows={reminders} onOpen={setOpened} />
      <NotSetUp canteens={canteens} onSaved={setOpened} />
      {canteens.length > 0 && (
        <>
          <StageCounts canteens={canteens} today={today} onOpen={setOnly} />
          {only && (
            <Group mb="sm" role="status">
              <Text fw={600}>
                {t('meals.canteens.counts.shown', { what: only.what, count: only.siteIds.length })}
              </Text>
              <Button
                variant="default"
                className="screen-only"
                leftSection={<IconX size={18} aria-hidden />}
                onClick={() => setOnly(null)}
              >
                {t('meals.canteens.counts.showAll')}
              </Button>
            </Group>
          )}
          <DataTable
            name={t('meals.canteens.title')}
            rows={only ? canteens.filter(({ siteId }) => only.siteIds.includes(siteId)) : canteens}
            columns={columns}
            rowKey={({ siteId }) => siteId}
            onRow={({ siteId }) => setOpened(siteId)}
            empty={<Empty title={t('kit.noMatch')} />}
          />
        </>
      )}
      {canteen && <CanteenDrawer canteen={canteen} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Sites of the kind that are no canteens yet, each with the way to make it one. */
function NotSetUp({ canteens, onSaved }: { canteens: Canteen[]; onSaved(siteId: number): void }) {
  const { t } = useWords()
  const { sites, may } = useSession()
  const [site, setSite] = useState<Site | null>(null)
  const missing = sites.filter(
    ({ id, kind }) => kind === 'canteen' && !canteens.some(({ siteId }) => siteId === id),
  )
  if (missing.length === 0 || !may('meals.write')) return null
  return (
    <Group mb="md" gap="sm" className="screen-only">
      <Text>{t('meals.canteens.notSetUp')}</Text>
      {missing.map((one) => (
        <Button
          key={one.id}
          variant="light"
          leftSection={<IconBuildingStore size={18} aria-hidden />}
          onClick={() => setSite(one)}
        >
          {t('meals.canteens.setUp', { site: one.name })}
        </Button>
      ))}
      {site && (
        <CanteenForm
          site={site}
          onSaved={() => {
            setSite(null)
            onSaved(site.id)
          }}
          onClose={() => setSite(null)}
        />
      )}
    </Group>
  )
}
