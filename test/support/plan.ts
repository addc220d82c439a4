import type { Statement } from '../../src/core/db/statement.ts'
import type { Core } from '../../src/core/index.ts'

/** How SQLite would run a statement, line by line. */
export function planOf(
  core: Core,
  statement: Statement<never, never> | Statement<object, unknown>,
): string[] {
  const names = statement.text.match(/@\w+/g) ?? []
  const params = Object.fromEntries(names.map((name) => [name.slice(1), null]))
  const rows = core.parts.store.connection.prepare(`EXPLAIN QUERY PLAN ${statement.text}`).all(params)
  return (rows as { detail: string }[]).map((row) => row.detail)
}

/**
 * The lines of a plan that read a whole table without an index. Rows a statement made itself (a subquery, a CTE,
 * VALUES, json_each) may be read whole.
 * @param allowed names (or aliases) of tables that are small by nature
 */
export function scansOf(
  core: Core,
  statement: Statement<never, never> | Statement<object, unknown>,
  allowed: readonly string[] = [],
): string[] {
  const plan = planOf(core, statement)
  const own = new Set([
    ...allowed,
    ...plan.flatMap((line) => line.match(/^(?:MATERIALIZE|CO-ROUTINE) (\S+)/)?.[1] ?? []),
  ])
  return plan.filter((line) => {
    const name = line.match(/^SCAN (\S+)/)?.[1]
    return name !== undefined && !own.has(name) && !/ USING | VIRTUAL TABLE |CONSTANT ROW/.test(line)
  })
}
