import { type Guarded, query } from '../procedure.ts'
import * as figures from './figures.ts'

export const figuresRouter = ({ safety: os }: Guarded) => ({
  safetySums: os.safetySums.handler((call) =>
    query(call, (reader, actor) => figures.getSafetySums(reader, call.input, actor)),
  ),
  inspectionFigures: os.inspectionFigures.handler((call) =>
    query(call, (reader, actor) => figures.getInspectionFigures(reader, call.input, actor)),
  ),
  hazardFigures: os.hazardFigures.handler((call) =>
    query(call, (reader, actor) => figures.getHazardFigures(reader, call.input, actor)),
  ),
  openDays: os.openDays.handler((call) =>
    query(call, (reader, actor) => figures.getOpenDays(reader, call.input, actor)),
  ),
  hazardPlaces: os.hazardPlaces.handler((call) =>
    query(call, (reader, actor) => figures.getHazardPlaces(reader, call.input, actor)),
  ),
  hazardItems: os.hazardItems.handler((call) =>
    query(call, (reader, actor) => figures.getHazardItems(reader, call.input, actor)),
  ),
  hazardsBehind: os.hazardsBehind.handler((call) =>
    query(call, (reader, actor) => figures.listHazardsBehind(reader, call.input, actor)),
  ),
  inspectionsBehind: os.inspectionsBehind.handler((call) =>
    query(call, (reader, actor) => figures.listInspectionsBehind(reader, call.input, actor)),
  ),
  eventsBehind: os.eventsBehind.handler((call) =>
    query(call, (reader, actor) => figures.listEventsBehind(reader, call.input, actor)),
  ),
  trainingFigures: os.trainingFigures.handler((call) =>
    query(call, (reader, actor) => figures.getTrainingFigures(reader, call.input, actor)),
  ),
})
