import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { Load } from '../../kit/parts.tsx'
import { ChangesSection } from './ChangesSection.tsx'
import { PausesSection } from './PausesSection.tsx'
import { WeekSection } from './WeekSection.tsx'

/** Whose orders they are, and the canteen that they usually eat at. */
export interface Orderer {
  personId: number
  name: string
  siteId: number
}

/** What a diner orders: the weekly defaults, single days, and pauses. */
export function PersonOrders({ personId }: { personId: number }) {
  const diner = useQuery(api.meals.diner.queryOptions({ input: { personId } }))
  const orders = useQuery(api.meals.personOrders.queryOptions({ input: { personId } }))
  return (
    <Load of={diner}>
      {({ name, siteId }) => (
        <Load of={orders}>
          {({ standing, changes, pauses }) => {
            const who: Orderer = { personId, name, siteId }
            return (
              <Stack>
                <WeekSection who={who} standing={standing} />
                <PausesSection who={who} pauses={pauses} />
                <ChangesSection who={who} changes={changes} />
              </Stack>
            )
          }}
        </Load>
      )}
    </Load>
  )
}
