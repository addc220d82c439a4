import { z } from 'zod'

/** Who a person is to the system. One person, one role; rights can be limited to sites besides. */
export const Role = z.enum(['director', 'nursing', 'homecare', 'canteen', 'safety', 'auditor'])
export type Role = z.infer<typeof Role>
