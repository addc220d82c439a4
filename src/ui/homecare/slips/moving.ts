import { flushSync } from 'react-dom'

/** The cells of a row that are typed into, from left to right. */
export const columns = ['code', 'minutes', 'items', 'satisfaction', 'signed', 'start'] as const

const rowsOf = (input: HTMLInputElement) => [
  ...(input.closest('table')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

const cell = (row: HTMLElement | undefined, column: string | undefined) =>
  row?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`)

function focus(input: HTMLInputElement | null | undefined): boolean {
  input?.focus()
  input?.select()
  return Boolean(input)
}

/** Enter: to code or minutes where they are missing, past minutes to the items, then to the next row. */
export function moveOn(input: HTMLInputElement, addRow: () => void): void {
  const rows = rowsOf(input)
  const index = rows.findIndex((row) => row.contains(input))
  const row = rows[index]
  const column = input.dataset.column
  for (const needed of ['code', 'minutes', 'reason'] as const) {
    const wanted = cell(row, needed)
    if (wanted && wanted !== input && wanted.value.trim() === '') {
      focus(wanted)
      return
    }
  }
  if (column === 'minutes' && cell(row, 'items')?.value.trim() === '') {
    focus(cell(row, 'items'))
    return
  }
  if (focus(cell(rows[index + 1], 'code'))) return
  // Drawn at once: who types on blindly types into the new row.
  flushSync(addRow)
  focus(cell(rowsOf(input)[index + 1], 'code'))
}

/** Up and down in one column. */
export function moveVertically(input: HTMLInputElement, by: 1 | -1): void {
  const rows = rowsOf(input)
  const index = rows.findIndex((row) => row.contains(input))
  focus(cell(rows[index + by], input.dataset.column))
}
