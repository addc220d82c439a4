import type { Instant } from '../../../shared/day.ts'
import type { NewHazard } from '../../../shared/safety/hazard.ts'
import { newKey } from '../../kit/new-key.ts'

/** What the form holds. The key is made once: sent again after a crash, it is the same hazard. */
export type ReportValues = Required<Omit<NewHazard, 'siteId' | 'drillId' | 'foundAt'>> & {
  foundAt: Instant | null
}

export const emptyReport = (): ReportValues => ({
  key: newKey(),
  source: 'hand',
  assetId: null,
  floorId: null,
  roomId: null,
  place: '',
  description: '',
  foundAt: null,
  foundByStaffId: null,
  grade: 'general',
  fixedOnSpot: null,
})

/** What is sent. */
export const reportInput = ({ foundAt, ...rest }: ReportValues, siteId: number) => ({
  ...rest,
  siteId,
  ...(foundAt === null ? {} : { foundAt }),
})
