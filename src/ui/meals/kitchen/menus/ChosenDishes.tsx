import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { Dish } from '../../../../shared/meals/kitchen.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { useAllergens } from '../dishes/use-allergens.ts'

/** The dishes of a meal in their order. */
export function ChosenDishes({ dishes, onChange }: { dishes: Dish[]; onChange(ids: number[]): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const contains = useAllergens()
  const ids = dishes.map(({ id }) => id)
  const move = (index: number, to: number) => {
    const moved = ids.toSpliced(index, 1)
    onChange(moved.toSpliced(to, 0, ids[index] ?? 0))
  }
  if (dishes.length === 0) return <Text c="dimmed">{t('meals.kitchen.menu.noDish')}</Text>
  return (
    <Stack gap={0} component="ol" m={0} p={0} aria-label={t('meals.kitchen.menu.chosen')}>
      {dishes.map((dish, index) => (
        <Group
          key={dish.id}
          component="li"
          wrap="nowrap"
          justify="space-between"
          style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
        >
          <div>
            <Text fw={600}>{dish.name}</Text>
            <Text fz="sm" c={dish.allergens ? 'orange.9' : 'dimmed'}>
              {[contains(dish), say('dishKind', dish.kind), dish.costFen === null ? '' : money(dish.costFen)]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              aria-label={t('meals.kitchen.menu.up', { dish: dish.name })}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <IconArrowUp size={20} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('meals.kitchen.menu.down', { dish: dish.name })}
              disabled={index === dishes.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <IconArrowDown size={20} />
            </ActionIcon>
            <ActionIcon
              color="red"
              aria-label={t('kit.removeEntry', { entry: dish.name })}
              onClick={() => onChange(ids.toSpliced(index, 1))}
            >
              <IconTrash size={20} />
            </ActionIcon>
          </Group>
        </Group>
      ))}
    </Stack>
  )
}
