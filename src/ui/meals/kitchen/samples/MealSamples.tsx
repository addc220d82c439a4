import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconFlask2, IconPrinter } from '@tabler/icons-react'
import type { FoodSample, MenuDish } from '../../../../shared/meals/kitchen.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { Section } from '../../parts/Section.tsx'
import { Sign } from '../../parts/Sign.tsx'
import { useAllergens } from '../dishes/use-allergens.ts'
import { useSampleWords } from './use-sample-words.ts'
import { VoidSample } from './VoidSample.tsx'
import './samples.css'

interface MealSamplesProps {
  meal: Meal
  dishes: MenuDish[]
  /** Of this meal, none voided. */
  samples: FoodSample[]
  /** Left out for who may only look. */
  onTake?: (dish: MenuDish) => void
  onPrint(sample: FoodSample): void
  onMenus(): void
}

/** One meal: its dishes as large rows. */
export function MealSamples({ meal, dishes, samples, onTake, onPrint, onMenus }: MealSamplesProps) {
  const { t } = useWords()
  const say = useEnum()
  const contains = useAllergens()
  const count = { done: samples.length, all: dishes.length }
  return (
    <Section
      order={2}
      title={say('meal', meal)}
      action={dishes.length > 0 && <Text>{t('meals.kitchen.sample.done', count)}</Text>}
    >
      {dishes.length === 0 && (
        <Group justify="space-between">
          <Text c="dimmed">{t('meals.kitchen.sample.noMenu')}</Text>
          <Button variant="default" onClick={onMenus}>
            {t('meals.kitchen.sample.toMenus')}
          </Button>
        </Group>
      )}
      <Stack gap={0} component="ul" m={0} p={0} className="sample-list">
        {dishes.map((dish) => {
          const sample = samples.find(({ dishId }) => dishId === dish.dishId)
          return (
            <li key={dish.dishId}>
              <div>
                <Text fz="lg" fw={650}>
                  {dish.name}
                </Text>
                <Text c="dimmed">
                  {[say('dishKind', dish.kind), contains(dish)].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {sample ? (
                <Taken sample={sample} onPrint={onPrint} />
              ) : (
                <Untaken dish={dish.name} onTake={onTake && (() => onTake(dish))} />
              )}
            </li>
          )
        })}
      </Stack>
    </Section>
  )
}

function Untaken({ dish, onTake }: { dish: string; onTake?: () => void }) {
  const { t } = useWords()
  return (
    <Group gap="md">
      <Sign icon={IconAlertTriangle} tone="warn">
        {t('meals.kitchen.sample.untaken')}
      </Sign>
      {onTake && (
        <Button
          size="lg"
          leftSection={<IconFlask2 size={22} aria-hidden />}
          aria-label={t('meals.kitchen.sample.takeOf', { dish })}
          onClick={onTake}
        >
          {t('meals.kitchen.sample.take')}
        </Button>
      )}
    </Group>
  )
}

function Taken({ sample, onPrint }: { sample: FoodSample; onPrint(sample: FoodSample): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const { facts, faults } = useSampleWords()
  const wrong = faults(sample)
  return (
    <Group gap="md">
      <div>
        {wrong.length > 0 ? (
          <Sign icon={IconAlertTriangle} tone="bad">
            {wrong.join(' · ')}
          </Sign>
        ) : (
          <Sign icon={IconCircleCheck} tone="good">
            {t(sample.disposedAt === null ? 'meals.kitchen.sample.kept' : 'meals.kitchen.sample.gone')}
          </Sign>
        )}
        <Text>{facts(sample)}</Text>
      </div>
      <Group gap="xs" className="screen-only">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          aria-label={t('meals.kitchen.sample.labelOf', { dish: sample.dish })}
          onClick={() => onPrint(sample)}
        >
          {t('meals.kitchen.sample.label')}
        </Button>
        {may('meals.write') && <VoidSample sample={sample} />}
      </Group>
    </Group>
  )
}
