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
  'imports.read': ['director', 'nursing', 'homecare', 'auditor'],
  'imports.write': ['director', 'nursing', 'homecare'],
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
