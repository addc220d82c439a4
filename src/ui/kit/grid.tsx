import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.ts'
import './grid.css'

export interface Column<R> {
  key: string
  label: string
  /** What is shown; by default the text. */
  cell?: (row: R) => ReactNode
  /** What is searched, sorted and exported. */
  text: (row: R) => string | number | null
  align?: 'right'
  /** Short: stays on one line, however narrow the screen. */
  isShort?: boolean
  isHiddenOnScreen?: boolean
  /** Buttons: neither sorted by nor exported nor printed. */
  isOnlyOnScreen?: boolean
  /** What stands below it in a last line: a sum, or the line's name. Also exported. */
  sum?: (rows: R[]) => string | number
  /** How the sum is shown; as it is unless told. */
  sumCell?: (rows: R[]) => ReactNode
}

export interface Sort {
  key: string
  isDown: boolean
}

interface GridProps<R> {
  name: string
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => string | number
  onRow?: (row: R) => void
  sort: Sort | null
  onSort(key: string): void
  /** The columns that can be sorted by; all when left out. */
  sortKeys?: readonly string[]
  /** The rows that a last line sums up, where a column has a sum: all of the list, not only this page's. */
  summed?: R[]
}

/** The rows of a list as a table that scrolls inside itself; who gives the rows also sorts them. */
export function Grid<R>({
  name,
  rows,
  columns,
  rowKey,
  onRow,
  sort,
  onSort,
  sortKeys,
  summed = rows,
}: GridProps<R>) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={name} tabIndex={0} className="list-grid">
      <Table stickyHeader bg="white" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => {
              const isSorted = sort?.key === column.key
              return (
                <Table.Th
                  key={column.key}
                  ta={column.align}
                  className={column.isOnlyOnScreen ? 'screen-only' : undefined}
                  style={{ whiteSpace: 'nowrap' }}
                  aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}
                >
                  {column.isOnlyOnScreen || (sortKeys && !sortKeys.includes(column.key)) ? (
                    column.label
                  ) : (
                    <UnstyledButton
                      fw={650}
                      title={t('kit.sortBy', { column: column.label })}
                      onClick={() => onSort(column.key)}
                    >
                      {column.label}
                      {isSorted && <SortSign isDown={sort.isDown} />}
                    </UnstyledButton>
                  )}
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr
              key={rowKey(row)}
              onClick={onRow && (() => onRow(row))}
              style={onRow && { cursor: 'pointer' }}
            >
              {columns.map((column, index) => (
                <Table.Td
                  key={column.key}
                  ta={column.align}
                  className={column.isOnlyOnScreen ? 'screen-only' : undefined}
                  style={column.isShort ? { whiteSpace: 'nowrap' } : undefined}
                >
                  {index === 0 && onRow ? (
                    <UnstyledButton
                      fw={600}
                      mih={32}
                      onClick={(event) => {
                        event.stopPropagation()
                        onRow(row)
                      }}
                    >
                      {column.cell?.(row) ?? column.text(row) ?? '—'}
                    </UnstyledButton>
                  ) : (
                    (column.cell?.(row) ?? column.text(row) ?? '—')
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {columns.some(({ sum }) => sum) && (
          <Table.Tfoot>
            <Table.Tr bg="gray.1">
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.align} fw={650}>
                  {(column.sumCell ?? column.sum)?.(summed)}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </section>
  )
}

const SortSign = ({ isDown }: { isDown: boolean }) =>
  isDown ? <IconArrowDown size={16} aria-hidden /> : <IconArrowUp size={16} aria-hidden />
