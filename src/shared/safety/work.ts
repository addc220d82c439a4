import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { WorkFundSource } from './terms.ts'

const text = z.string().trim().max(200)
const details = {
  name: Name,
  contractor: text,
  contractFen: Fen.min(0).max(100_000_000_000).nullable(),
  startedOn: Day.nullable(),
  finishedOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  acceptedBy: text,
  note: Note,
  /** Where the money comes from; each source once. */
  funds: z
    .array(z.object({ source: WorkFundSource, amountFen: Fen.min(1).max(100_000_000_000) }))
    .max(WorkFundSource.options.length)
    .refine((funds) => new Set(funds.map(({ source }) => source)).size === funds.length),
}
const hazardIds = z.array(Id).max(200)

type Days = Record<'startedOn' | 'finishedOn' | 'acceptedOn', Day | null>
const inOrder = ({ startedOn, finishedOn, acceptedOn }: Days) =>
  (finishedOn === null || startedOn === null || finishedOn >= startedOn) &&
  (acceptedOn === null || (finishedOn !== null && acceptedOn >= finishedOn))
const backward = { path: ['acceptedOn'], message: 'backward' }

/** 消防工程: works with their cost and where the money comes from. */
export const SafetyWork = z.object({
  id: Id,
  siteId: Id,
  ...details,
  /** All sources together. */
  fundsFen: Fen,
  /** What it puts right. */
  hazards: z.array(z.object({ id: Id, number: z.string(), place: z.string() })),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  version: Version,
})
export type SafetyWork = z.infer<typeof SafetyWork>

export const WorkDetails = z.object({ ...details, hazardIds }).refine(inOrder, backward)
export type WorkDetails = z.infer<typeof WorkDetails>
export const NewWork = z.object({ siteId: Id, ...details, hazardIds }).refine(inOrder, backward)
export type NewWork = z.infer<typeof NewWork>
export const WorkUpdate = z
  .object({ id: Id, version: Version, ...details, hazardIds })
  .refine(inOrder, backward)
export type WorkUpdate = z.infer<typeof WorkUpdate>
