import type { Day, Month } from '../../../shared/day.ts'
import { type TrainingKind, TrainingOthers } from '../../../shared/safety/terms.ts'
import type { NewTraining, Training } from '../../../shared/safety/training.ts'

/** What the form holds: who of the staff was there and who passed, and the others by number. */
export interface TrainingValues {
  kind: TrainingKind | null
  name: string
  onDay: Day | null
  minutes: number
  place: string
  trainer: string
  content: string
  validMonths: number | null
  campaign: Month | null
  there: number[]
  passed: number[]
  others: Partial<Record<TrainingOthers, number>>
}

/** A half-year is what most places ask for. */
const USUAL_MONTHS = 6

export const newTraining = (onDay: Day): TrainingValues => ({
  kind: null,
  name: '',
  onDay,
  minutes: 60,
  place: '',
  trainer: '',
  content: '',
  validMonths: USUAL_MONTHS,
  campaign: null,
  there: [],
  passed: [],
  others: {},
})

export function trainingValues({ people, ...training }: Training): TrainingValues {
  const { kind, name, onDay, minutes, place, trainer, content, validMonths, campaign } = training
  const ids = (rows: typeof people) => rows.flatMap(({ staffId }) => staffId ?? [])
  return {
    ...{ kind, name, onDay, minutes, place, trainer, content, validMonths, campaign },
    there: ids(people),
    passed: ids(people.filter(({ isPassed }) => isPassed)),
    others: Object.fromEntries(people.flatMap(({ others, count }) => (others ? [[others, count]] : []))),
  }
}

/** What is sent: nobody passes a campaign. */
export function trainingInput({ there, passed, others, ...values }: TrainingValues) {
  const isCampaign = values.kind === 'campaign'
  const people: NewTraining['people'] = [
    ...there.map((staffId) => ({
      staffId,
      others: null,
      count: 1,
      isPassed: isCampaign ? null : passed.includes(staffId),
    })),
    ...TrainingOthers.options.flatMap((kind) => {
      const count = others[kind] ?? 0
      return count > 0 ? [{ staffId: null, others: kind, count, isPassed: null }] : []
    }),
  ]
  return {
    ...values,
    validMonths: isCampaign ? null : values.validMonths,
    campaign: isCampaign ? values.campaign : null,
    people,
  }
}
