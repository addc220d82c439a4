import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { bedsRoute, done, Reason } from './route.ts'
import {
  Bed,
  BedKind,
  BedProject,
  Building,
  Floor,
  OutageReason,
  Room,
  Structure,
  StructurePlan,
  StructurePreview,
} from './schema.ts'

/** The building and its beds. */
export const structure = {
  structure: reads('beds.read')
    .route(bedsRoute('GET', '/beds/structure', 'Buildings, floors, rooms and beds of a site'))
    .input(z.object({ siteId: Id }))
    .output(Structure),
  previewPlan: reads('beds.read')
    .route(bedsRoute('POST', '/beds/plan/preview', 'What the wizard would build, and what clashes'))
    .input(StructurePlan)
    .output(StructurePreview),
  buildPlan: writes('beds.structure')
    .route(bedsRoute('POST', '/beds/plan', 'Build floors, rooms and beds in bulk'))
    .input(StructurePlan)
    .output(z.object({ bedCount: z.int() })),
  addBuilding: writes('beds.structure')
    .route(bedsRoute('POST', '/beds/buildings', 'Add a building'))
    .input(z.object({ siteId: Id, name: Name }))
    .output(Building),
  updateBuilding: writes('beds.structure')
    .route(bedsRoute('PUT', '/beds/buildings/{id}', 'Rename a building'))
    .input(Building.pick({ id: true, name: true, sort: true, version: true }))
    .output(Building),
  addFloor: writes('beds.structure')
    .route(bedsRoute('POST', '/beds/floors', 'Add a floor'))
    .input(z.object({ buildingId: Id, name: Name }))
    .output(Floor),
  updateFloor: writes('beds.structure')
    .route(bedsRoute('PUT', '/beds/floors/{id}', 'Rename a floor'))
    .input(Floor.pick({ id: true, name: true, sort: true, version: true }))
    .output(Floor),
  addRoom: writes('beds.structure')
    .route(bedsRoute('POST', '/beds/rooms', 'Add a room'))
    .input(Room.omit({ id: true, version: true }))
    .output(Room),
  updateRoom: writes('beds.structure')
    .route(bedsRoute('PUT', '/beds/rooms/{id}', 'Change a room'))
    .input(Room.omit({ floorId: true }))
    .output(Room),
  addBed: writes('beds.structure')
    .route(bedsRoute('POST', '/beds', 'Add a bed'))
    .input(z.object({ roomId: Id, code: Name, kind: BedKind, setUpOn: Day }))
    .output(Bed),
  updateBed: writes('beds.structure')
    .route(bedsRoute('PUT', '/beds/{id}', 'Change the code or, before anyone lay in it, the kind of a bed'))
    .input(Bed.pick({ id: true, code: true, kind: true, version: true }))
    .output(Bed),
  retireBeds: writes('beds.structure')
    .route(bedsRoute('POST', '/beds/retire', 'Take beds out of the register for good; their history stays'))
    .input(z.object({ bedIds: z.array(Id).min(1).max(2000), at: Instant.optional(), reason: Reason }))
    .output(done),
  startOutage: writes('beds.write')
    .route(bedsRoute('POST', '/beds/outages', 'Put beds out of service'))
    .input(
      z.object({
        bedIds: z.array(Id).min(1).max(2000),
        reason: OutageReason,
        fromAt: Instant.optional(),
        expectedOn: Day.nullable(),
        note: Note,
      }),
    )
    .output(done),
  endOutage: writes('beds.write')
    .route(bedsRoute('POST', '/beds/outages/{id}/end', 'Put a bed back into service'))
    .input(z.object({ id: Id, at: Instant.optional() }))
    .output(done),
  projects: reads('beds.read')
    .route(bedsRoute('GET', '/beds/projects', 'Planned beds'))
    .input(z.object({ siteId: Id }))
    .output(z.array(BedProject)),
  addProject: writes('beds.structure')
    .route(bedsRoute('POST', '/beds/projects', 'Add planned beds'))
    .input(BedProject.omit({ id: true, version: true }))
    .output(BedProject),
  updateProject: writes('beds.structure')
    .route(bedsRoute('PUT', '/beds/projects/{id}', 'Change planned beds'))
    .input(BedProject.omit({ siteId: true }))
    .output(BedProject),
}
