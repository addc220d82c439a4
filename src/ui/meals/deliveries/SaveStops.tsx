import { Button, Text } from '@mantine/core'
import type { DeliveryRoute } from '../../../shared/meals/order.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { FormFoot } from '../../kit/form-foot.tsx'
import { SaveError } from '../../kit/stale.tsx'
import type { StopsDraft } from './stop-order.ts'

interface SaveStopsProps {
  route: DeliveryRoute
  draft: StopsDraft
  /** Saved or dropped. */
  onDone(): void
}

/** Saves the stops of the route that was changed, in their new order. */
export function SaveStops({ route, draft, onDone }: SaveStopsProps) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (version: number) =>
      client.meals.setStops({
        id: draft.routeId,
        version,
        personIds: draft.stops.map(({ personId }) => personId),
      }),
    { onDone },
  )
  return (
    <>
      <SaveError error={error} label={(field) => field} onKeepMine={run} onTakeTheirs={onDone} />
      <FormFoot>
        <Text fw={600} role="status">
          {t('meals.deliveries.routes.dirty', { route: route.name })}
        </Text>
        <Button variant="default" onClick={onDone}>
          {t('meals.deliveries.routes.drop')}
        </Button>
        <Button loading={isRunning} onClick={() => run(draft.version)}>
          {t('kit.save')}
        </Button>
      </FormFoot>
    </>
  )
}
