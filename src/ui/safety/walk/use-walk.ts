import { useState } from 'react'
import type { Question } from '../../../shared/safety/checklist-rules.ts'
import type { Inspection } from '../../../shared/safety/inspection.ts'
import { nextAnsweredAt } from '../../../shared/safety/inspection-rules.ts'
import { useSession } from '../../app/session.tsx'
import type { Why } from '../../kit/outbox/wish.ts'
import { keepPlace, keptPlace, type Place } from './kept.ts'
import type { Line } from './use-line.ts'
import { type Change, changedAnswer, latestAnswers, nextOpen, openOf, stepBy, stepsOf } from './walk.ts'

/** An inspection as it is walked here: what is asked, where one is, and what is said, at once and without waiting for the line. */
export function useWalk(inspection: Inspection, { notes, photos }: Line) {
  const { id } = inspection
  const { me } = useSession()
  const open = openOf(notes.sent.wishes, id, me.id)
  const openPhotos = openOf(photos.sent.wishes, id, me.id)
  const told = notes.told(id)
  const answers = latestAnswers([
    ...inspection.answers,
    ...told,
    ...open.flatMap(({ call }) => (call.to === 'answer' ? [call.answer] : [])),
  ])
  const stops = [
    ...inspection.stops.map(({ pointId }) => pointId),
    ...open.flatMap(({ call }) => (call.to === 'stop' ? [call.pointId] : [])),
  ]
  const parts = [...inspection.photos, ...openPhotos.map(({ call }) => call)].map(({ part }) => part)
  const steps = stepsOf(inspection, answers, parts)
  const { place, go } = usePlace(inspection, steps)
  const [refused, setRefused] = useState<Why | null>(null)

  const put = async (call: Parameters<typeof notes.outbox.put>[0], label: string) => {
    const outcome = await notes.outbox.put(call, label)
    if (outcome.is === 'refused') setRefused(outcome.why)
  }
  /** Gives the steps as they are then. */
  const say = (question: Question, change: Change) => {
    const before = answers.find((one) => one.itemId === question.item.id && one.assetId === question.assetId)
    const known = [inspection.startedAt, ...answers.map((one) => one.answeredAt)]
    const { answeredAt, isClockOdd } = nextAnsweredAt(Date.now(), known)
    const answer = { ...changedAnswer(question, before, change), pointId: place.pointId, answeredAt }
    setRefused(null)
    void put({ to: 'answer', inspectionId: id, answer, isClockOdd }, question.item.code)
    return stepsOf(inspection, latestAnswers([...answers, answer]), parts)
  }
  const stop = (point: { id: number; code: string; name: string }) => {
    go({ pointId: point.id })
    void put(
      { to: 'stop', inspectionId: id, pointId: point.id, code: point.code, at: Date.now() },
      point.name,
    )
  }
  const at = Math.max(
    0,
    steps.findIndex(({ key }) => key === place.key),
  )
  return {
    ...{ inspection, steps, stops, say, stop, refused },
    /** Where one is; undefined: past the last. */
    step: place.key === null ? undefined : steps[at],
    at,
    point: inspection.points.find((one) => one.id === place.pointId),
    left: steps.filter(({ missing }) => missing.length > 0),
    unsent: { answers: open.length, photos: openPhotos.length },
    seen: () => setRefused(null),
    /** null: to the end. */
    goTo: (key: string | null) => go({ key }),
    goBy: (by: 1 | -1) => go({ key: stepBy(steps, place.key, by) }),
    /** To the next that is open. */
    goOn: (from = steps) => go({ key: nextOpen(from, place.key) }),
  }
}
export type Walk = ReturnType<typeof useWalk>

/** Where one is, kept on the device. */
function usePlace(inspection: Inspection, steps: ReturnType<typeof stepsOf>) {
  const { id } = inspection
  const [kept, setKept] = useState<Place>(() => {
    const place = keptPlace(id)
    // Elsewhere it was walked by somebody else: here it begins with what is open.
    return steps.some(({ key }) => key === place.key) ? place : { ...place, key: nextOpen(steps, null) }
  })
  const go = (change: Partial<Place>) =>
    setKept((before) => {
      const after = { ...before, ...change }
      keepPlace(id, after)
      return after
    })
  return { place: kept, go }
}
