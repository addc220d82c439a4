import { Button, Group, Pagination, Table, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../app/words.ts'
import { Empty } from './parts.tsx'
import { exportSheet } from './sheet.ts'

export interface Column<R> {
  key: string
  label: string
  /** What is shown; by default the text. */
  cell?: (row: R) => ReactNode
  /** What is searched, sorted and exported. */
  text: (row: R) => string | number | null
  align?: 'right'
  isHiddenOnScreen?: boolean
}

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
}: DataTableProps<R>) {
  const { t, language } = useWords()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<{ key: string; isDown: boolean } | null>(null)
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
            onClick={onExport ?? (() => exportSheet(name, columns, found))}
          >
            {t('kit.export')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={found.length === 0}
            onClick={print}
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
        <section aria-label={name} tabIndex={0} style={{ overflowX: 'auto' }}>
          <Table stickyHeader bg="white" withTableBorder>
            <Table.Thead>
              <Table.Tr>
                {visible.map((column) => (
                  <Table.Th
                    key={column.key}
                    ta={column.align}
                    aria-sort={
                      sort?.key === column.key ? (sort.isDown ? 'descending' : 'ascending') : undefined
                    }
                  >
                    <UnstyledButton
                      fw={650}
                      title={t('kit.sortBy', { column: column.label })}
                      onClick={() =>
                        setSort({ key: column.key, isDown: sort?.key === column.key && !sort.isDown })
                      }
                    >
                      {column.label}
                      {sort?.key === column.key &&
                        (sort.isDown ? (
                          <IconArrowDown size={16} aria-hidden />
                        ) : (
                          <IconArrowUp size={16} aria-hidden />
                        ))}
                    </UnstyledButton>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <Table.Tr
                  key={rowKey(row)}
                  onClick={onRow && (() => onRow(row))}
                  style={onRow && { cursor: 'pointer' }}
                >
                  {visible.map((column, index) => (
                    <Table.Td key={column.key} ta={column.align}>
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
          </Table>
        </section>
      )}
      {pages > 1 && (
        <Pagination
          className="screen-only"
          mt="md"
          size="lg"
          total={pages}
          value={current}
          onChange={setPage}
          getItemProps={(item) => ({ 'aria-label': t('kit.page', { page: item }) })}
        />
      )}
    </div>
  )
}
