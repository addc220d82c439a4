import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../app/words.ts'
import { type Column, Grid, type Sort } from './grid.tsx'
import { Pager } from './pager.tsx'
import { Empty } from './parts.tsx'
import { exportSheet } from './sheet.ts'

export type { Column }

interface DataTableProps<R> {
  /** Also the name of the exported file. */
  name: string
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => string | number
  filters?: ReactNode
  onRow?: (row: R) => void
  /** What an empty list says to do first. */
  empty?: ReactNode
  searchable?: boolean
  pageSize?: number
  /** Gives the rows to export instead of those shown (asks the core for them; audited). */
  onExport?: () => void
  /** Prints a form of its own instead of the table, with the rows that are found. */
  onPrint?: (rows: R[]) => void
}

/** Every list: search, sort, export to xlsx, print; pages of a hundred on screen, all rows on paper. */
export function DataTable<R>({
  name,
  rows,
  columns,
  rowKey,
  filters,
  onRow,
  empty,
  searchable = true,
  pageSize = 100,
  onExport,
  onPrint,
}: DataTableProps<R>) {
  const { t, language } = useWords()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort | null>(null)
  const [page, setPage] = useState(1)
  const [isPrinting, setPrinting] = useState(false)

  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    const matching = wanted
      ? rows.filter((row) =>
          columns.some((column) =>
            String(column.text(row) ?? '')
              .toLowerCase()
              .includes(wanted),
          ),
        )
      : rows
    const column = sort && columns.find(({ key }) => key === sort.key)
    if (!column) return matching
    const collator = new Intl.Collator(language, { numeric: true })
    const sorted = [...matching].sort((a, b) =>
      collator.compare(String(column.text(a) ?? ''), String(column.text(b) ?? '')),
    )
    return sort.isDown ? sorted.reverse() : sorted
  }, [rows, columns, search, sort, language])

  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const current = Math.min(page, pages)
  const shown = isPrinting ? found : found.slice((current - 1) * pageSize, current * pageSize)
  const visible = columns.filter((column) => !column.isHiddenOnScreen)

  const print = () => {
    setPrinting(true)
    // After the rows are drawn.
    setTimeout(() => {
      window.print()
      setPrinting(false)
    }, 50)
  }

  return (
    <div>
      <Group mb="sm" gap="sm" className="screen-only" align="flex-end">
        {searchable && (
          <TextInput
            aria-label={t('kit.search')}
            placeholder={t('kit.search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={({ currentTarget }) => {
              setSearch(currentTarget.value)
              setPage(1)
            }}
          />
        )}
        {filters}
        <Group ml="auto" gap="xs">
          <Text c="dimmed" role="status">
            {t('kit.rows', { count: found.length })}
          </Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={found.length === 0}
            onClick={
              onExport ??
              (() =>
                exportSheet(
                  name,
                  columns.filter((column) => !column.isOnlyOnScreen),
                  found,
                ))
            }
          >
            {t('kit.export')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={found.length === 0}
            onClick={onPrint ? () => onPrint(found) : print}
          >
            {t('kit.print')}
          </Button>
        </Group>
      </Group>
      {found.length === 0 ? (
        rows.length === 0 ? (
          (empty ?? <Empty />)
        ) : (
          <Empty title={t('kit.noMatch')} />
        )
      ) : (
        <Grid
          name={name}
          rows={shown}
          summed={found}
          columns={visible}
          rowKey={rowKey}
          onRow={onRow}
          sort={sort}
          onSort={(key) => setSort({ key, isDown: sort?.key === key && !sort.isDown })}
        />
      )}
      <Pager total={found.length} pageSize={pageSize} page={page} onPage={setPage} />
    </div>
  )
}
