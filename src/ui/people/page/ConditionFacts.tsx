import { SimpleGrid, Text } from '@mantine/core'
import { healthFieldsOf } from '../../../shared/people/mask.ts'
import type { Condition } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useShowField } from '../show.ts'

const order: (keyof Condition)[] = [
  'careLevel',
  'mobility',
  'carryTool',
  'escort',
  'hasOxygen',
  'hearing',
  'diet',
  'texture',
  'allergies',
]

/** A condition field by field, as far as this account may see. */
export function ConditionFacts({ condition }: { condition: Condition }) {
  const { me } = useSession()
  const { label, show } = useShowField()
  const seen = healthFieldsOf(me.role)
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }} component="dl" my={0} spacing="md" verticalSpacing="sm">
      {order
        .filter((field) => seen.includes(field))
        .map((field) => (
          <div key={field}>
            <Text component="dt" c="dimmed" fz="sm">
              {label(field)}
            </Text>
            <Text component="dd" m={0} fw={500} style={{ overflowWrap: 'anywhere' }}>
              {show(field, condition[field])}
            </Text>
          </div>
        ))}
    </SimpleGrid>
  )
}
