import { Group, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Day } from '../../../../shared/day.ts'
import type { ListedDish, MenuDish } from '../../../../shared/meals/kitchen.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { useDraft } from '../../../kit/draft.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Frame } from '../../../kit/form-frame.tsx'
import { useFormat } from '../../../kit/format.ts'
import { useDayWords } from '../../../kit/use-day-words.ts'
import { DishForm } from '../dishes/DishForm.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ChosenDishes } from './ChosenDishes.tsx'
import { costOf } from './cost.ts'
import { DishPicker } from './DishPicker.tsx'

interface MenuEditorProps {
  siteId: number
  onDay: Day
  meal: Meal
  dishes: MenuDish[]
  /** Every dish there is. */
  known: ListedDish[]
  onClose(): void
}

/** The dishes of one meal: typed by sound and added with Enter, put in order, taken off. */
export function MenuEditor(props: MenuEditorProps) {
  const say = useEnum()
  const { weekday } = useDayWords()
  const { onDay, meal } = props
  return (
    <Dialog title={`${onDay} ${weekday(onDay)} ${say('meal', meal)}`} onClose={props.onClose}>
      <Editor {...props} />
    </Dialog>
  )
}

function Editor({ siteId, onDay, meal, dishes, onClose, known }: MenuEditorProps) {
  const { t } = useWords()
  const { money } = useFormat()
  const [adding, setAdding] = useState<string | null>(null)
  const form = useForm({ initialValues: { dishIds: dishes.map(({ dishId }) => dishId) } })
  const draft = useDraft(`menu.${siteId}.${onDay}.${meal}`, form)
  const { run, isRunning, error } = useCommand(
    () => client.meals.setMenu({ siteId, onDay, meal, ...form.values }),
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  const { dishIds } = form.values
  const set = (ids: number[]) => form.setFieldValue('dishIds', ids)
  // What stood on this menu keeps its cost of then.
  const chosen = dishIds.flatMap((id) => {
    const listed = known.find((dish) => dish.id === id)
    const then = dishes.find(({ dishId }) => dishId === id)
    return listed ? [{ ...listed, costFen: then ? then.costFen : listed.costFen }] : []
  })
  const { fen, isWhole } = costOf(chosen)
  return (
    <>
      <Frame
        submit={t('kit.save')}
        isRunning={isRunning}
        error={error}
        onSubmit={() => run(undefined)}
        onCancel={() => {
          draft.drop()
          onClose()
        }}
        draft={{
          isRestored: draft.isRestored,
          onDiscard: () => {
            draft.drop()
            form.reset()
          },
        }}
      >
        <DishPicker
          dishes={known.filter(({ isActive }) => isActive)}
          chosen={dishIds}
          onPick={(id) => set([...dishIds, id])}
          onNew={setAdding}
        />
        <ChosenDishes dishes={chosen} onChange={set} />
        {fen > 0 && (
          <Group justify="flex-end">
            <Text fw={600}>
              {t(isWhole ? 'meals.kitchen.menu.cost' : 'meals.kitchen.menu.costPart', { cost: money(fen) })}
            </Text>
          </Group>
        )}
      </Frame>
      {adding !== null && (
        <DishForm
          dish={null}
          name={adding}
          onSaved={({ id }) => set([...dishIds, id])}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  )
}
