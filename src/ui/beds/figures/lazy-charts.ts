import { lazy } from 'react'

/** The charting library comes only when the first chart is drawn. */
export const Areas = lazy(() => import('./charts.tsx').then((module) => ({ default: module.Areas })))
export const Pairs = lazy(() => import('./charts.tsx').then((module) => ({ default: module.Pairs })))
