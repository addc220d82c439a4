import type { Role } from './role.ts'

// Apart, so that a page that only asks for rights does not load zod.
export { Role } from './role.ts'

/**
 * What a role may do. `open` needs no account, `self` any signed-in person; the auditor reads everything,
 * masked, and writes nothing but their own secret.
 */
export const rightsTable = {
  open: 'everyone',
  self: 'everyone',
  'accounts.manage': ['director'],
  'accounts.read': ['director', 'auditor'],
  'sites.read': 'everyone',
  'sites.manage': ['director'],
  'audit.read': ['director', 'auditor'],
  'backups.read': 'everyone',
  'backups.manage': ['director'],
  'people.read': 'everyone',
  'people.write': ['director', 'nursing', 'homecare', 'canteen'],
  'people.merge': ['director', 'nursing'],
  /** See one full identity number, phone or address at a time; each look is audited. */
  'people.reveal': ['director', 'nursing', 'homecare'],
  'staff.read': 'everyone',
  'staff.write': ['director'],
  'beds.read': 'everyone',
  'beds.write': ['director', 'nursing'],
  'beds.structure': ['director'],
  /** Put somebody into a room that is for others, with a reason. */
  'beds.override': ['director', 'nursing'],
  /** Vital signs, notes and pictures of visits are health data: who may not see health sees them masked. */
  'homecare.read': ['director', 'nursing', 'homecare', 'auditor'],
  'homecare.write': ['director', 'homecare'],
  /** At the door: check in and out, record, say that a visit was missed. */
  'homecare.visit': ['director', 'homecare'],
  /** Items, prices, packages, projects, teams and the rule of counting: what money rests on. */
  'homecare.manage': ['director', 'homecare'],
  /** The kitchen's count concerns the ward too. */
  'meals.read': ['director', 'nursing', 'canteen', 'auditor'],
  /** At the counter and at the door: serve, take back, deliver, keep samples and logs. */
  'meals.serve': ['director', 'canteen'],
  'meals.write': ['director', 'canteen'],
  /** Prices and subsidy rules: what public money rests on. */
  'meals.manage': ['director', 'canteen'],
  /** Check, settle and close a month, note that it was paid. */
  'meals.settle': ['director'],
  'safety.read': ['director', 'nursing', 'canteen', 'safety', 'auditor'],
  /** Walk a round, report a hazard, say what was put right. */
  'safety.walk': ['director', 'nursing', 'canteen', 'safety'],
  /** Plan, order measures, look again, keep the registers, drills and training. */
  'safety.write': ['director', 'safety'],
  /** Confirm checklists, excuse what was missed; confirm and close hazards, which also asks for the named manager. */
  'safety.manage': ['director', 'safety'],
  /** Who cannot walk and how to carry them: the evacuation roster, and who is on duty. */
  'safety.rescue': ['director', 'nursing', 'safety'],
  'imports.read': ['director', 'nursing', 'homecare', 'canteen', 'auditor'],
  'imports.write': ['director', 'nursing', 'homecare', 'canteen'],
  /** Export identity numbers unmasked, with a reason. */
  'exports.unmasked': ['director'],
} as const satisfies Record<string, 'everyone' | readonly Role[]>

export type Right = keyof typeof rightsTable

/** May this role do this? The core refuses by it, the page hides by it. */
export function mayRole(role: Role | null, right: Right): boolean {
  const roles = rightsTable[right]
  if (right === 'open') return true
  if (role === null) return false
  return roles === 'everyone' || (roles as readonly Role[]).includes(role)
}

/** What of a person's health a role needs for its work; the rest is masked (RULES, People). */
export const healthSeen: Record<Role, 'all' | 'diet' | 'rescue' | 'none'> = {
  director: 'all',
  nursing: 'all',
  homecare: 'all',
  canteen: 'diet',
  safety: 'rescue',
  auditor: 'none',
}
