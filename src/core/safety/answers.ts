import type { Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { CheckItem } from '../../shared/safety/checklist.ts'
import { valueOfAnswer } from '../../shared/safety/checklist-rules.ts'
import type { GivenAnswer, InspectionAnswer, NewStop, SavedAnswers } from '../../shared/safety/inspection.ts'
import { inOrder, isLater, isSameAnswer, shiftOf } from '../../shared/safety/inspection-rules.ts'
import type { SafetyPoint } from '../../shared/safety/register.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import * as answers from './answers-sql.ts'
import { itemsOf } from './checklists.ts'
import { findHazard } from './hazards-sql.ts'
import { getCounted, getOpen } from './inspections.ts'
import { type InspectionRecord, insertStop, listStops, markClockOdd } from './inspections-sql.ts'
import { findPoint } from './points.ts'
import { getAsset, getPoint } from './register-sql.ts'

const notFound = (entity: string, id: number) => refuse('NOT_FOUND', { entity, id: String(id) })

/** @throws NOT_FOUND for an item of another version or shift, for what stands or hangs at another site, for a hazard of another item */
function requireAsked(
  reader: Reader,
  { siteId, kind }: InspectionRecord,
  item: CheckItem | undefined,
  { itemId, assetId, pointId, hazardId }: GivenAnswer,
): CheckItem {
  const shift = shiftOf(kind)
  if (!item || (shift !== null && item.shift !== 'both' && item.shift !== shift))
    throw notFound('checkItem', itemId)
  // A piece that was moved or taken away since is not refused: its answer was on the way.
  const asset = assetId === 0 ? undefined : reader.get(getAsset, { id: assetId })
  const isOfSite = assetId === 0 || asset?.siteId === siteId
  if (!isOfSite || (asset?.kind ?? null) !== item.assetKind) throw notFound('safetyAsset', assetId)
  if (pointId !== null && reader.get(getPoint, { id: pointId })?.siteId !== siteId)
    throw notFound('safetyPoint', pointId)
  // One that was closed meanwhile is not refused either: the end sees to it.
  const known = hazardId === null ? undefined : reader.get(findHazard, { id: hazardId })
  const isOfItem = known?.siteId === siteId && known.itemCode === item.code && known.assetId === assetId
  if (hazardId !== null && !isOfItem) throw notFound('hazard', hazardId)
  return item
}

type Kept = GivenAnswer & { inspectionId: number; recordedAt: Instant; accountId: number }

/** Writes an answer where it says something new: as the one that stands, or beside it. */
function keep(tx: Writer, answer: Kept, requireWritable: () => void): void {
  const standing = tx.get(answers.getAnswer, answer)
  if (standing && isSameAnswer(standing, answer)) return
  if (!standing || isLater(answer, standing)) {
    requireWritable()
    tx.run(standing ? answers.updateAnswer : answers.insertAnswer, answer)
    return
  }
  if (tx.all(answers.listKept, answer).some((other) => isSameAnswer(other, answer))) return
  requireWritable()
  tx.run(answers.keepAnswer, answer)
}

/**
 * Keeps answers. Of each item the one that was given last stands, whichever arrives first; the others are kept beside it, with
 * who gave them. What is there already writes nothing, also after the end. They are their own record until the end is logged.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, INSPECTION_ENDED
 */
export function saveAnswers(
  tx: Writer,
  { inspectionId, answers: given, isClockOdd }: SavedAnswers,
  actor: Actor,
): { answers: InspectionAnswer[]; isClockOdd: boolean } {
  const inspection = getCounted(tx, actor, inspectionId)
  const items = new Map(itemsOf(tx, inspection.versionId).map((item) => [item.id, item]))
  const written = { inspectionId, recordedAt: tx.now, accountId: actor.accountId }
  let isOdd = isClockOdd
  for (const one of given) {
    const item = requireAsked(tx, inspection, items.get(one.itemId), one)
    const { at, isClockOdd } = inOrder(one.answeredAt, inspection.startedAt, tx.now)
    isOdd ||= isClockOdd
    const value = valueOfAnswer(item, one)
    const hazardId = value === 'problem' && !one.isFixed ? one.hazardId : null
    const answer = { ...one, ...written, value, hazardId, answeredAt: at }
    keep(tx, answer, () => getOpen(tx, actor, inspectionId))
  }
  if (isOdd && inspection.endedAt === null) tx.run(markClockOdd, { id: inspectionId })
  tx.keepOwnRecord()
  const which = new Map(given.map(({ itemId, assetId }) => [`${itemId}:${assetId}`, { itemId, assetId }]))
  const standing = [...which.values()].flatMap(
    (one) => tx.get(answers.getAnswer, { inspectionId, ...one }) ?? [],
  )
  return {
    answers: standing.map(({ accountId: _accountId, staffId: _staffId, ...answer }) => answer),
    isClockOdd: isOdd || inspection.isClockOdd,
  }
}

/**
 * The code of a point was read on the way; read again, the first time counts. Its own record, as the answers are.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, INSPECTION_ENDED, POINT_UNKNOWN, POINT_ELSEWHERE, POINT_RETIRED
 */
export function stopAt(
  tx: Writer,
  { inspectionId, code, at = tx.now }: NewStop,
  actor: Actor,
): { point: SafetyPoint; at: Instant } {
  const { siteId, startedAt } = getCounted(tx, actor, inspectionId)
  const point = findPoint(tx, { siteId, code }, actor)
  tx.keepOwnRecord()
  const first = tx.all(listStops, { inspectionId }).find(({ pointId }) => pointId === point.id)
  if (first) return { point, at: first.at }
  getOpen(tx, actor, inspectionId)
  const kept = inOrder(at, startedAt, tx.now)
  tx.run(insertStop, { inspectionId, pointId: point.id, at: kept.at })
  if (kept.isClockOdd) tx.run(markClockOdd, { id: inspectionId })
  return { point, at: kept.at }
}
