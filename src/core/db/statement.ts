/** A fixed statement: its text, the parameters it takes by name and the row it gives. */
export interface Statement<P, R> {
  readonly text: string
  /** Only for the compiler: never set. */
  readonly types?: { params: P; row: R }
}

/**
 * Since 3.48 SQLite looks at the value of a parameter that is compared for equality, and prepares the statement again for
 * each new one: 5–90 µs where there is a join or an order. Behind a plus, which changes no value, it does not look.
 */
const COMPARED = /((?<![<>!])=|\bIS) @(?=\w)/g

/**
 * Names a statement once, at the top of a feature's sql.ts. It is prepared once per connection.
 * Booleans go in as they are; columns named is…/has… come out as booleans.
 * @example const findBed = sql<{ id: number }, Bed>('SELECT * FROM bed WHERE id = @id')
 */
export const sql = <P = Record<never, never>, R = never>(text: string): Statement<P, R> => ({
  text: text.replace(COMPARED, '$1 +@'),
})

/** An insert of as many rows as are given, a value per column. */
export interface RowsInsert<R> {
  readonly table: string
  readonly columns: readonly (keyof R & string)[]
}

/**
 * Names an insert of whole ledgers. Rows of one statement share its journal, which a statement per row would pay for
 * each, wherever a table has triggers that refuse: some 50,000 rows cost a third.
 */
export const insertRows = <R extends object>(
  table: string,
  columns: readonly (keyof R & string)[],
): RowsInsert<R> => ({ table, columns })
