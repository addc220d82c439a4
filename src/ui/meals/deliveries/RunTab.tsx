import { Alert, Button, Group, Select, Stack } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconInfoCircle, IconPrinter, IconTags } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { SlotChoice } from '../orders/SlotChoice.tsx'
import { useSlot } from '../orders/use-slot.ts'
import { LabelsDialog } from './LabelsDialog.tsx'
import { Progress } from './Progress.tsx'
import { RouteStops } from './RouteStops.tsx'
import { RunPaper } from './RunPaper.tsx'
import { type Run, type RunRoute, type RunSlot, stopsShown } from './run.ts'
import { Unsent } from './Unsent.tsx'
import { type RunOutbox, useRun } from './use-run.ts'

/** What is to be brought where at a meal, and what became of it. */
export function RunTab({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const today = useToday()
  const outbox = useRun()
  const slot = useSlot(canteen, false)
  const of: RunSlot = { siteId: canteen.siteId, ...slot.shown }
  const run = useQuery(api.meals.deliveryRun.queryOptions({ input: of }))
  return (
    <Stack>
      <SlotChoice slot={slot} />
      <Unsent outbox={outbox} />
      {of.onDay > today && (
        <Alert color="orange" variant="light" icon={<IconInfoCircle />}>
          {t('meals.deliveries.outOfDay')}
        </Alert>
      )}
      <Load of={run}>
        {(routes) =>
          routes.length === 0 ? (
            <Empty title={t('meals.deliveries.empty')} lead={t('meals.deliveries.emptyLead')} />
          ) : (
            <Routes canteen={canteen} slot={of} routes={routes} outbox={outbox} />
          )
        }
      </Load>
    </Stack>
  )
}

interface RoutesProps {
  canteen: Canteen
  slot: RunSlot
  routes: Run
  outbox: RunOutbox
}

const ALL = 'all'
const keyOf = ({ routeId }: RunRoute): string => String(routeId)

/** A driver sees their own route first. */
function Routes({ canteen, slot, routes, outbox }: RoutesProps) {
  const { t } = useWords()
  const { me } = useSession()
  const [chosen, setChosen] = useSessionStorage<string | null>({
    key: 'yian.deliveries.route',
    defaultValue: null,
  })
  const [printing, setPrinting] = useState<'sheet' | 'labels' | null>(null)
  const own = routes.find(({ staffId }) => staffId !== null && staffId === me.staffId)
  const value = [ALL, ...routes.map(keyOf)].find((key) => key === chosen) ?? (own ? keyOf(own) : ALL)
  const shown = routes.filter((route) => value === ALL || keyOf(route) === value)
  const stops = shown.flatMap((route) => stopsShown(route.stops, slot, outbox.sent.wishes))
  return (
    <>
      <Group className="screen-only" justify="space-between" gap="sm">
        <Select
          aria-label={t('meals.deliveries.route.label')}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('meals.deliveries.route.all') },
            ...routes.map((route) => ({
              value: keyOf(route),
              label: route.routeId === null ? t('meals.deliveries.route.none') : route.route,
            })),
          ]}
          value={value}
          onChange={setChosen}
        />
        <Group gap="sm" visibleFrom="sm">
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
            onClick={() => setPrinting('sheet')}
          >
            {t('meals.deliveries.print.sheet')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTags size={20} aria-hidden />}
            onClick={() => setPrinting('labels')}
          >
            {t('meals.deliveries.print.labels')}
          </Button>
        </Group>
      </Group>
      <Progress stops={stops} />
      {shown.map((route) => (
        <RouteStops key={keyOf(route)} route={route} slot={slot} outbox={outbox} />
      ))}
      {printing === 'sheet' && (
        <RunPaper name={canteen.name} slot={slot} routes={shown} onPrinted={() => setPrinting(null)} />
      )}
      {printing === 'labels' && (
        <LabelsDialog name={canteen.name} slot={slot} routes={shown} onClose={() => setPrinting(null)} />
      )}
    </>
  )
}
