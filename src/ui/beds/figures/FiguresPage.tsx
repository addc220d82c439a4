import { Tabs } from '@mantine/core'
import { IconArrowsLeftRight, IconBed, IconChartAreaLine, IconMoon } from '@tabler/icons-react'
import { type FC, useState } from 'react'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { Loading, PageHead } from '../../kit/parts.tsx'
import { Census } from './Census.tsx'
import { Movements } from './Movements.tsx'
import { Nights } from './Nights.tsx'
import { Occupancy } from './Occupancy.tsx'

const tabs = [
  { key: 'census', icon: IconBed, panel: Census },
  { key: 'occupancy', icon: IconChartAreaLine, panel: Occupancy },
  { key: 'movements', icon: IconArrowsLeftRight, panel: Movements },
  { key: 'nights', icon: IconMoon, panel: Nights },
] as const satisfies { key: string; icon: typeof IconBed; panel: FC<{ siteId: number }> }[]

/** The figures of a site's beds: of a moment, over time, what moved, and nights. */
export function FiguresPage() {
  const { t } = useWords()
  const site = useBedSite()
  const [tab, setTab] = useState<string | null>('census')
  return (
    <>
      <PageHead title={t('figures.title')} lead={<span className="screen-only">{t('figures.lead')}</span>} />
      {site ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false} key={site.id}>
          <Tabs.List mb="md" className="screen-only">
            {tabs.map(({ key, icon: Icon }) => (
              <Tabs.Tab key={key} value={key} fz="md" leftSection={<Icon size={20} aria-hidden />}>
                {t(`figures.tab.${key}`)}
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
