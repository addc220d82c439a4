import { createHash } from 'node:crypto'
import { mayRole } from '../../shared/accounts/rights.ts'
import { dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { CheckItem } from '../../shared/safety/checklist.ts'
import {
  askedNow,
  missingIn,
  type Question,
  questionKey,
  questionsAt,
  scoreOf,
} from '../../shared/safety/checklist-rules.ts'
import type { FoundHazard, Inspection, InspectionEnd, InspectionRow } from '../../shared/safety/inspection.ts'
import { CLOCK_SLACK_MS, partOf } from '../../shared/safety/inspection-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { getStaff } from '../staff/sql.ts'
import { type AnswerRecord, listAnswers } from './answers-sql.ts'
import { keepDone, voidDoneOf } from './duties-done.ts'
import { openHazard } from './hazards-open.ts'
import { findHazard } from './hazards-sql.ts'
import { getCounted, getInspection, getOpen, getRecord, rowOf } from './inspections.ts'
import * as inspections from './inspections-sql.ts'
import { getAsset, getPoint } from './register-sql.ts'

type Answers = ReadonlyMap<string, AnswerRecord>

/** What is asked now. @throws INSPECTION_UNFINISHED, ANSWER_INCOMPLETE naming the first item and what it lacks first */
function requireFinished(inspection: Inspection, answers: Answers): Question[] {
  const asked = askedNow(questionsAt(inspection.items, inspection), [...answers.values()])
  const photos = (key: string) => inspection.photos.filter(({ part }) => part === key).length
  const lacking = asked.map((question) => {
    const key = questionKey(question)
    return { question, missing: missingIn(question.item, answers.get(key), photos(key)) }
  })
  const count = lacking.filter(({ missing }) => missing.includes('answer')).length
  if (count > 0) throw refuse('INSPECTION_UNFINISHED', { count })
  for (const { question, missing } of lacking) {
    const [first] = missing
    if (first === undefined) continue
    const asset = inspection.assets.find(({ id }) => id === question.assetId)
    const { code, text } = question.item
    throw refuse('ANSWER_INCOMPLETE', {
      item: [code, text, asset?.code].filter(Boolean).join(' '),
      missing: first,
    })
  }
  return asked
}

/** The end in the order of the walk: not before its last answer. */
function endOf(inspection: Inspection, answers: Answers, at: Instant, now: Instant) {
  const last = Math.max(inspection.startedAt, ...[...answers.values()].map(({ answeredAt }) => answeredAt))
  return {
    endedAt: Math.max(last, Math.min(at, now)),
    isClockOdd: inspection.isClockOdd || now + CLOCK_SLACK_MS < last,
  }
}

/** Over all that was answered, in order: the log vouches for the answers by it. */
const digestOf = (answers: Answers): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [...answers.values()].map((answer) => [
          ...[answer.itemId, answer.assetId, answer.value, answer.number, answer.text, answer.comment],
          ...[answer.isFixed, answer.fixNote, answer.hazardId, answer.answeredAt, answer.accountId],
        ]),
      ),
    )
    .digest('hex')

/** Where a problem is: at its piece of equipment, at the point that was read last, on the floor, or what the item is about. */
function placeOfProblem(tx: Writer, inspection: Inspection, item: CheckItem, answer: AnswerRecord) {
  const asset = answer.assetId === 0 ? undefined : tx.get(getAsset, { id: answer.assetId })
  if (asset) {
    const { floorId, roomId, floor, room, code } = asset
    return { floorId, roomId, place: [floor, room, asset.place, code].filter(Boolean).join(' ') }
  }
  const point = answer.pointId === null ? undefined : tx.get(getPoint, { id: answer.pointId })
  if (point) return { floorId: point.floorId, roomId: point.roomId, place: point.name }
  const { floorId, floor } = inspection
  return { floorId, roomId: null, place: floor || item.section }
}

/** What was found, and the item it was found at: lists show the beginning. */
function describe({ text, kind, details }: CheckItem, answer: AnswerRecord): string {
  const reading =
    kind === 'number' && answer.number !== null ? `${answer.number / 1000} ${details.unit}`.trim() : ''
  const found = [reading, answer.text, answer.comment].filter(Boolean).join('；')
  return found === '' ? text : `${found}（${text}）`
}

/** Who can be named as having put something right: somebody who has left since can't, and the walk still ends. */
function fixerOf(tx: Writer, staffId: number | null): number | null {
  const staff = staffId === null ? undefined : tx.get(getStaff, { id: staffId })
  const isHere = staff && (staff.employedFrom ?? '') <= tx.today && (staff.employedTo ?? tx.today) >= tx.today
  return isHere ? staff.id : null
}

/** Seen again, and still open: it is not opened a second time. */
const isKnown = (tx: Writer, { hazardId }: AnswerRecord): boolean => {
  const state = hazardId === null ? undefined : tx.get(findHazard, { id: hazardId })?.state
  return state !== undefined && state !== 'closed' && state !== 'void'
}

/** A hazard of each problem, also of those that were put right at once: recorded all the same (61号令§31). */
function openHazards(
  tx: Writer,
  inspection: Inspection,
  walkerAccountId: number,
  { asked, answers }: { asked: readonly Question[]; answers: Answers },
  actor: Actor,
): FoundHazard[] {
  const { id: inspectionId, siteId, kind } = inspection
  return asked.flatMap((question) => {
    const { item, assetId } = question
    const answer = answers.get(questionKey(question))
    if (answer?.value !== 'problem' || isKnown(tx, answer)) return []
    // Somebody else may have answered than who is said to walk it.
    const isWalker = answer.accountId === walkerAccountId
    const staffId = isWalker ? inspection.staffId : answer.staffId
    const hazard = openHazard(
      tx,
      {
        ...{ siteId, source: kind, inspectionId, itemId: item.id, itemCode: item.code, grade: item.grade },
        ...placeOfProblem(tx, inspection, item, answer),
        ...(assetId === 0 ? {} : { assetId }),
        description: describe(item, answer),
        foundAt: answer.answeredAt,
        foundBy: isWalker ? inspection.by : answer.by,
        foundByStaffId: staffId,
        ...(answer.isFixed ? { fixedOnSpot: { note: answer.fixNote, byStaffId: fixerOf(tx, staffId) } } : {}),
      },
      actor,
    )
    return [{ ...hazard, itemId: item.id, assetId }]
  })
}

/** Its due thing is done. @returns false where somebody has filled it since: it is an extra one then */
function fillDue(tx: Writer, inspection: Inspection, endedAt: Instant, actor: Actor): boolean {
  const { id: inspectionId, dutyId, dueTime, onDay, staffId } = inspection
  if (dutyId === null) return false
  const dueOn = dueTime === '' ? dayOf(endedAt, tx.zone) : onDay
  return keepDone(tx, { dutyId, dueOn, dueTime, doneAt: endedAt, staffId, inspectionId }, actor)
}

/**
 * Ends an inspection: everything asked is answered, each problem becomes a hazard, its due thing is done, and the log keeps a digest
 * of the answers.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, INSPECTION_ENDED, INSPECTION_UNFINISHED, ANSWER_INCOMPLETE
 */
export function endInspection(
  tx: Writer,
  { id, at = tx.now, weather, note, details }: InspectionEnd,
  actor: Actor,
): { inspection: InspectionRow; hazards: FoundHazard[] } {
  const { siteId, accountId } = getOpen(tx, actor, id)
  const inspection = getInspection(tx, { id }, actor)
  const answers: Answers = new Map(
    tx.all(listAnswers, { inspectionId: id }).map((answer) => [partOf(answer), answer]),
  )
  const asked = requireFinished(inspection, answers)
  const end = endOf(inspection, answers, at, tx.now)
  const isDue = fillDue(tx, inspection, end.endedAt, actor)
  const { ok, problem, na, permille } = scoreOf(asked, [...answers.values()])
  tx.run(inspections.endInspection, {
    ...{ id, weather, note, ...end, ok, problem, na, permille, now: tx.now },
    details: JSON.stringify(details ?? inspection.details),
    ...(isDue ? { dutyId: inspection.dutyId, dueTime: inspection.dueTime } : { dutyId: null, dueTime: '' }),
  })
  const hazards = openHazards(tx, inspection, accountId, { asked, answers }, actor)
  const ended = rowOf(getRecord(tx, actor, id))
  tx.record({
    entity: 'inspection',
    id,
    siteId,
    after: { ...ended, answers: { count: answers.size, sha256: digestOf(answers) }, hazards },
  })
  return { inspection: ended, hazards }
}

/**
 * An inspection made by mistake: it leaves every count, and its due thing is to be done again. The hazards found in it stay, and are
 * told. Who began it may void it while it is open.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, FORBIDDEN
 */
export function voidInspection(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): { inspection: InspectionRow; hazards: FoundHazard[] } {
  const { accountId, ...record } = getCounted(tx, actor, id)
  const isOwn = record.endedAt === null && accountId === actor.accountId
  if (!isOwn && !mayRole(actor.role, 'safety.write')) throw refuse('FORBIDDEN', { right: 'safety.write' })
  tx.run(inspections.voidInspection, { id, now: tx.now, by: actor.name, reason })
  voidDoneOf(tx, { inspectionId: id, reason }, actor)
  const inspection = rowOf(getRecord(tx, actor, id))
  const hazards = tx.all(inspections.listHazards, { inspectionId: id })
  tx.record({
    entity: 'inspection',
    id,
    siteId: record.siteId,
    before: rowOf({ ...record, accountId }),
    after: inspection,
  })
  return { inspection, hazards }
}
