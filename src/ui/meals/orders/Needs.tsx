import { Group } from '@mantine/core'
import { IconAlertTriangle, IconBowlSpoon, IconSalad } from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Sign } from '../parts/Sign.tsx'
import { isSpecial, type Needs } from './count.ts'

const signs = { allergies: IconAlertTriangle, diet: IconSalad, texture: IconBowlSpoon } as const

/** What somebody must not or cannot eat, each as a sentence; nothing for who eats as everybody does. */
export function useNeeds() {
  const { t } = useWords()
  const say = useEnum()
  return ({ allergies, diet, texture }: Needs) => [
    ...(allergies
      ? [{ kind: 'allergies' as const, text: t('meals.orders.needs.allergies', { what: allergies }) }]
      : []),
    ...(isSpecial(diet)
      ? [{ kind: 'diet' as const, text: t('meals.orders.needs.diet', { what: say('diet', diet) }) }]
      : []),
    ...(isSpecial(texture)
      ? [
          {
            kind: 'texture' as const,
            text: t('meals.orders.needs.texture', { what: say('texture', texture) }),
          },
        ]
      : []),
  ]
}

/** The same in red, each with its sign. */
export function NeedSigns({ of }: { of: Needs }) {
  const needs = useNeeds()(of)
  if (needs.length === 0) return null
  return (
    <Group gap="2px 16px">
      {needs.map(({ kind, text }) => (
        <Sign key={kind} icon={signs[kind]} tone="bad" isLong>
          {text}
        </Sign>
      ))}
    </Group>
  )
}
