import type Database from 'better-sqlite3'
import frame from './migrations/0001-frame.ts'
import beds from './migrations/0002-beds.ts'
import homecare from './migrations/0003-homecare.ts'
import visits from './migrations/0004-visits.ts'
import canteens from './migrations/0005-canteens.ts'
import meals from './migrations/0006-meals.ts'
import kitchen from './migrations/0007-kitchen.ts'
import checks from './migrations/0008-checks.ts'
import inspections from './migrations/0009-inspections.ts'
import hazards from './migrations/0010-hazards.ts'
import rescue from './migrations/0011-rescue.ts'

/** In order, each frozen once released. The file's `user_version` counts those it has. */
export const migrations: readonly string[] = [
  frame,
  beds,
  homecare,
  visits,
  canteens,
  meals,
  kitchen,
  checks,
  inspections,
  hazards,
  rescue,
]

/** The schema this program speaks. */
export const schemaVersion = migrations.length

/** True when the file lacks migrations and holds data a backup should be made of first. */
export function isBehind(db: Database.Database): boolean {
  const version = db.pragma('user_version', { simple: true }) as number
  return version > 0 && version < schemaVersion
}

/**
 * Brings the file up to this program's schema, one transaction per migration. Foreign keys are off outside the
 * transaction and checked inside it, or a rebuilt table would lose its children silently.
 */
export function migrate(db: Database.Database): void {
  const from = db.pragma('user_version', { simple: true }) as number
  if (from >= schemaVersion) return
  db.pragma('foreign_keys = OFF')
  try {
    for (let version = from; version < schemaVersion; version += 1) {
      db.transaction(() => {
        db.exec(migrations[version] ?? '')
        const broken = db.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`migration ${version + 1} breaks ${broken.length} references`)
        db.pragma(`user_version = ${version + 1}`)
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
