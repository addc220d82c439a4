import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import type { DeliveryRoute, RoutePerson } from '../../../shared/meals/order.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { MissingPeople } from './MissingPeople.tsx'
import { RouteForm } from './RouteForm.tsx'
import { RouteSection } from './RouteSection.tsx'
import { SaveStops } from './SaveStops.tsx'
import { redraft, type StopsDraft, stopsOf } from './stop-order.ts'

/** Who drives where, in which order; and who is on no route yet. */
export function RoutesTab({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const { may } = useSession()
  const { siteId } = canteen
  const [editing, setEditing] = useState<'new' | DeliveryRoute | null>(null)
  const [draft, setDraft] = useState<StopsDraft | null>(null)
  const routes = useQuery(api.meals.routes.queryOptions({ input: { siteId } }))
  const missing = useQuery(api.meals.withoutRoute.queryOptions({ input: { siteId } }))
  const mayWrite = may('meals.write')
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
      {t('meals.deliveries.routes.add')}
    </Button>
  )
  const put = (route: DeliveryRoute, person: RoutePerson) =>
    setDraft(redraft(route, draft, (stops) => [...stops, person]))
  return (
    <Stack>
      <Group justify="space-between">
        <Text c="dimmed">{t('meals.deliveries.routes.lead')}</Text>
        {add}
      </Group>
      <Load of={routes}>
        {(rows) => {
          const drafted = rows.find(({ id }) => id === draft?.routeId)
          // One route is changed at a time: what is put on another leaves the first when it is saved.
          const open = rows.filter((route) => route.isActive && (!drafted || route === drafted))
          return (
            <>
              <Load of={missing}>
                {(people) => (
                  <MissingPeople
                    people={people.filter(
                      ({ personId }) => !draft?.stops.some((stop) => stop.personId === personId),
                    )}
                    routes={open}
                    onPut={mayWrite ? put : undefined}
                  />
                )}
              </Load>
              {rows.length === 0 && (
                <Empty
                  title={t('meals.deliveries.routes.empty')}
                  lead={t('meals.deliveries.routes.emptyLead')}
                />
              )}
              {rows.map((route) => (
                <RouteSection
                  key={route.id}
                  route={route}
                  stops={stopsOf(route, draft)}
                  onStops={
                    mayWrite && (!drafted || drafted === route)
                      ? (stops) => setDraft(redraft(route, draft, () => stops))
                      : undefined
                  }
                  onEdit={mayWrite ? () => setEditing(route) : undefined}
                  others={drafted ? [] : rows.filter((other) => other.isActive && other.id !== route.id)}
                  onMoveTo={put}
                />
              ))}
              {draft && drafted && <SaveStops route={drafted} draft={draft} onDone={() => setDraft(null)} />}
            </>
          )
        }}
      </Load>
      {editing !== null && (
        <RouteForm
          canteen={canteen}
          route={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  )
}
