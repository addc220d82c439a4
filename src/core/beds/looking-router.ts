import { type Guarded, query } from '../procedure.ts'
import { getBoard, getRegister } from './board.ts'
import { getCensus } from './census.ts'
import { getOccupancy } from './figures.ts'
import { getMovements } from './figures-movements.ts'
import { getNights } from './figures-nights.ts'
import { findBeds } from './find.ts'
import { bedHistory, personHistory } from './history.ts'

/** Looking: the board, finding, histories and figures. */
export const lookingRouter = (os: Guarded) => ({
  board: os.beds.board.handler((call) => query(call, (reader, actor) => getBoard(reader, call.input, actor))),
  find: os.beds.find.handler((call) => query(call, (reader, actor) => findBeds(reader, call.input, actor))),
  personHistory: os.beds.personHistory.handler((call) =>
    query(call, (reader, actor) => personHistory(reader, call.input, actor)),
  ),
  bedHistory: os.beds.bedHistory.handler((call) =>
    query(call, (reader, actor) => bedHistory(reader, call.input, actor)),
  ),
  register: os.beds.register.handler((call) =>
    query(call, (reader, actor) => getRegister(reader, call.input, actor)),
  ),
  census: os.beds.census.handler((call) =>
    query(call, (reader, actor) => getCensus(reader, call.input, actor)),
  ),
  occupancy: os.beds.occupancy.handler((call) =>
    query(call, (reader, actor) => getOccupancy(reader, call.input, actor)),
  ),
  nights: os.beds.nights.handler((call) =>
    query(call, (reader, actor) => getNights(reader, call.input, actor)),
  ),
  movements: os.beds.movements.handler((call) =>
    query(call, (reader, actor) => getMovements(reader, call.input, actor)),
  ),
})
