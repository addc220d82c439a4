import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { reads, writes } from '../procedure.ts'
import { EquipmentItem, EquipmentLoan, EquipmentModel, EquipmentRepair, ReturnState } from './equipment.ts'
import { Fund } from './fund.ts'
import { careRoute } from './route.ts'

const done = z.object({})
const reason = z.string().trim().min(1).max(500)
const text = z.string().trim().max(200)

/** The catalogue, the things themselves, and who has them. */
export const equipment = {
  equipmentModels: reads('homecare.read')
    .route(careRoute('GET', '/equipment/models', 'The catalogue of equipment'))
    .output(z.array(EquipmentModel)),
  addEquipmentModel: writes('homecare.manage')
    .route(careRoute('POST', '/equipment/models', 'Add to the catalogue'))
    .input(EquipmentModel.omit({ id: true, version: true }))
    .output(EquipmentModel),
  updateEquipmentModel: writes('homecare.manage')
    .route(careRoute('PUT', '/equipment/models/{id}', 'Change the catalogue'))
    .input(EquipmentModel)
    .output(EquipmentModel),
  equipmentItems: reads('homecare.read')
    .route(careRoute('GET', '/equipment/items', 'Every item, where it is on a day (default today)'))
    .input(z.object({ siteId: Id, on: Day.optional() }))
    .output(z.array(EquipmentItem)),
  equipmentItem: reads('homecare.read')
    .route(careRoute('GET', '/equipment/items/{id}', 'One item with its loans and repairs, newest first'))
    .input(z.object({ id: Id }))
    .output(
      z.object({ item: EquipmentItem, loans: z.array(EquipmentLoan), repairs: z.array(EquipmentRepair) }),
    ),
  addEquipmentItems: writes('homecare.write')
    .route(careRoute('POST', '/equipment/items', 'Enter items of one model, one per serial number'))
    .input(
      z.object({
        siteId: Id,
        modelId: Id,
        serials: z.array(z.string().trim().min(1).max(100)).min(1).max(500),
        boughtOn: Day.nullable(),
        costFen: Fen.min(0).nullable(),
        fund: Fund,
        warrantyToOn: Day.nullable(),
        note: Note.default(''),
      }),
    )
    .output(z.object({ ids: z.array(Id) })),
  updateEquipmentItem: writes('homecare.write')
    .route(careRoute('PUT', '/equipment/items/{id}', 'Change an item'))
    .input(
      EquipmentItem.pick({
        id: true,
        version: true,
        serial: true,
        boughtOn: true,
        costFen: true,
        fund: true,
        warrantyToOn: true,
        note: true,
      }),
    )
    .output(done),
  /** Open loans, or those of a person with the returned ones; what needs looking after stands first. */
  loans: reads('homecare.read')
    .route(careRoute('GET', '/equipment/loans', 'Who holds what on a day; with a person, all they ever held'))
    .input(z.object({ siteId: Id.optional(), personId: Id.optional(), on: Day.optional() }))
    .output(z.array(EquipmentLoan)),
  lend: writes('homecare.write')
    .route(careRoute('POST', '/equipment/loans', 'Lend or install an item'))
    .input(
      z.object({
        itemId: Id,
        personId: Id,
        lentOn: Day,
        dueOn: Day.nullable(),
        lentBy: text.default(''),
        note: Note.default(''),
      }),
    )
    .output(z.object({ id: Id })),
  acceptInstalled: writes('homecare.write')
    .route(
      careRoute('POST', '/equipment/loans/{id}/accept', 'An installed device was accepted by the family'),
    )
    .input(z.object({ id: Id, acceptedOn: Day, acceptedBy: text.min(1) }))
    .output(done),
  giveBack: writes('homecare.write')
    .route(careRoute('POST', '/equipment/loans/{id}/return', 'An item came back; broken or lost says so'))
    .input(z.object({ id: Id, returnedOn: Day, returnState: ReturnState, note: Note.default('') }))
    .output(done),
  voidLoan: writes('homecare.write')
    .route(careRoute('POST', '/equipment/loans/{id}/void', 'Void a loan entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(done),
  startRepair: writes('homecare.write')
    .route(careRoute('POST', '/equipment/items/{itemId}/repairs', 'An item goes to repair'))
    .input(z.object({ itemId: Id, fromOn: Day, fault: reason }))
    .output(done),
  endRepair: writes('homecare.write')
    .route(careRoute('POST', '/equipment/repairs/{id}/end', 'A repair is done'))
    .input(z.object({ id: Id, doneOn: Day, result: text, costFen: Fen.min(0).nullable() }))
    .output(done),
  writeOff: writes('homecare.write')
    .route(careRoute('POST', '/equipment/items/{id}/write-off', 'Write an item off'))
    .input(z.object({ id: Id, version: Version, writtenOffOn: Day, reason }))
    .output(done),
}
