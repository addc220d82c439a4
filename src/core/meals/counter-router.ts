import { commandOnce, type Guarded, query } from '../procedure.ts'
import { saveHeadCounts } from './counter-heads.ts'
import { lookUp } from './counter-look-up.ts'
import { counterNow } from './counter-now.ts'
import { serve, serveUnnamed, voidMeal } from './counter-serve.ts'

/** The counter: looking someone up, serving, taking back. */
export const counterRouter = ({ meals: os }: Guarded) => ({
  lookUp: os.lookUp.handler((call) => query(call, (reader, actor) => lookUp(reader, call.input, actor))),
  serve: os.serve.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => serve(tx, call.input, actor)),
  ),
  serveUnnamed: os.serveUnnamed.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => serveUnnamed(tx, call.input, actor)),
  ),
  saveHeadCounts: os.saveHeadCounts.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => saveHeadCounts(tx, call.input, actor)),
  ),
  voidMeal: os.voidMeal.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => voidMeal(tx, call.input, actor)),
  ),
  counterNow: os.counterNow.handler((call) =>
    query(call, (reader, actor) => counterNow(reader, call.input, actor)),
  ),
})
