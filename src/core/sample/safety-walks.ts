import type { Day, Instant } from '../../shared/day.ts'
import type { CheckItem } from '../../shared/safety/checklist.ts'
import { questionsAt } from '../../shared/safety/checklist-rules.ts'
import type { InspectionParty } from '../../shared/safety/inspection.ts'
import { shiftOf } from '../../shared/safety/inspection-rules.ts'
import type { SafetyPoint } from '../../shared/safety/register.ts'
import type { InspectionKind, SignRole } from '../../shared/safety/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import { findActor } from '../accounts/service.ts'
import { findAccount } from '../accounts/sql.ts'
import type { Store, Writer } from '../db/store.ts'
import { saveAnswers, stopAt } from '../safety/answers.ts'
import { itemsOf } from '../safety/checklists.ts'
import { getRecord } from '../safety/inspections.ts'
import { beginInspection } from '../safety/inspections-begin.ts'
import { endInspection } from '../safety/inspections-end.ts'
import { signInspection } from '../safety/inspections-joint.ts'

/** Something that is wrong with an item: what, and how it was put right at once. */
export interface Problem {
  code: string
  comment: string
  fix: string | null
}

export interface Walk {
  siteId: number
  kind: InspectionKind
  /** Who carries the tablet: an account. */
  account: string
  staffId: number
  at: Instant
  minutes: number
  problems: readonly Problem[]
  /** Items that do not apply there. */
  isNa(item: CheckItem): boolean
  weather?: string
  /** Points that are passed on the way; a problem is found at one of them. */
  points?: readonly SafetyPoint[]
  /** Their codes are read. */
  isScanned?: boolean
  parties?: readonly InspectionParty[]
  againOn?: Day
  signs: readonly { role: SignRole; name: string; staffId: number | null; department?: string }[]
}

/** The services take no notice of it: what is sent once needs no key. */
const key = '00000000-0000-4000-8000-000000000000'

/** Walks inspections through the same services the tablet's calls reach, each step in its own transaction. */
export class Walks {
  readonly #store: Store
  readonly #clock: { now: Instant }
  readonly #actors = new Map<string, Actor>()
  readonly #items = new Map<number, CheckItem[]>()

  constructor(store: Store, clock: { now: Instant }) {
    this.#store = store
    this.#clock = clock
  }

  /** Gives what it found, as hazards. */
  walk({ siteId, kind, at, minutes, staffId, signs, ...walk }: Walk): { id: number; itemId: number }[] {
    const actor = this.#actor(walk.account)
    const write = <T>(now: Instant, action: string, work: (tx: Writer) => T): T =>
      this.#at(now, () => this.#store.write(actor, action, work))
    const details = { jointKind: null, opinion: '', againOn: null }
    const { inspection } = write(at, 'safety.beginInspection', (tx) =>
      beginInspection(
        tx,
        { ...{ siteId, kind, at, staffId, key, details }, floorId: null, parties: [...(walk.parties ?? [])] },
        actor,
      ),
    )
    const { id } = inspection
    const items = this.#itemsOf(actor, id)
    const questions = questionsAt(items, { shift: shiftOf(kind), assets: [] })
    const { points = [], isScanned = false, weather = '' } = walk
    const step = Math.floor((minutes * 60_000) / questions.length)
    const answers = questions.map(({ item, assetId }, index) => {
      const problem = walk.problems.find(({ code }) => code === item.code)
      const point = points[Math.floor((index * points.length) / questions.length)]
      return {
        ...{ itemId: item.id, assetId, number: null, text: '', hazardId: null },
        pointId: (problem || isScanned) && point ? point.id : null,
        value: problem ? ('problem' as const) : walk.isNa(item) ? ('na' as const) : ('ok' as const),
        ...{ comment: problem?.comment ?? '', isFixed: Boolean(problem?.fix), fixNote: problem?.fix ?? '' },
        answeredAt: at + (index + 1) * step,
      }
    })
    const endedAt = at + minutes * 60_000
    if (isScanned)
      for (const [index, { code }] of points.entries()) {
        const passedAt = at + Math.floor((index * minutes * 60_000) / points.length)
        write(passedAt, 'safety.stopAt', (tx) => stopAt(tx, { inspectionId: id, code, at: passedAt }, actor))
      }
    write(endedAt, 'safety.saveAnswers', (tx) =>
      saveAnswers(tx, { inspectionId: id, answers, isClockOdd: false }, actor),
    )
    const joint =
      kind === 'jointInspection'
        ? {
            jointKind: 'regular' as const,
            opinion: '同意检查意见，按期整改。',
            againOn: walk.againOn ?? null,
          }
        : undefined
    const { hazards } = write(endedAt, 'safety.endInspection', (tx) =>
      endInspection(tx, { id, at: endedAt, weather, note: '', details: joint, key }, actor),
    )
    for (const { department = '', ...sign } of signs)
      write(endedAt + 60_000, 'safety.signInspection', (tx) =>
        signInspection(
          tx,
          { inspectionId: id, department, ...sign, attachmentId: null, at: endedAt + 60_000, key },
          actor,
        ),
      )
    return hazards
  }

  /** At an hour that others, who wrote before, have passed. */
  #at<T>(at: Instant, work: () => T): T {
    const later = this.#clock.now
    this.#clock.now = at
    try {
      return work()
    } finally {
      this.#clock.now = Math.max(later, at)
    }
  }

  #actor(name: string): Actor {
    const known = this.#actors.get(name)
    if (known) return known
    const found = this.#store.read((reader) => {
      const account = reader.get(findAccount, { name })
      return account && findActor(reader, account.id)
    })
    if (!found) throw new Error(`the sample has no account ${name}`)
    this.#actors.set(name, found.actor)
    return found.actor
  }

  #itemsOf(actor: Actor, inspectionId: number): CheckItem[] {
    return this.#store.read((reader) => {
      const { versionId } = getRecord(reader, actor, inspectionId)
      const items = this.#items.get(versionId) ?? itemsOf(reader, versionId)
      this.#items.set(versionId, items)
      return items
    })
  }
}
