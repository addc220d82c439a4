import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  Drill,
  DrillFinding,
  DrillFloorResult,
  DrillRow,
  DrillUpdate,
  NewDrill,
  NewDrillPeople,
} from './drill.ts'
import { safetyRoute } from './route.ts'
import { NewTraining, Trained, Training, TrainingRow, TrainingUpdate } from './training.ts'

const ofSite = z.object({ siteId: Id })
const byId = z.object({ id: Id })
/** Now, unless it is entered afterwards. */
const atTime = byId.extend({ at: Instant.optional() })
const voiding = z.object({ id: Id, reason: z.string().trim().min(1).max(500) })

/** Drills, training, safety month. */
export const drills = {
  drills: reads('safety.read')
    .route(safetyRoute('GET', '/drills', 'The drills of a site, latest first; voided ones too'))
    .input(ofSite)
    .output(z.array(DrillRow)),
  drill: reads('safety.read')
    .route(safetyRoute('GET', '/drills/{id}', 'A drill with its floors, who took part, and what was found'))
    .input(byId)
    .output(Drill),
  planDrill: writes('safety.write')
    .route(safetyRoute('POST', '/drills', 'Plan a drill'))
    .input(NewDrill)
    .output(Drill),
  updateDrill: writes('safety.write')
    .route(safetyRoute('PUT', '/drills/{id}', 'Change the plan of a drill, or its assessment'))
    .input(DrillUpdate)
    .output(Drill),
  startDrill: writes('safety.write')
    .route(safetyRoute('POST', '/drills/{id}/start', 'Start the clock; the roster of that minute is kept'))
    .input(atTime)
    .output(Drill),
  saveDrillFloor: writes('safety.write')
    .route(
      safetyRoute('PUT', '/drills/{drillId}/floors/{floorId}', 'How many were brought out, and how fast'),
    )
    .input(DrillFloorResult)
    .output(Drill),
  endDrill: writes('safety.write')
    .route(safetyRoute('POST', '/drills/{id}/end', 'It is over; it fills the drill that is due'))
    .input(atTime)
    .output(Drill),
  reportFinding: writes('safety.walk')
    .route(
      safetyRoute(
        'POST',
        '/drills/{drillId}/findings',
        'What was found becomes a hazard, once however often sent',
      ),
    )
    .input(DrillFinding)
    .output(Drill),
  voidDrill: writes('safety.write')
    .route(safetyRoute('POST', '/drills/{id}/void', 'One entered by mistake; what was found in it stays'))
    .input(voiding)
    .output(Drill),
  saveDrillPeople: writes('safety.write')
    .route(safetyRoute('PUT', '/drills/{drillId}/people', 'Who took part: the list replaces the one before'))
    .input(NewDrillPeople)
    .output(Drill),

  trainings: reads('safety.read')
    .route(
      safetyRoute('GET', '/trainings', 'Training and campaigns of a site, latest first; voided ones too'),
    )
    .input(ofSite)
    .output(z.array(TrainingRow)),
  training: reads('safety.read')
    .route(safetyRoute('GET', '/trainings/{id}', 'One with who was there'))
    .input(byId)
    .output(Training),
  addTraining: writes('safety.write')
    .route(safetyRoute('POST', '/trainings', 'Record a training or campaign; training fills its duty'))
    .input(NewTraining)
    .output(Training),
  updateTraining: writes('safety.write')
    .route(safetyRoute('PUT', '/trainings/{id}', 'Change it; the list of people replaces the one before'))
    .input(TrainingUpdate)
    .output(Training),
  voidTraining: writes('safety.write')
    .route(safetyRoute('POST', '/trainings/{id}/void', 'One entered by mistake'))
    .input(voiding)
    .output(Training),
  trained: reads('safety.read')
    .route(safetyRoute('GET', '/trained', 'Who of the staff is trained, whose training runs out, who is not'))
    .input(ofSite)
    .output(z.array(Trained)),
}
