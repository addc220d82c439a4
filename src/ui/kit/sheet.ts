import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Column } from './table.tsx'

/**
 * Writes rows to an xlsx file and lets the browser (or the desktop's save dialog) put it where the person wants.
 * Text stays text: an identity number never turns into a rounded figure.
 */
export async function exportSheet<R>(
  name: string,
  columns: Pick<Column<R>, 'label' | 'text' | 'sum'>[],
  rows: R[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const head = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }))
  const body = rows.map((row) => columns.map(({ text }) => cellOf(text(row))))
  const sums = columns.some(({ sum }) => sum) ? [columns.map(({ sum }) => cellOf(sum?.(rows) ?? null))] : []
  const file = `${name}.xlsx`
  const blob = await writeXlsxFile([head, ...body, ...sums]).toBlob()
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
