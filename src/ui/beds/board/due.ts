import { notifications } from '@mantine/notifications'
import type { PlannedMove } from '../../../shared/beds/schema.ts'
import { isRefusal } from '../../../shared/errors.ts'
import { client } from '../../app/client.ts'
import { useDescribeError } from '../../kit/errors.ts'
import type { BedAction } from '../actions/action.ts'

/** The form a planned move opens, filled in with what was planned. */
export function actionOf({ kind, personId, person: name, bedId, bed }: PlannedMove): BedAction {
  const person = { id: personId, name }
  const to = bedId === null ? undefined : { id: bedId, code: bed }
  if (kind === 'admission') return { kind: 'admit', person, bed: to }
  if (kind === 'transfer') return { kind: 'transfer', person, bed: to }
  return { kind, person }
}

/**
 * Notes that a planned move was done, after its form succeeded. The core may have closed it by itself: then there
 * is nothing left to do.
 */
export function usePlanDone(): (plan: PlannedMove) => Promise<void> {
  const describe = useDescribeError()
  return async ({ id }) => {
    try {
      await client.beds.closePlan({ id, outcome: 'done' })
    } catch (error) {
      if (isRefusal(error, 'ALREADY_ENDED')) return
      notifications.show({ message: describe(error), color: 'red', autoClose: false })
    }
  }
}
