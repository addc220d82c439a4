import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Instant } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import type { FoodSample } from '../../../../shared/meals/kitchen.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Empty, Load } from '../../../kit/parts.tsx'
import { Sign } from '../../parts/Sign.tsx'
import { DisposeForm } from './DisposeForm.tsx'
import { useSampleWords } from './use-sample-words.ts'
import './samples.css'

interface FridgeProps {
  canteen: Canteen
  kept: { data: FoodSample[] | undefined; error: unknown; isPending: boolean; refetch(): unknown }
  now: number
}

/** What lies in the fridge, oldest first; what was kept for 48 hours may be thrown away, many at once. */
export function Fridge({ canteen, kept, now }: FridgeProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [isDisposing, setDisposing] = useState(false)
  const mayServe = may('meals.serve')
  return (
    <Load of={kept}>
      {(samples) => {
        const due = samples.filter(({ keptUntilAt }) => keptUntilAt <= now)
        const ids = due.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
        const isAll = due.length > 0 && ids.length === due.length
        if (samples.length === 0)
          return (
            <Empty
              title={t('meals.kitchen.sample.fridgeEmpty')}
              lead={t('meals.kitchen.sample.fridgeLead')}
            />
          )
        return (
          <>
            {mayServe && (
              <Group mb="sm" justify="space-between" className="screen-only">
                <Checkbox
                  py={10}
                  label={t('meals.kitchen.sample.allDue', { count: due.length })}
                  disabled={due.length === 0}
                  checked={isAll}
                  indeterminate={ids.length > 0 && !isAll}
                  onChange={() => setChosen(new Set(isAll ? [] : due.map(({ id }) => id)))}
                />
                <Button
                  leftSection={<IconTrash size={20} aria-hidden />}
                  disabled={ids.length === 0}
                  onClick={() => setDisposing(true)}
                >
                  {t('meals.kitchen.sample.dispose', { count: ids.length })}
                </Button>
              </Group>
            )}
            <ul className="sample-list sample-box">
              {samples.map((sample) => (
                <li key={sample.id}>
                  {mayServe && sample.keptUntilAt <= now ? (
                    <Checkbox
                      className="sample-choice"
                      label={<Kept sample={sample} />}
                      checked={chosen.has(sample.id)}
                      onChange={() => setChosen(toggled(chosen, sample.id))}
                    />
                  ) : (
                    <div>
                      <Kept sample={sample} />
                    </div>
                  )}
                  <TimeLeft until={sample.keptUntilAt} now={now} />
                </li>
              ))}
            </ul>
            {isDisposing && (
              <DisposeForm
                canteen={canteen}
                ids={ids}
                onDone={() => setChosen(new Set())}
                onClose={() => setDisposing(false)}
              />
            )}
          </>
        )
      }}
    </Load>
  )
}

function toggled(chosen: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

function Kept({ sample }: { sample: FoodSample }) {
  const say = useEnum()
  const { facts, faults } = useSampleWords()
  const wrong = faults(sample)
  return (
    <>
      <Text fw={650}>{sample.dish}</Text>
      <Text>{`${sample.onDay} ${say('meal', sample.meal)} · ${facts(sample)}`}</Text>
      {wrong.length > 0 && (
        <Sign icon={IconAlertTriangle} tone="bad">
          {wrong.join(' · ')}
        </Sign>
      )}
    </>
  )
}

function TimeLeft({ until, now }: { until: Instant; now: Instant }) {
  const { t } = useWords()
  const minutes = Math.ceil((until - now) / 60_000)
  return minutes <= 0 ? (
    <Sign icon={IconCircleCheck} tone="good">
      {t('meals.kitchen.sample.isDue')}
    </Sign>
  ) : (
    <Sign icon={IconHourglass} tone="calm">
      {t('meals.kitchen.sample.left', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
    </Sign>
  )
}
