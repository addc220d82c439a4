import { Button, MultiSelect, Stack, Tabs } from '@mantine/core'
import {
  IconAlertTriangle,
  IconChartBar,
  IconClipboardCheck,
  IconMapPin,
  IconPrinter,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { PageHead } from '../../kit/parts.tsx'
import { Hazards } from './Hazards.tsx'
import { Places } from './Places.tsx'
import { Rounds } from './Rounds.tsx'
import { Sums } from './Sums.tsx'

const tabs = [
  { key: 'sums', icon: IconChartBar },
  { key: 'hazards', icon: IconAlertTriangle },
  { key: 'places', icon: IconMapPin },
  { key: 'rounds', icon: IconClipboardCheck },
] as const
type Tab = (typeof tabs)[number]['key']

/** The figures of safety: a period at a glance, its hazards, where and what they were, inspections and rounds. */
export function SafetyFiguresPage() {
  const { t } = useWords()
  const { sites } = useSession()
  const [tab, setTab] = useState<Tab>('sums')
  const [siteIds, setSiteIds] = useState<number[]>([])
  const { period, setPeriod, problem } = useCheckedPeriod('thisYear', null)
  const filters = { siteIds, ...period }
  return (
    <>
      <PageHead
        title={t('safety.figures.title')}
        lead={<span className="screen-only">{t('safety.figures.lead')}</span>}
      >
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('kit.print')}
        </Button>
      </PageHead>
      <Stack gap="sm" mb="md" className="screen-only">
        <PeriodFields
          period={period}
          problem={problem}
          onChange={setPeriod}
          presets={['thisMonth', 'lastMonth', 'thisYear', 'lastYear']}
        />
        {sites.length > 1 && (
          <MultiSelect
            aria-label={t('safety.figures.allSites')}
            placeholder={siteIds.length === 0 ? t('safety.figures.allSites') : undefined}
            clearable
            clearButtonProps={{ 'aria-label': t('safety.figures.allSites') }}
            searchable
            maw="32rem"
            data={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={siteIds.map(String)}
            onChange={(ids) => setSiteIds(ids.map(Number))}
          />
        )}
      </Stack>
      <p className="paper-only">
        {period.from} – {period.to}
      </p>
      <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false}>
        <Tabs.List mb="md" className="screen-only">
          {tabs.map(({ key, icon: Icon }) => (
            <Tabs.Tab key={key} value={key} fz="md" leftSection={<Icon size={20} aria-hidden />}>
              {t(`safety.figures.tab.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {problem === null && (
          <>
            <Tabs.Panel value="sums">
              <Sums filters={filters} />
            </Tabs.Panel>
            <Tabs.Panel value="hazards">
              <Hazards filters={filters} />
            </Tabs.Panel>
            <Tabs.Panel value="places">
              <Places filters={filters} />
            </Tabs.Panel>
            <Tabs.Panel value="rounds">
              <Rounds filters={filters} />
            </Tabs.Panel>
          </>
        )}
      </Tabs>
    </>
  )
}
