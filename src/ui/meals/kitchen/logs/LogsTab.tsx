import { Group, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { useWords } from '../../../app/words.ts'
import { DayLogs } from './DayLogs.tsx'
import { LogRegister } from './LogRegister.tsx'

const views = ['day', 'register'] as const

/** The kitchen's daily logs: a day with what it still lacks, and a month on paper. */
export function LogsTab({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const [view, setView] = useState<(typeof views)[number]>('day')
  return (
    <>
      <Group mb="md" className="screen-only">
        <SegmentedControl
          aria-label={t('meals.kitchen.tab.logs')}
          value={view}
          onChange={setView}
          data={views.map((value) => ({ value, label: t(`meals.kitchen.log.view.${value}`) }))}
        />
      </Group>
      {view === 'day' ? <DayLogs canteen={canteen} /> : <LogRegister canteen={canteen} />}
      <Text mt="md" c="dimmed" className="screen-only">
        {t('meals.kitchen.log.rule')}
      </Text>
    </>
  )
}
