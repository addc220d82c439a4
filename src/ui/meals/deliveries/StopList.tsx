import { ActionIcon, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { DeliveryRoute, RoutePerson } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { moved } from '../../kit/order.ts'
import { useDrag } from '../../kit/use-drag.ts'
import './routes.css'

interface StopListProps {
  stops: readonly RoutePerson[]
  /** Left out for who may only look. */
  onStops?: (stops: readonly RoutePerson[]) => void
  /** Where a stop can be moved to. */
  others: readonly DeliveryRoute[]
  onMoveTo(route: DeliveryRoute, stop: RoutePerson): void
}

/** The stops of a route: put in order by dragging, by buttons or with the arrow keys. */
export function StopList({ stops, onStops, others, onMoveTo }: StopListProps) {
  const { t } = useWords()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const move = (from: number, to: number) => {
    const person = stops[from]
    if (!onStops || !person || to < 0 || to >= stops.length) return
    onStops(moved(stops, from, to))
    setSaid(t('meals.deliveries.routes.now', { person: person.person, stop: to + 1 }))
  }
  const { dragged, handle } = useDrag(list, move)
  return (
    <>
      <ol className="route-stops" ref={list}>
        {stops.map((stop, index) => (
          <li key={stop.personId} data-dragged={index === dragged || undefined}>
            {onStops && (
              <ActionIcon
                className="route-grip"
                aria-label={t('meals.deliveries.routes.grip', { person: stop.person })}
                {...handle(index)}
              >
                <IconGripVertical size={22} />
              </ActionIcon>
            )}
            <b className="route-number">{index + 1}</b>
            <Text fw={650} miw="5rem">
              {stop.person}
            </Text>
            <Text c="dimmed" flex={1}>
              {stop.community}
            </Text>
            {onStops && (
              <Actions
                person={stop.person}
                isFirst={index === 0}
                isLast={index === stops.length - 1}
                onMove={(by) => move(index, index + by)}
                others={others}
                onMoveTo={(route) => onMoveTo(route, stop)}
                onTakeOff={() => onStops(stops.filter(({ personId }) => personId !== stop.personId))}
              />
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

interface ActionsProps {
  person: string
  isFirst: boolean
  isLast: boolean
  onMove(by: 1 | -1): void
  others: readonly DeliveryRoute[]
  onMoveTo(route: DeliveryRoute): void
  onTakeOff(): void
}

function Actions({ person, isFirst, isLast, onMove, others, onMoveTo, onTakeOff }: ActionsProps) {
  const { t } = useWords()
  return (
    <>
      <ActionIcon
        aria-label={t('meals.deliveries.routes.moveUp', { person })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={22} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('meals.deliveries.routes.moveDown', { person })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={22} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('meals.deliveries.routes.more', { person })}>
            <IconDots size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((route) => (
            <Menu.Item key={route.id} onClick={() => onMoveTo(route)}>
              {t('meals.deliveries.routes.moveTo', { route: route.name })}
            </Menu.Item>
          ))}
          <Menu.Item c="red.9" onClick={onTakeOff}>
            {t('meals.deliveries.routes.takeOff')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
