import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { StandingOrder } from '../../../shared/meals/order.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Section } from '../parts/Section.tsx'
import { modeIcons } from './modes.ts'
import type { Orderer } from './PersonOrders.tsx'
import { cellOf, turnsOf, weekOn } from './person-orders.ts'
import { WeekForm } from './WeekForm.tsx'
import { WeekTable } from './WeekTable.tsx'

/** What somebody eats every week; a change that is ahead can be looked at before it comes. */
export function WeekSection({ who, standing }: { who: Orderer; standing: readonly StandingOrder[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [isEditing, editing] = useDisclosure()
  const [chosen, setChosen] = useState<Day | null>(null)
  const turns = turnsOf(standing, today)
  const day = chosen !== null && turns.includes(chosen) ? chosen : today
  return (
    <Section
      title={t('meals.orders.standing.title')}
      action={
        may('meals.write') && (
          <Button variant="light" leftSection={<IconPencil size={18} aria-hidden />} onClick={editing.open}>
            {t('meals.orders.standing.edit')}
          </Button>
        )
      }
    >
      {turns.length > 0 && (
        <SegmentedControl
          aria-label={t('meals.orders.standing.which')}
          value={day}
          data={[
            { value: today, label: t('meals.orders.standing.now') },
            ...turns.map((turn) => ({ value: turn, label: t('meals.orders.standing.from', { day: turn }) })),
          ]}
          onChange={setChosen}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      {standing.some(({ toOn }) => toOn === null || toOn >= today) ? (
        <Week standing={standing} day={day} siteId={who.siteId} />
      ) : (
        <Text c="dimmed">{t('meals.orders.standing.none')}</Text>
      )}
      {isEditing && <WeekForm who={who} standing={standing} onClose={editing.close} />}
    </Section>
  )
}

interface WeekProps {
  standing: readonly StandingOrder[]
  day: Day
  /** The usual canteen goes without saying. */
  siteId: number
}

function Week({ standing, day, siteId }: WeekProps) {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  const week = weekOn(standing, day)
  const notes = [...new Set(Object.values(week).map((order) => order?.note ?? ''))].filter(Boolean)
  return (
    <Stack gap="xs">
      <WeekTable name={t('meals.orders.standing.grid')}>
        {(meal, weekday) => {
          const order = week[cellOf(meal, weekday)]
          if (!order) return <div className="orders-cell">—</div>
          const Icon = modeIcons[order.mode]
          return (
            <div className="orders-cell" data-mode={order.mode}>
              <Icon size={20} aria-hidden />
              {say('mealMode', order.mode)}
              {order.siteId !== siteId && (
                <small>
                  {t('meals.orders.standing.at', {
                    site: sites.find(({ id }) => id === order.siteId)?.name ?? '—',
                  })}
                </small>
              )}
              {order.toOn !== null && (
                <small>{t('meals.orders.standing.until', { day: order.toOn.slice(5) })}</small>
              )}
            </div>
          )
        }}
      </WeekTable>
      {notes.length > 0 && (
        <Text>
          {t('kit.note')}: {notes.join('；')}
        </Text>
      )}
    </Stack>
  )
}
