import { Button, Chip, Group, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { Grid, type Sort } from '../kit/grid.tsx'
import { Pager } from '../kit/pager.tsx'
import { Empty, Load } from '../kit/parts.tsx'
import { usePrintRows } from '../kit/print.ts'
import { usePeopleColumns } from './columns.tsx'
import { ExportModal } from './ExportModal.tsx'

const PAGE = 100
const filters = ['all', 'residents', 'onLeave', 'waiting', 'former', 'died', 'incomplete'] as const
type Filter = (typeof filters)[number]
const sortKeys = ['name', 'bed', 'age', 'careLevel'] as const
type SortKey = (typeof sortKeys)[number]

/** The list of people: the core finds, sorts and pages, so that ten thousand stay quick. */
export function PeopleList({ onOpen, first }: { onOpen(id: number): void; first: ReactNode }) {
  const { t } = useWords()
  const { sites } = useSession()
  const columns = usePeopleColumns()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 120)
  const [filter, setFilter] = useState<Filter>('all')
  const [siteId, setSiteId] = useState<number | null>(null)
  const [sort, setSort] = useState<Sort>({ key: 'name', isDown: false })
  const [page, setPage] = useState(1)
  const [isExporting, exporting] = useDisclosure()
  const asked = {
    search,
    filter,
    siteId: siteId ?? undefined,
    sort: sort.key as SortKey,
    isDescending: sort.isDown,
  }
  const list = useQuery(
    api.people.list.queryOptions({
      input: { ...asked, offset: (page - 1) * PAGE, limit: PAGE },
      placeholderData: keepPreviousData,
    }),
  )
  const paper = usePrintRows(async () => (await client.people.list({ ...asked, limit: 20_000 })).rows)
  const isNarrowed = search !== '' || filter !== 'all' || siteId !== null
  const total = list.data?.total ?? 0
  return (
    <>
      <Group mb="sm" gap="sm" className="screen-only">
        <TextInput
          type="search"
          w={380}
          aria-label={t('kit.search')}
          title={t('people.list.search')}
          placeholder={t('people.list.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setPage(1)
          }}
        />
        {sites.length > 1 && (
          <Select
            w={220}
            aria-label={t('people.list.site')}
            placeholder={t('people.list.allSites')}
            clearable
            clearButtonProps={{ 'aria-label': t('people.list.allSites') }}
            data={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={siteId === null ? null : String(siteId)}
            onChange={(value) => {
              setSiteId(value === null ? null : Number(value))
              setPage(1)
            }}
          />
        )}
        <Group ml="auto" gap="xs">
          <Text c="dimmed" role="status">
            {list.data && t('kit.rows', { count: total })}
          </Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={exporting.open}
          >
            {t('kit.export')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            disabled={total === 0}
            loading={paper.isReading}
            onClick={() => void paper.print()}
          >
            {t('kit.print')}
          </Button>
        </Group>
      </Group>
      <Chip.Group
        value={filter}
        onChange={(value) => {
          setFilter(value as Filter)
          setPage(1)
        }}
      >
        <Group gap="xs" mb="md" className="screen-only" role="radiogroup" aria-label={t('kit.filter')}>
          {filters.map((value) => (
            <Chip key={value} value={value}>
              {t(`people.filter.${value}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {filter === 'incomplete' && <Text mb="sm">{t('people.filter.incompleteHint')}</Text>}
      <Load of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            isNarrowed ? (
              <Empty title={t('kit.noMatch')} />
            ) : (
              <Empty title={t('people.list.emptyTitle')} lead={t('people.list.emptyLead')}>
                <Group>{first}</Group>
              </Empty>
            )
          ) : (
            <Grid
              name={t('people.title')}
              rows={paper.rows ?? rows}
              columns={columns}
              rowKey={({ id }) => id}
              onRow={({ id }) => onOpen(id)}
              sort={sort}
              sortKeys={sortKeys}
              onSort={(key) => {
                setSort({ key, isDown: sort.key === key && !sort.isDown })
                setPage(1)
              }}
            />
          )
        }
      </Load>
      <Pager total={total} pageSize={PAGE} page={page} onPage={setPage} />
      <ExportModal isOpen={isExporting} onClose={exporting.close} siteId={siteId} />
    </>
  )
}
