import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, type Day } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import type { Menu } from '../../../../shared/meals/kitchen.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { weekOf } from '../../../../shared/week.ts'
import { api, client } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { useToday } from '../../../kit/figures/use-period.ts'
import { ErrorNote, Load } from '../../../kit/parts.tsx'
import { mondayOf, WeekSwitch } from '../../../kit/week-switch.tsx'
import { MenuEditor } from './MenuEditor.tsx'
import { MenuPaper } from './MenuPaper.tsx'
import { MenuWeek } from './MenuWeek.tsx'
import { mealsShown } from './meals-shown.ts'

/** A week's menu: its dishes by day and meal, copied from the week before and printed for the wall. */
export function MenusTab({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const { siteId } = canteen
  const [monday, setMonday] = useState(mondayOf(today))
  const [editing, setEditing] = useState<{ onDay: Day; meal: Meal } | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const days = weekOf(monday)
  const menus = useQuery(
    api.meals.menus.queryOptions({
      input: { siteId, from: monday, to: addDays(monday, 6) },
      placeholderData: keepPreviousData,
    }),
  )
  const known = useQuery(api.meals.dishes.queryOptions())
  const copy = useCommand(
    () => client.meals.copyMenus({ siteId, fromMonday: addDays(monday, -7), toMonday: monday }),
    { doneText: t('meals.kitchen.menu.copied') },
  )
  const mayWrite = may('meals.write')
  const find = (rows: Menu[], onDay: Day, meal: Meal) =>
    rows.find((menu) => menu.onDay === onDay && menu.meal === meal)?.dishes ?? []
  return (
    <>
      <Group mb="md" className="screen-only">
        <WeekSwitch monday={monday} thisMonday={mondayOf(today)} onChange={setMonday} />
        <Group ml="auto" gap="sm">
          {mayWrite && (
            <Button
              variant="default"
              leftSection={<IconCopy size={20} aria-hidden />}
              loading={copy.isRunning}
              onClick={() => copy.run(undefined)}
            >
              {t('meals.kitchen.menu.copy')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
            disabled={!menus.data?.length}
            onClick={() => setPrinting(true)}
          >
            {t('meals.kitchen.menu.print')}
          </Button>
        </Group>
      </Group>
      <ErrorNote error={copy.error ?? known.error} />
      <Load of={menus}>
        {(rows) => (
          <>
            {rows.length === 0 && (
              <Text c="dimmed" mb="sm">
                {t(mayWrite ? 'meals.kitchen.menu.emptyLead' : 'meals.kitchen.menu.empty')}
              </Text>
            )}
            <MenuWeek
              days={days}
              meals={mealsShown(canteen, days, rows)}
              today={today}
              dishesOf={(onDay, meal) => find(rows, onDay, meal)}
              onEdit={mayWrite ? (onDay, meal) => setEditing({ onDay, meal }) : undefined}
            />
            {editing && known.data && (
              <MenuEditor
                siteId={siteId}
                known={known.data}
                {...editing}
                dishes={find(rows, editing.onDay, editing.meal)}
                onClose={() => setEditing(null)}
              />
            )}
            {isPrinting && (
              <MenuPaper
                name={canteen.name}
                days={days}
                meals={mealsShown(canteen, days, rows)}
                dishesOf={(onDay, meal) => find(rows, onDay, meal)}
                onPrinted={() => setPrinting(false)}
              />
            )}
          </>
        )}
      </Load>
    </>
  )
}
