/** A fixed statement: its text, the parameters it takes by name and the row it gives. */
export interface Statement<P, R> {
  readonly text: string
  /** Only for the compiler: never set. */
  readonly types?: { params: P; row: R }
}

/**
 * Names a statement once, at the top of a feature's sql.ts. It is prepared once per connection.
 * Booleans go in as they are; columns named is…/has… come out as booleans.
 * @example const findBed = sql<{ id: number }, Bed>('SELECT * FROM bed WHERE id = @id')
 */
export const sql = <P = Record<never, never>, R = never>(text: string): Statement<P, R> => ({ text })
