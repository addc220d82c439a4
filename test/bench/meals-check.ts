import type Database from 'better-sqlite3'
import type { Hosts } from './hosts.ts'

const PAGE = 5000

/** The whole ledger held against itself in the worker, beside reading its lines and no more. */
export async function mealsChecked({ core, http }: Hosts): Promise<string> {
  const rawMs = await timed(() => readAll(core.parts.store.connection))
  let found = ''
  const checkMs = await timed(async () => {
    const { lines, brokenAt, ...wrong } = await http.meals.checkMeals()
    const count = Object.values(wrong).reduce((sum, one) => sum + one, 0)
    found = `${lines} lines, the chain ${brokenAt === null ? 'whole' : `broken at ${brokenAt}`}, ${count} wrong`
  })
  const ratio = (checkMs / rawMs).toFixed(2)
  return `Checking the ledger (${found}): ×${ratio} of reading its lines (${(rawMs / 1000).toFixed(1)} s).`
}

function readAll(db: Database.Database): void {
  const page = db.prepare('SELECT * FROM mealLine WHERE id > ? ORDER BY id LIMIT ?')
  for (let lastId = 0; ; ) {
    const rows = page.all(lastId, PAGE) as { id: number }[]
    lastId = rows.at(-1)?.id ?? lastId
    if (rows.length < PAGE) return
  }
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
