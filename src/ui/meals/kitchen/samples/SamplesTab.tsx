import { Group, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { api } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useNow } from '../../../kit/use-now.ts'
import { DaySamples } from './DaySamples.tsx'
import { Fridge } from './Fridge.tsx'
import { Register } from './Register.tsx'

const views = ['day', 'fridge', 'register'] as const
type View = (typeof views)[number]

/** Retained samples: a day's dishes, what lies in the fridge, and the register. */
export function SamplesTab({ canteen, onMenus }: { canteen: Canteen; onMenus(): void }) {
  const { t } = useWords()
  const now = useNow()
  const [view, setView] = useState<View>('day')
  const kept = useQuery(api.meals.samplesKept.queryOptions({ input: { siteId: canteen.siteId } }))
  const due = kept.data?.filter(({ keptUntilAt }) => keptUntilAt <= now).length ?? 0
  const counts: Record<View, number> = { day: 0, fridge: due, register: 0 }
  return (
    <>
      <Group mb="md" className="screen-only">
        <SegmentedControl
          aria-label={t('meals.kitchen.tab.samples')}
          value={view}
          onChange={setView}
          data={views.map((value) => ({
            value,
            label:
              counts[value] > 0
                ? t('meals.kitchen.sample.viewDue', { count: counts[value] })
                : t(`meals.kitchen.sample.view.${value}`),
          }))}
        />
      </Group>
      {view === 'day' && <DaySamples canteen={canteen} kept={kept.data ?? []} onMenus={onMenus} />}
      {view === 'fridge' && <Fridge canteen={canteen} kept={kept} now={now} />}
      {view === 'register' && <Register canteen={canteen} />}
      <Text mt="md" c="dimmed" className="screen-only">
        {t('meals.kitchen.sample.rule')}
      </Text>
    </>
  )
}
