import type Database from 'better-sqlite3'
import { addDays, type Day, daysBetween, startOfDay } from '../../src/shared/day.ts'
import { ZONE } from './homecare-file.ts'

const MINUTE = 60_000
/** One round in so many is missed. */
const MISSED = 97
const HAZARDS = 5000

interface Duty {
  id: number
  kind: 'dayRound' | 'nightRound'
  times: string[]
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Four rounds by day and five by night, each with its 24 answers, for ten years. */
export function loadRounds(db: Database.Database, firstDay: Day, today: Day): void {
  const duties = (
    db.prepare("SELECT id, kind, times FROM duty WHERE kind IN ('dayRound', 'nightRound')").all() as {
      id: number
      kind: Duty['kind']
      times: string
    }[]
  ).map((duty): Duty => ({ ...duty, times: JSON.parse(duty.times) }))
  const versionId = db
    .prepare(
      "SELECT v.id FROM checklistVersion v JOIN checklist c ON c.id = v.checklistId WHERE c.kind = 'patrol'",
    )
    .pluck()
    .get()
  const itemsOf = (shift: string) =>
    db
      .prepare("SELECT id FROM checkItem WHERE versionId = ? AND shift IN ('both', ?) ORDER BY sort")
      .pluck()
      .all(versionId, shift) as number[]
  const items = { dayRound: itemsOf('day'), nightRound: itemsOf('night') }
  const inspection = db.prepare(`
    INSERT INTO inspection (id, siteId, number, kind, versionId, onDay, dutyId, dueTime, startedAt, endedAt, okCount, problemCount, naCount,
      scorePermille, accountId, recordedAt, recordedBy, endRecordedAt)
    VALUES (@id, 1, @number, @kind, ${versionId}, @onDay, @dutyId, @dueTime, @startedAt, @endedAt, 23, 0, 1, 1000, 1, @startedAt, 'bench',
      @endedAt)`)
  const answer = db.prepare(`
    INSERT INTO answer (inspectionId, itemId, value, answeredAt, recordedAt, accountId) VALUES (?, ?, ?, ?, ?, 1)`)
  const done = db.prepare(`
    INSERT INTO dutyDone (dutyId, dueOn, dueTime, doneAt, inspectionId, recordedAt, recordedBy)
    VALUES (@dutyId, @onDay, @dueTime, @endedAt, @id, @endedAt, 'bench')`)
  let id = 0
  for (let day = 0; day < daysBetween(firstDay, today); day += 1) {
    const onDay = addDays(firstDay, day)
    const midnight = startOfDay(onDay, ZONE)
    for (const { id: dutyId, kind, times } of duties)
      for (const [index, dueTime] of times.entries()) {
        id += 1
        if (id % MISSED === 0) continue
        const isMorning = kind === 'nightRound' && dueTime < '12:00'
        const startedAt = midnight + (minutesOf(dueTime) + (isMorning ? 1440 : 0) + (id % 20)) * MINUTE
        const endedAt = startedAt + 12 * MINUTE
        const prefix = kind === 'dayRound' ? 'XC' : 'YX'
        const number = `${prefix}${onDay.replaceAll('-', '')}-0${index + 1}`
        inspection.run({ id, number, kind, onDay, dutyId, dueTime, startedAt, endedAt })
        done.run({ id, onDay, dutyId, dueTime, endedAt })
        for (const [at, itemId] of items[kind].entries())
          answer.run(id, itemId, at === 7 ? 'na' : 'ok', startedAt + at * 30_000, endedAt)
      }
  }
}

/** Five thousand hazards, all but the last sixty closed, each by every step of its loop. */
export function loadHazards(db: Database.Database, firstDay: Day, today: Day): void {
  const floors = db.prepare('SELECT id FROM floor').pluck().all() as number[]
  const rooms = db.prepare('SELECT id, floorId FROM room').all() as { id: number; floorId: number }[]
  const codes = db.prepare("SELECT id, code FROM checkItem WHERE code LIKE 'A%'").all() as {
    id: number
    code: string
  }[]
  const hazard = db.prepare(`
    INSERT INTO hazard (id, siteId, number, source, itemId, itemCode, floorId, roomId, place, description, foundAt, foundOn, foundBy, state,
      grade, isOnSpot, deadlineOn, rectifiedAt, verifiedAt, closedAt, closedOn, costFen, recordedAt, recordedBy, accountId)
    VALUES (@id, 1, @number, @source, @itemId, @code, @floorId, @roomId, '走道', '现场发现的问题 ' || @id, @foundAt, @foundOn, 'bench',
      @state, @grade, 0, @deadlineOn, @closedAt, @closedAt, @closedAt, @closedOn, 12000, @foundAt, 'bench', 1)`)
  const measure = db.prepare(`
    INSERT INTO hazardMeasure (hazardId, measure, owner, deadlineOn, fundsFen, doneAt, verifiedAt, costFen, recordedAt, recordedBy)
    VALUES (@id, '整改', '电工', @deadlineOn, 12000, @closedAt, @closedAt, 12000, @foundAt, 'bench')`)
  const act = db.prepare(
    "INSERT INTO hazardAct (hazardId, kind, at, by, accountId, details) VALUES (?, ?, ?, 'bench', 1, ?)",
  )
  const days = daysBetween(firstDay, today)
  for (let id = 1; id <= HAZARDS; id += 1) {
    const foundOn = addDays(firstDay, Math.floor((id / HAZARDS) * (days - 1)))
    const foundAt = startOfDay(foundOn, ZONE) + (480 + (id % 600)) * MINUTE
    const isClosed = id <= HAZARDS - 60
    const closedOn = addDays(foundOn, 3 + (id % 9))
    const closedAt = isClosed && closedOn < today ? startOfDay(closedOn, ZONE) + 600 * MINUTE : null
    const room = id % 3 === 0 ? rooms[id % rooms.length] : undefined
    const item = codes[id % codes.length]
    hazard.run({
      ...{ id, foundAt, foundOn, closedAt, closedOn: closedAt === null ? null : closedOn },
      number: `YH${foundOn.slice(0, 4)}-${String(id).padStart(4, '0')}`,
      source: ['dayRound', 'nightRound', 'monthlyCheck'][id % 3],
      ...{ itemId: item?.id ?? null, code: item?.code ?? '' },
      ...{ floorId: room?.floorId ?? floors[id % floors.length], roomId: room?.id ?? null },
      state: closedAt === null ? 'ordered' : 'closed',
      grade: id % 400 === 0 ? 'majorFire' : 'general',
      deadlineOn: addDays(foundOn, 7),
    })
    measure.run({ id, foundAt, closedAt, deadlineOn: addDays(foundOn, 7) })
    const kinds = closedAt === null ? opened : closed
    for (const kind of kinds) act.run(id, kind, kind === 'closed' ? closedAt : foundAt, detailsOf(kind, id))
  }
}

const opened = ['found', 'graded', 'ordered']
const closed = [...opened, 'measureDone', 'rectified', 'recheckPassed', 'closed']
/** A hazard has one measure, of its own number. */
const detailsOf = (kind: string, id: number): string =>
  kind === 'ordered' || kind === 'measureDone' ? JSON.stringify({ measureIds: [id] }) : '{"grade":"general"}'
