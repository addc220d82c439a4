import { Button, Group, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import type { FoodSample, MenuDish } from '../../../../shared/meals/kitchen.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { DaySwitch } from '../../../kit/day-switch.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { Load } from '../../../kit/parts.tsx'
import { mealsShown } from '../menus/meals-shown.ts'
import { GapList } from './GapList.tsx'
import { MealSamples } from './MealSamples.tsx'
import { SampleLabels } from './SampleLabels.tsx'
import { TakeSample } from './TakeSample.tsx'

interface DaySamplesProps {
  canteen: Canteen
  /** In the fridge, oldest first: what was entered last is offered again. */
  kept: FoodSample[]
  onMenus(): void
}

/** The dishes of a day, each with its sample or the button that takes one; what is wrong stands on top. */
export function DaySamples({ canteen, kept, onMenus }: DaySamplesProps) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [day, setDay] = useState(today)
  const [taking, setTaking] = useState<{ meal: Meal; dish: MenuDish } | null>(null)
  const [labels, setLabels] = useState<FoodSample[] | null>(null)
  const input = { siteId: canteen.siteId, from: day, to: day }
  const held = { input, placeholderData: keepPreviousData }
  const menus = useQuery(api.meals.menus.queryOptions(held))
  const samples = useQuery(api.meals.samples.queryOptions(held))
  const gaps = useQuery(api.meals.sampleGaps.queryOptions({ ...held, refetchInterval: 60_000 }))
  const live = (samples.data ?? []).filter(({ voidedAt }) => voidedAt === null)
  return (
    <>
      <Group mb="md" justify="space-between" className="screen-only">
        <DaySwitch day={day} today={today} onChange={setDay} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={live.length === 0}
          onClick={() => setLabels(live)}
        >
          {t('meals.kitchen.sample.printAll', { count: live.length })}
        </Button>
      </Group>
      <GapList gaps={gaps.data ?? []} />
      <Load of={samples}>
        {() => (
          <Load of={menus}>
            {(rows) => (
              <Stack>
                {mealsShown(canteen, [day], rows).map((meal) => (
                  <MealSamples
                    key={meal}
                    meal={meal}
                    dishes={rows.find((menu) => menu.meal === meal)?.dishes ?? []}
                    samples={live.filter((sample) => sample.meal === meal)}
                    onTake={may('meals.serve') ? (dish) => setTaking({ meal, dish }) : undefined}
                    onPrint={(sample) => setLabels([sample])}
                    onMenus={onMenus}
                  />
                ))}
                {taking && (
                  <TakeSample
                    canteen={canteen}
                    day={day}
                    meal={taking.meal}
                    first={taking.dish}
                    missing={(rows.find(({ meal }) => meal === taking.meal)?.dishes ?? []).filter(
                      ({ dishId }) => !live.some((one) => one.meal === taking.meal && one.dishId === dishId),
                    )}
                    last={kept.at(-1)}
                    onClose={() => setTaking(null)}
                  />
                )}
              </Stack>
            )}
          </Load>
        )}
      </Load>
      {labels && <SampleLabels samples={labels} name={canteen.name} onPrinted={() => setLabels(null)} />}
    </>
  )
}
