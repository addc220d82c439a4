import type { ImportKind } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { download } from '../kit/sheet.ts'
import { useFieldWords } from './use-field-words.ts'

/** Rows that are made ready to be filled in. */
const READY_ROWS = 500

/**
 * An empty table with the headings of this language, and a second sheet that says how to fill it in. Its cells
 * are text: a number of 18 digits that is typed in stays whole.
 */
export function useTemplate(kind: ImportKind): () => Promise<void> {
  const { t } = useWords()
  const { fields, label, guide, need } = useFieldWords(kind)
  return async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/browser')
    const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
    const plain = (value: string) => ({ value, type: String, wrap: true })
    const ready = fields.map(() => ({ value: '', type: String, format: '@' }))
    const name = t(`imports.templateFile.${kind}`)
    const guideRows = fields.map((field) => [
      bold(label(field.field)),
      plain(need(field)),
      plain(guide(field.type)),
    ])
    const heads = [t('imports.guide.heading'), t('imports.guide.need'), t('imports.guide.what')]
    const blob = await writeXlsxFile([
      {
        sheet: t(`imports.kind.${kind}`),
        data: [
          fields.map(({ field }) => bold(label(field))),
          ...Array.from({ length: READY_ROWS }, () => ready),
        ],
        columns: fields.map(() => ({ width: 16 })),
        stickyRowsCount: 1,
      },
      {
        sheet: t('imports.guide.sheet'),
        data: [heads.map(bold), ...guideRows],
        columns: [{ width: 20 }, { width: 24 }, { width: 80 }],
      },
    ]).toBlob()
    download(blob, `${name}.xlsx`)
  }
}
