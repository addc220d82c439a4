import { Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Month, monthOf } from '../../../shared/day.ts'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { MonthField } from '../../kit/figures/MonthField.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { ErrorNote, Load } from '../../kit/parts.tsx'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { Adjustments } from './Adjustments.tsx'
import { BehindModal } from './BehindModal.tsx'
import type { Behind } from './behind.ts'
import { Changed } from './Changed.tsx'
import { MonthMenus } from './MonthMenus.tsx'
import { People } from './People.tsx'
import { StatementPaper } from './paper/StatementPaper.tsx'
import { type Print, usePaper } from './paper/use-paper.ts'
import { StateSign } from './StateSign.tsx'
import { StepList } from './StepList.tsx'
import { Totals } from './Totals.tsx'

interface MonthViewProps {
  siteId: number
  month: Month
  onMonth(month: Month): void
  onBack(): void
}

type Tab = 'totals' | 'people' | 'adjustments'

/** One canteen's month: how far it is, what it comes to, of whom, and its papers. */
export function MonthView({ siteId, month, onMonth, onBack }: MonthViewProps) {
  const { t } = useWords()
  const thisMonth = monthOf(useToday())
  useFocusReturn()
  const settlement = useQuery(
    api.meals.settlement.queryOptions({
      input: { siteId, month },
      placeholderData: keepPreviousData,
    }),
  )
  const { paper, print, error } = usePaper()
  return (
    <>
      <Stack className="screen-only" aria-busy={settlement.isPlaceholderData}>
        <Group align="flex-end">
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {t('meals.settlement.month.back')}
          </Button>
          <MonthField value={month} max={thisMonth} onChange={onMonth} />
        </Group>
        <ErrorNote error={error} />
        <Load of={settlement}>
          {(data) => <OnScreen settlement={data} isRunning={data.month === thisMonth} onPrint={print} />}
        </Load>
      </Stack>
      {settlement.data && (
        <section className="paper-only">{paper ?? <StatementPaper settlement={settlement.data} />}</section>
      )}
    </>
  )
}

interface OnScreenProps {
  settlement: Settlement
  isRunning: boolean
  onPrint: Print
}

function OnScreen({ settlement, isRunning, onPrint }: OnScreenProps) {
  const { t } = useWords()
  const [tab, setTab] = useState<Tab>('totals')
  const [behind, setBehind] = useState<Behind | null>(null)
  const { site, month, state, adjustments } = settlement
  const tabs = [
    { key: 'totals', label: t('meals.settlement.month.tab.totals') },
    { key: 'people', label: t('meals.settlement.month.tab.people') },
    { key: 'adjustments', label: t('meals.settlement.month.tab.adjustments', { count: adjustments.length }) },
  ]
  return (
    <>
      <Group justify="space-between">
        <Group gap="md">
          <Heading>{t('meals.settlement.month.title', { site, month })}</Heading>
          <StateSign state={state} isRunning={isRunning} />
        </Group>
        <MonthMenus settlement={settlement} onPrint={onPrint} />
      </Group>
      {isRunning && <Text>{t('meals.settlement.month.unfinished')}</Text>}
      {settlement.isChanged && <Changed settlement={settlement} />}
      <StepList settlement={settlement} isRunning={isRunning} />
      <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map(({ key, label }) => (
            <Tabs.Tab key={key} value={key} fz="md">
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="totals">
          <Totals totals={settlement.totals} onOpen={setBehind} onAdjustments={() => setTab('adjustments')} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <People settlement={settlement} onOpen={setBehind} onPrint={onPrint} />
        </Tabs.Panel>
        <Tabs.Panel value="adjustments">
          <Adjustments settlement={settlement} onPrint={onPrint} />
        </Tabs.Panel>
      </Tabs>
      {behind && <BehindModal settlement={settlement} behind={behind} onClose={() => setBehind(null)} />}
    </>
  )
}

/** Takes the focus when the month is opened: one hears where one is. */
function Heading({ children }: { children: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return (
    <Title order={1} fz={26} ref={ref} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  )
}
