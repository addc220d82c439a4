import { lazy } from 'react'

/** The charting library comes only when the first chart is drawn. */
export const Bars = lazy(() => import('./bars.tsx').then((module) => ({ default: module.Bars })))
export const Columns = lazy(() => import('./bars.tsx').then((module) => ({ default: module.Columns })))
