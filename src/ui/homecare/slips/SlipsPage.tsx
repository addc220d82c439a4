import { Tabs } from '@mantine/core'
import { IconKeyboard, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import { Loading, PageHead } from '../../kit/parts.tsx'
import { useCareSite } from '../use-care-site.ts'
import { SlipEntry } from './SlipEntry.tsx'
import { SlipPrint } from './SlipPrint.tsx'

const tabs = [
  { key: 'entry', icon: IconKeyboard, panel: SlipEntry },
  { key: 'print', icon: IconPrinter, panel: SlipPrint },
] as const

/** A day's slips on paper, and what comes back of them. */
export function SlipsPage() {
  const { t } = useWords()
  const site = useCareSite()
  const [tab, setTab] = useState<string | null>('entry')
  return (
    <>
      <div className="screen-only">
        <PageHead title={t('homecare.slips.title')} lead={t('homecare.slips.lead')} />
      </div>
      {site ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false} key={site.id}>
          <Tabs.List mb="md" className="screen-only">
            {tabs.map(({ key, icon: Icon }) => (
              <Tabs.Tab key={key} value={key} fz="md" leftSection={<Icon size={20} aria-hidden />}>
                {t(`homecare.slips.tab.${key}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(({ key, panel: Panel }) => (
            <Tabs.Panel key={key} value={key}>
              <Panel site={site} />
            </Tabs.Panel>
          ))}
        </Tabs>
      ) : (
        <Loading />
      )}
    </>
  )
}
