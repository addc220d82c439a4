import { Button, Group, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrderPause } from '../../../shared/meals/order.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { newestFirst } from '../parts/in-force.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'
import { EndPauseForm, PauseForm } from './PauseForms.tsx'
import type { Orderer } from './PersonOrders.tsx'

/** When somebody takes no meals; they begin again by themselves. */
export function PausesSection({ who, pauses }: { who: Orderer; pauses: readonly OrderPause[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [doing, setDoing] = useState<'add' | OrderPause | null>(null)
  const close = () => setDoing(null)
  return (
    <Section
      title={t('meals.orders.pause.title')}
      action={
        may('meals.write') && (
          <Button
            variant="light"
            leftSection={<IconPlayerPause size={18} aria-hidden />}
            onClick={() => setDoing('add')}
          >
            {t('meals.orders.pause.add')}
          </Button>
        )
      }
    >
      {pauses.length === 0 && <Text c="dimmed">{t('meals.orders.pause.none')}</Text>}
      <ul className="orders-list">
        {newestFirst(pauses).map((pause) => (
          <li key={pause.id}>
            <Line
              pause={pause}
              isOver={pause.toOn !== null && pause.toOn < today}
              onEnd={may('meals.write') ? () => setDoing(pause) : undefined}
            />
          </li>
        ))}
      </ul>
      {doing === 'add' && <PauseForm who={who} onClose={close} />}
      {doing !== null && doing !== 'add' && <EndPauseForm who={who} pause={doing} onClose={close} />}
    </Section>
  )
}

interface LineProps {
  pause: OrderPause
  isOver: boolean
  onEnd?: () => void
}

function Line({ pause, isOver, onEnd }: LineProps) {
  const { t } = useWords()
  const { fromOn: from, toOn: to, reason } = pause
  const range =
    to === null
      ? t('meals.orders.pause.open', { from })
      : t(isOver ? 'meals.orders.pause.over' : 'meals.orders.pause.range', { from, to })
  const text = [range, reason].filter(Boolean).join(' · ')
  return (
    <Group justify="space-between" w="100%">
      {isOver ? (
        <Text c="dimmed">{text}</Text>
      ) : (
        <Sign icon={IconPlayerPause} tone="warn" isLong>
          {text}
        </Sign>
      )}
      {!isOver && onEnd && (
        <Button
          variant="default"
          className="screen-only"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          onClick={onEnd}
        >
          {t('meals.orders.pause.end')}
        </Button>
      )}
    </Group>
  )
}
