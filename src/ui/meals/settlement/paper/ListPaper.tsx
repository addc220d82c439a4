import type { ReactNode } from 'react'
import type { Settlement } from '../../../../shared/meals/settlement.ts'
import type { Column } from '../../../kit/table.tsx'
import { PaperHead } from './PaperHead.tsx'
import { PaperTable } from './PaperTable.tsx'
import { Signs } from './Signs.tsx'

interface ListPaperProps<R> {
  title: string
  settlement: Settlement
  columns: readonly Column<R>[]
  rows: R[]
  rowKey: (row: R) => string | number
  /** Before the list. */
  lead?: ReactNode
  /** After it, in the place of the lines to sign. */
  foot?: ReactNode
  className?: string
}

/** A month's list on paper, line by line, to be signed. */
export function ListPaper<R>({ title, settlement, lead, foot, className, ...table }: ListPaperProps<R>) {
  return (
    <article className={['meal-paper', className].filter(Boolean).join(' ')}>
      <PaperHead title={title} settlement={settlement} />
      {lead}
      <PaperTable {...table} isNumbered />
      {foot ?? <Signs />}
    </article>
  )
}
