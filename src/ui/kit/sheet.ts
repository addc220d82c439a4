import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Column } from './table.tsx'

type SheetColumn<R> = Pick<Column<R>, 'label' | 'text' | 'sum'>

/** Rows as a sheet: a head, a line per row, and the sums where there are any. */
export function sheetOf<R>(name: string, columns: readonly SheetColumn<R>[], rows: R[]) {
  const head = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }))
  const body = rows.map((row) => columns.map(({ text }) => cellOf(text(row))))
  const sums = columns.some(({ sum }) => sum) ? [columns.map(({ sum }) => cellOf(sum?.(rows) ?? null))] : []
  return { name, data: [head, ...body, ...sums] }
}

/** Writes rows to an xlsx file of one sheet. */
export const exportSheet = <R>(name: string, columns: SheetColumn<R>[], rows: R[]): Promise<void> =>
  exportBook(name, [sheetOf('', columns, rows)])

/**
 * Writes sheets to one xlsx file and lets the browser (or the desktop's save dialog) put it where the person wants.
 * Text stays text: an identity number never turns into a rounded figure.
 */
export async function exportBook(name: string, sheets: ReturnType<typeof sheetOf>[]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const file = `${name}.xlsx`
  const blob = await writeXlsxFile(
    sheets.map((sheet, index) => ({ data: sheet.data, sheet: sheet.name || `Sheet${index + 1}` })),
  ).toBlob()
  download(blob, file)
  notifications.show({
    message: i18next.t('kit.exported', { file }),
    color: 'teal',
    closeButtonProps: { 'aria-label': i18next.t('kit.close') },
  })
}

const cellOf = (value: string | number | null) =>
  typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String }

/** Hands a file to the browser. */
export function download(blob: Blob, file: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
