import type { CheckItem } from './checklist.ts'
import type { AnswerValue, AssetKind } from './terms.ts'

/** What was answered to one item, of one piece of equipment or of none (assetId 0). */
export interface AnswerGiven {
  itemId: number
  assetId: number
  value: AnswerValue | null
  /** In thousandths. */
  number: number | null
  text: string
  comment: string
  isFixed: boolean
  fixNote: string
  /** The open hazard that it is, recorded before. */
  hazardId: number | null
}

/** An item as it is asked here: of one piece of equipment, or once (assetId 0). */
export interface Question<I extends CheckItem = CheckItem> {
  item: I
  assetId: number
}

const keyOf = (itemId: number, assetId: number): string => `${itemId}:${assetId}`
export const questionKey = ({ item, assetId }: Question): string => keyOf(item.id, assetId)
export const answerKey = ({ itemId, assetId }: { itemId: number; assetId: number }): string =>
  keyOf(itemId, assetId)

interface Place {
  /** Of a round; null: both are asked. */
  shift: 'day' | 'night' | null
  assets: readonly { id: number; kind: AssetKind }[]
}

/** Every item that may be asked at a place, in order: once, or for each piece of its kind of equipment that stands there. */
export function questionsAt<I extends CheckItem>(
  items: readonly I[],
  { shift, assets }: Place,
): Question<I>[] {
  return items
    .filter((item) => shift === null || item.shift === 'both' || item.shift === shift)
    .flatMap((item) =>
      item.assetKind === null
        ? [{ item, assetId: 0 }]
        : assets.filter(({ kind }) => kind === item.assetKind).map(({ id }) => ({ item, assetId: id })),
    )
}

/**
 * Those that are asked now: an item with a condition is asked when an item before it, itself asked, was answered so (of any
 * piece of equipment).
 */
export function askedNow<I extends CheckItem>(
  questions: readonly Question<I>[],
  answers: readonly AnswerGiven[],
): Question<I>[] {
  const given = new Map(answers.map((answer) => [answerKey(answer), answer]))
  const said = new Map<string, Set<AnswerValue>>()
  return questions.filter((question) => {
    const { code, details } = question.item
    if (details.when && !details.when.is.some((value) => said.get(details.when?.code ?? '')?.has(value)))
      return false
    const value = given.get(questionKey(question))?.value
    if (value) said.set(code, (said.get(code) ?? new Set()).add(value))
    return true
  })
}

/**
 * What an answer amounts to: a number outside its limits and a choice that says so are problems. Not applicable stays so; a text
 * or a photo is as was chosen, or ok.
 */
export function valueOfAnswer(
  item: CheckItem,
  answer: Pick<AnswerGiven, 'value' | 'number' | 'text'>,
): AnswerValue | null {
  if (answer.value === 'na' || item.kind === 'check') return answer.value
  if (item.kind === 'number') {
    const { least, most } = item.details
    if (answer.number === null) return null
    return (least !== null && answer.number < least) || (most !== null && answer.number > most)
      ? 'problem'
      : 'ok'
  }
  if (item.kind === 'choice') {
    const choice = item.details.choices.find(({ zh }) => zh === answer.text)
    return choice ? (choice.isProblem ? 'problem' : 'ok') : null
  }
  return answer.value ?? (item.kind === 'photo' || answer.text !== '' ? 'ok' : null)
}

export type Missing = 'answer' | 'photo' | 'comment' | 'fixNote'

/**
 * What an answer still lacks before an inspection may end. A problem put right at once says how (61号令§31: recorded all the same);
 * of one that is a hazard already, what it asks for was said when that was found.
 */
export function missingIn(item: CheckItem, answer: AnswerGiven | undefined, photos: number): Missing[] {
  const value = answer ? valueOfAnswer(item, answer) : null
  if (!answer || value === null) return ['answer']
  const forces = (by: 'never' | 'problem' | 'always') =>
    value !== 'na' &&
    (by === 'always' || (by === 'problem' && value === 'problem' && answer.hazardId === null))
  const all: [Missing, boolean][] = [
    ['answer', item.kind === 'text' && value !== 'na' && answer.text === ''],
    ['photo', photos === 0 && (forces(item.details.photo) || (item.kind === 'photo' && value !== 'na'))],
    ['comment', answer.comment === '' && forces(item.details.comment)],
    ['fixNote', value === 'problem' && answer.isFixed && answer.fixNote === ''],
  ]
  return all.flatMap(([missing, isSo]) => (isSo ? [missing] : []))
}

/** How an inspection came out. */
export interface Score {
  ok: number
  problem: number
  na: number
  /** Weight of what was ok ÷ weight of what applied, in thousandths, half up; null: nothing applied, no score (RULES, Safety). */
  permille: number | null
}

/** Not applicable leaves both sides; a problem that was fixed on the spot was a problem all the same. */
export function scoreOf(questions: readonly Question[], answers: readonly AnswerGiven[]): Score {
  const given = new Map(answers.map((answer) => [answerKey(answer), answer]))
  const score: Score = { ok: 0, problem: 0, na: 0, permille: null }
  let [good, all] = [0, 0]
  for (const question of askedNow(questions, answers)) {
    const answer = given.get(questionKey(question))
    const value = answer && valueOfAnswer(question.item, answer)
    if (!value) continue
    score[value] += 1
    if (value === 'na') continue
    all += question.item.weight
    if (value === 'ok') good += question.item.weight
  }
  if (all > 0) score.permille = Math.floor((good * 2000 + all) / (2 * all))
  return score
}
