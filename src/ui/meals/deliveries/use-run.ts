import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RunStop } from '../../../shared/meals/order.ts'
import { api, client } from '../../app/client.ts'
import { useFormat } from '../../kit/format.ts'
import { useOutbox } from '../../kit/outbox/use-outbox.ts'
import type { Why } from '../../kit/outbox/wish.ts'
import { type DeliveryCall, withStop } from './run.ts'
import { carryOut } from './send.ts'

/** What the driver says of stops: kept on this device until the core has it, and why something was refused. */
export function useRun() {
  const queries = useQueryClient()
  const { dayOf } = useFormat()
  const [refused, setRefused] = useState<ReadonlyMap<number, Why>>(new Map())

  const { outbox, sent } = useOutbox<DeliveryCall, RunStop>('yian.meals.delivery.', async (wish, options) => {
    const { siteId, onDay, meal } = wish.call
    const answer = await carryOut(client, wish, { now: Date.now, dayOf }, options)
    const input = { siteId, onDay, meal }
    queries.setQueryData(api.meals.deliveryRun.queryKey({ input }), (run) => run && withStop(run, answer))
    return { is: 'recorded', answer }
  })
  const note = (personId: number, why: Why | null) =>
    setRefused((before) => {
      const after = new Map(before)
      if (why) after.set(personId, why)
      else after.delete(personId)
      return after
    })
  return {
    sent,
    refused,
    send: () => void outbox.flush(),
    drop: outbox.drop,
    seen: (personId: number) => note(personId, null),
    say: async (call: DeliveryCall, person: string) => {
      note(call.personId, null)
      const outcome = await outbox.put(call, person)
      if (outcome.is === 'refused') note(call.personId, outcome.why)
    },
  }
}
export type RunOutbox = ReturnType<typeof useRun>
