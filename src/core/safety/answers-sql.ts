import type { Instant } from '../../shared/day.ts'
import type { GivenAnswer, InspectionAnswer } from '../../shared/safety/inspection.ts'
import { sql } from '../db/statement.ts'

type OfInspection = { inspectionId: number }
type Which = OfInspection & { itemId: number; assetId: number }

/** The account that gave it, and who of the staff that is. */
export type AnswerRecord = InspectionAnswer & { accountId: number; staffId: number | null }
const answer = `a.itemId, a.assetId, a.value, a.number, a.text, a.comment, a.isFixed, a.fixNote, a.hazardId, a.pointId,
  a.answeredAt, coalesce(s.name, u.displayName) AS by, a.accountId, u.staffId
  FROM answer a JOIN account u ON u.id = a.accountId LEFT JOIN staff s ON s.id = u.staffId`
export const listAnswers = sql<OfInspection, AnswerRecord>(
  `SELECT ${answer} WHERE a.inspectionId = @inspectionId ORDER BY a.itemId, a.assetId`,
)
export const getAnswer = sql<Which, AnswerRecord>(
  `SELECT ${answer} WHERE a.inspectionId = @inspectionId AND a.itemId = @itemId AND a.assetId = @assetId`,
)

type Written = GivenAnswer & OfInspection & { recordedAt: Instant; accountId: number }
export const insertAnswer = sql<Written>(`
  INSERT INTO answer (inspectionId, itemId, assetId, value, number, text, comment, isFixed, fixNote, hazardId, pointId, answeredAt,
    recordedAt, accountId)
  VALUES (@inspectionId, @itemId, @assetId, @value, @number, @text, @comment, @isFixed, @fixNote, @hazardId, @pointId, @answeredAt,
    @recordedAt, @accountId)`)
/** The one before is kept by a trigger. */
export const updateAnswer = sql<Written>(`
  UPDATE answer SET value = @value, number = @number, text = @text, comment = @comment, isFixed = @isFixed, fixNote = @fixNote,
    hazardId = @hazardId, pointId = @pointId, answeredAt = @answeredAt, recordedAt = @recordedAt, accountId = @accountId
  WHERE inspectionId = @inspectionId AND itemId = @itemId AND assetId = @assetId`)

export const listKept = sql<Which & { answeredAt: Instant }, Omit<GivenAnswer, 'pointId'>>(`
  SELECT itemId, assetId, value, number, text, comment, isFixed, fixNote, hazardId, answeredAt FROM answerBefore
  WHERE inspectionId = @inspectionId AND itemId = @itemId AND assetId = @assetId AND answeredAt = @answeredAt`)
/** One that arrives after a later one stands. */
export const keepAnswer = sql<Omit<Written, 'pointId'>>(`
  INSERT INTO answerBefore (inspectionId, itemId, assetId, value, number, text, comment, isFixed, fixNote, hazardId, answeredAt,
    recordedAt, accountId)
  VALUES (@inspectionId, @itemId, @assetId, @value, @number, @text, @comment, @isFixed, @fixNote, @hazardId, @answeredAt,
    @recordedAt, @accountId)`)
