import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '../../../shared/ids.ts'
import type { InspectionAnswer } from '../../../shared/safety/inspection.ts'
import { api, client } from '../../app/client.ts'
import { base64Of } from '../../attachments/shrink.ts'
import { useOutbox } from '../../kit/outbox/use-outbox.ts'
import { waitingPhotos } from './waiting-photos.ts'
import type { PhotoCall, WalkCall } from './walk.ts'

/** A photo is larger than an answer, and a line in a cellar is slow. */
const PHOTO_MS = 60_000

type Added = Awaited<ReturnType<typeof client.attachments.add>>

/** Answers and stops: kept on this device until the core has them. */
function useNotes() {
  // What the core answered, until what is read of the inspection says so too.
  const [told] = useState(() => new Map<Id, InspectionAnswer[]>())
  const queries = useQueryClient()
  const { outbox, sent } = useOutbox<WalkCall, null>('yian.safety.walk.', async ({ call }, options) => {
    const { inspectionId } = call
    if (call.to === 'answer') {
      const { answer, isClockOdd } = call
      const given = { inspectionId, answers: [answer], isClockOdd }
      const { answers } = await client.safety.saveAnswers(given, options)
      told.set(inspectionId, [...(told.get(inspectionId) ?? []), ...answers])
    } else {
      const { code, at } = call
      const { point, at: stoppedAt } = await client.safety.stopAt({ inspectionId, code, at }, options)
      queries.setQueryData(api.safety.inspection.queryKey({ input: { id: inspectionId } }), (before) => {
        if (!before || before.stops.some(({ pointId }) => pointId === point.id)) return before
        return { ...before, stops: [...before.stops, { pointId: point.id, at: stoppedAt }] }
      })
    }
    return { is: 'recorded', answer: null }
  })
  return { outbox, sent, told: (inspectionId: Id) => told.get(inspectionId) ?? [] }
}

/** Photos have a line of their own: no answer waits behind a large picture. */
function usePhotoLine() {
  const queries = useQueryClient()
  const [before, setBefore] = useState<ReadonlyMap<string, Added['usedBefore']>>(new Map())
  const { outbox, sent } = useOutbox<PhotoCall, Added>('yian.safety.photo.', async ({ call }) => {
    const { inspectionId, part, looks, name, takenAt, photo } = call
    const blob = await waitingPhotos.get(photo)
    if (!blob) return { is: 'refused', why: { is: 'refused', code: 'PICTURE_UNREADABLE', data: {} } } as const
    const of = { entity: 'inspection', entityId: inspectionId } as const
    const shown = { role: 'photo', mime: 'image/jpeg', name, takenAt, part, looks } as const
    const signal = AbortSignal.timeout(PHOTO_MS)
    const added = await client.attachments.add({ ...of, ...shown, base64: await base64Of(blob) }, { signal })
    // Once the wish is gone: after a crash between the two it is sent again, and is there already.
    setTimeout(() => void waitingPhotos.drop(photo))
    const { usedBefore, ...attachment } = added
    if (usedBefore.length > 0) setBefore((known) => new Map(known).set(part, usedBefore))
    queries.setQueryData(api.attachments.list.queryKey({ input: of }), (all) =>
      all?.some(({ id }) => id === attachment.id) ? all : all && [...all, attachment],
    )
    queries.setQueryData(api.safety.inspection.queryKey({ input: { id: inspectionId } }), (found) => {
      if (!found || found.photos.some(({ id }) => id === attachment.id)) return found
      return { ...found, photos: [...found.photos, { id: attachment.id, part, takenAt }] }
    })
    return { is: 'recorded', answer: added }
  })
  const seen = (part: string) => setBefore((known) => new Map([...known].filter(([other]) => other !== part)))
  return { outbox, sent, usedBefore: before, seen }
}

/** Everything of walks that this device has to tell the core; it is sent while a page of them is open. */
export function useLine() {
  return { notes: useNotes(), photos: usePhotoLine() }
}
export type Line = ReturnType<typeof useLine>
