import type { Instant } from '../../../shared/day.ts'
import type { RequestKey } from '../../../shared/ids.ts'
import type { CheckItem } from '../../../shared/safety/checklist.ts'
import {
  answerKey,
  askedNow,
  type Missing,
  missingIn,
  type Question,
  questionKey,
  questionsAt,
  valueOfAnswer,
} from '../../../shared/safety/checklist-rules.ts'
import type { GivenAnswer, Inspection, InspectionAnswer } from '../../../shared/safety/inspection.ts'
import { isLater, partOf } from '../../../shared/safety/inspection-rules.ts'
import type { Wish } from '../../kit/outbox/wish.ts'

/** What is said on a walk, as it can be written down and sent again. */
export type WalkCall = { inspectionId: number } & (
  | { to: 'answer'; answer: GivenAnswer; isClockOdd: boolean }
  | { to: 'stop'; pointId: number; code: string; at: Instant }
)

/** A photo on its way; the picture itself lies in a place of its own (waiting-photos.ts). */
export interface PhotoCall {
  inspectionId: number
  part: string
  looks: string
  name: string
  takenAt: Instant
  photo: RequestKey
}
export type PhotoWish = Wish<PhotoCall>

/** What an account said of an inspection on this device and the core has not answered yet. */
export const openOf = <C extends { inspectionId: number }>(
  wishes: readonly Wish<C>[],
  inspectionId: number,
  accountId: number,
): Wish<C>[] =>
  wishes.filter(
    ({ state, call, accountId: whose }) =>
      (state === 'sending' || state === 'waiting') &&
      call.inspectionId === inspectionId &&
      whose === accountId,
  )

/** What was answered, each by the latest of several answers to it: what the core has, and what it was told or will be. */
export function latestAnswers(all: readonly GivenAnswer[]): GivenAnswer[] {
  const latest = new Map<string, GivenAnswer>()
  for (const answer of all) {
    const before = latest.get(answerKey(answer))
    if (!before || isLater(answer, before)) latest.set(answerKey(answer), answer)
  }
  return [...latest.values()]
}

const unfixed = { isFixed: false, fixNote: '', hazardId: null } as const
const blank = { value: null, number: null, text: '', comment: '', ...unfixed } as const

export type Change = Partial<
  Pick<GivenAnswer, 'value' | 'number' | 'text' | 'comment' | 'isFixed' | 'fixNote' | 'hazardId'>
>

/** What is said now: the answer before with a change. What was fixed, or was known, is forgotten with the problem. */
export function changedAnswer(
  { item, assetId }: Question,
  before: GivenAnswer | undefined,
  change: Change,
): Omit<GivenAnswer, 'answeredAt' | 'pointId'> {
  const { value, number, text, comment, ...rest } = { ...blank, ...before, ...change }
  const amounts = valueOfAnswer(item, { value, number, text })
  const { isFixed, fixNote, hazardId } = amounts === 'problem' ? rest : unfixed
  // A hazard that is known is put right in its own loop.
  const fixed = hazardId === null ? { isFixed, fixNote, hazardId } : { ...unfixed, hazardId }
  return { itemId: item.id, assetId, value: amounts, number, text, comment, ...fixed }
}

/** One thing that is asked, and how far it is. */
export interface Step extends Question {
  key: string
  answer: GivenAnswer | undefined
  value: InspectionAnswer['value']
  photos: number
  /** What it lacks before the inspection may end. */
  missing: Missing[]
}

/** The hazard that a problem became, or was before. */
export function hazardOf({ hazards, known }: Pick<Inspection, 'hazards' | 'known'>, step: Step) {
  const { item, assetId, answer } = step
  const found = hazards.find((one) => one.itemId === item.id && one.assetId === assetId)
  return found ?? known.find(({ id }) => id === answer?.hazardId)
}

/** Beneath which head an item stands: of a joint inspection the department that leads. */
export const groupOf = (kind: Inspection['kind'], item: CheckItem): string =>
  kind === 'jointInspection' && item.department ? item.department : item.section

/** Those of one head together, the heads in the order in which they first come. */
function together<T>(all: readonly T[], headOf: (one: T) => string): T[] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(headOf(one), [...(groups.get(headOf(one)) ?? []), one])
  return [...groups.values()].flat()
}

/** What is asked now, in the order of the walk. */
export function stepsOf(
  inspection: Pick<Inspection, 'kind' | 'items' | 'shift' | 'assets'>,
  answers: readonly GivenAnswer[],
  photoParts: readonly string[],
): Step[] {
  const given = new Map(answers.map((answer) => [answerKey(answer), answer]))
  const asked = askedNow(questionsAt(inspection.items, inspection), answers)
  const steps = asked.map((question) => {
    const answer = given.get(questionKey(question))
    const part = partOf({ itemId: question.item.id, assetId: question.assetId })
    const photos = photoParts.filter((each) => each === part).length
    return {
      ...question,
      key: questionKey(question),
      answer,
      value: answer ? valueOfAnswer(question.item, answer) : null,
      photos,
      missing: missingIn(question.item, answer, photos),
    }
  })
  return together(steps, ({ item }) => groupOf(inspection.kind, item))
}

/** Where the walk goes on: the next that still lacks something, from the beginning again after the last; null: all is done. */
export function nextOpen(steps: readonly Step[], key: string | null): string | null {
  const at = steps.findIndex((step) => step.key === key)
  const onward = [...steps.slice(at + 1), ...steps.slice(0, Math.max(0, at))]
  return onward.find(({ missing }) => missing.length > 0)?.key ?? null
}

/** One step further or back. `null` is past the last step, where the summary stands. */
export function stepBy(steps: readonly Step[], key: string | null, by: 1 | -1): string | null {
  const at = key === null ? steps.length : steps.findIndex((step) => step.key === key)
  return steps[Math.max(0, at + by)]?.key ?? null
}
