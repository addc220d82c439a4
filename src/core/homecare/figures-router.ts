import { daysBetween } from '../../shared/day.ts'
import type { ReportService } from '../db/reports.ts'
import { type Call, type Guarded, query, report } from '../procedure.ts'
import type { FigureFilters } from './figures-filters.ts'
import { getPersonYear } from './figures-person.ts'
import { getStatement } from './figures-statement.ts'
import { getItemFigures, getQualityFigures, getVisitFigures } from './figures-visits.ts'

/** In days. Up to two months are read sooner than a thread is asked. */
const SHORT_PERIOD = 62

export const figuresRouter = ({ homecare: os }: Guarded) => ({
  visitFigures: os.visitFigures.handler((call) => figures(call, getVisitFigures, call.input)),
  itemFigures: os.itemFigures.handler((call) => figures(call, getItemFigures, call.input)),
  qualityFigures: os.qualityFigures.handler((call) => figures(call, getQualityFigures, call.input)),
  statement: os.statement.handler((call) =>
    query(call, (reader, actor) => getStatement(reader, call.input, actor)),
  ),
  personYear: os.personYear.handler((call) =>
    query(call, (reader, actor) => getPersonYear(reader, call.input, actor)),
  ),
})

function figures<I extends FigureFilters, T>(
  call: Call,
  service: ReportService<I, T>,
  input: I,
): T | Promise<T> {
  if (daysBetween(input.from, input.to) > SHORT_PERIOD) return report(call, service, input)
  return query(call, (reader, actor) => service(reader, input, actor))
}
