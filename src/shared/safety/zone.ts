import { z } from 'zod'
import { Id, Name, Version } from '../ids.ts'

const text = z.string().trim().max(200)
const details = {
  name: Name,
  /** Where one leaves it. */
  exit: text,
  /** Where one meets outside. */
  meetingPlace: text,
  /** Its place among the zones of the floor. */
  sort: z.int().min(0).max(999),
  /** Rooms of its floor; a room is in one zone. */
  roomIds: z.array(Id).max(500),
}

export const ZoneDetails = z.object(details)
export type ZoneDetails = z.infer<typeof ZoneDetails>

/** A part of a floor that leaves by one exit. */
export const EscapeZone = z.object({ id: Id, floorId: Id, ...details, version: Version })
export type EscapeZone = z.infer<typeof EscapeZone>
export const NewEscapeZone = z.object({ floorId: Id, ...details })
export type NewEscapeZone = z.infer<typeof NewEscapeZone>
export const EscapeZoneUpdate = z.object({ id: Id, ...details, version: Version })
export type EscapeZoneUpdate = z.infer<typeof EscapeZoneUpdate>
