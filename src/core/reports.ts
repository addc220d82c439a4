import type { ReportServices } from './db/reports.ts'
import { getItemFigures, getQualityFigures, getVisitFigures } from './homecare/figures-visits.ts'

/** The query services that may run in the worker: `report(call, service, input)` finds them here. */
export const reports = { getVisitFigures, getItemFigures, getQualityFigures } satisfies ReportServices
