import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconCalendarEvent, IconX } from '@tabler/icons-react'
import type { OrderChange } from '../../../shared/meals/order.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { modeIcons } from './modes.ts'
import type { Orderer } from './PersonOrders.tsx'
import { changesBy } from './person-orders.ts'

/** Single days on which somebody eats otherwise than every week. */
export function ChangesSection({ who, changes }: { who: Orderer; changes: readonly OrderChange[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isAdding, adding] = useDisclosure()
  const { ahead, past } = changesBy(changes, useToday())
  const undo = useCommand((id: number) => client.meals.undoOrderChange({ id }), {
    doneText: t('meals.orders.change.undone'),
  })
  const mayWrite = may('meals.write')
  return (
    <Section
      title={t('meals.orders.change.title')}
      action={
        mayWrite && (
          <Button
            variant="light"
            leftSection={<IconCalendarEvent size={18} aria-hidden />}
            onClick={adding.open}
          >
            {t('meals.orders.change.add')}
          </Button>
        )
      }
    >
      {ahead.length === 0 && <Text c="dimmed">{t('meals.orders.change.none')}</Text>}
      <ul className="orders-list">
        {ahead.map((change) => (
          <li key={change.id}>
            <Line
              change={change}
              usualSiteId={who.siteId}
              onUndo={mayWrite ? () => undo.run(change.id) : undefined}
            />
          </li>
        ))}
      </ul>
      <ErrorNote error={undo.error} />
      {past.length > 0 && (
        <details>
          <summary className="orders-summary">
            {t('meals.orders.change.past', { count: past.length })}
          </summary>
          <ul className="orders-list">
            {past.map((change) => (
              <li key={change.id}>
                <Line change={change} usualSiteId={who.siteId} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAdding && <ChangeForm who={who} onClose={adding.close} />}
    </Section>
  )
}

interface LineProps {
  change: OrderChange
  /** The usual canteen goes without saying. */
  usualSiteId: number
  onUndo?: () => void
}

function Line({ change, usualSiteId, onUndo }: LineProps) {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  const { weekday } = useDayWords()
  const { onDay, mode, siteId, note } = change
  const meal = say('meal', change.meal)
  const site = sites.find(({ id }) => id === siteId)?.name
  return (
    <Group w="100%" gap="sm">
      <Text fw={650}>{`${onDay} ${weekday(onDay)} ${meal}`}</Text>
      <Sign icon={mode ? modeIcons[mode] : IconX} tone={mode ? 'good' : 'warn'}>
        {mode ? say('mealMode', mode) : t('meals.orders.change.no')}
      </Sign>
      <Text c="dimmed" flex={1}>
        {[siteId === usualSiteId || mode === null ? '' : t('meals.orders.standing.at', { site }), note]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {onUndo && (
        <Button
          variant="subtle"
          className="screen-only"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          aria-label={t('meals.orders.change.undoOf', { day: onDay, meal })}
          onClick={onUndo}
        >
          {t('meals.orders.change.undo')}
        </Button>
      )}
    </Group>
  )
}
