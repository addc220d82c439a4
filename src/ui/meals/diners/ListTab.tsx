import { Button, Group, Switch, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DinerCategory, DinerClass } from '../../../shared/meals/terms.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { EnumSelect } from '../../kit/fields.tsx'
import { Grid } from '../../kit/grid.tsx'
import { Pager } from '../../kit/pager.tsx'
import { Empty, Load } from '../../kit/parts.tsx'
import { usePrintRows } from '../../kit/print.ts'
import { exportSheet } from '../../kit/sheet.ts'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { useDinerColumns } from './use-columns.tsx'

const PAGE = 100
const noFilter = {
  siteId: null as number | null,
  class: null as DinerClass | null,
  category: null as DinerCategory | null,
  isSuspended: false,
}

/** The list of diners: the core finds and pages, so that thousands stay quick. */
export function ListTab({ onOpen, first }: { onOpen(id: number): void; first: ReactNode }) {
  const { t } = useWords()
  const columns = useDinerColumns()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 150)
  const [filter, setFilter] = useState(noFilter)
  const [page, setPage] = useState(1)
  const asked = {
    text: search,
    siteId: filter.siteId ?? undefined,
    class: filter.class ?? undefined,
    category: filter.category ?? undefined,
    isSuspended: filter.isSuspended || undefined,
  }
  const list = useQuery(
    api.meals.diners.queryOptions({
      input: { ...asked, limit: PAGE, offset: (page - 1) * PAGE },
      placeholderData: keepPreviousData,
    }),
  )
  const all = async () => (await client.meals.diners({ ...asked, limit: 20_000 })).rows
  const paper = usePrintRows(all)
  const total = list.data?.total ?? 0
  const isNarrowed = Object.values(asked).some(Boolean)
  const change = (next: Partial<typeof noFilter>) => {
    setFilter({ ...filter, ...next })
    setPage(1)
  }
  return (
    <>
      <Group mb="sm" gap="sm" className="screen-only">
        <TextInput
          type="search"
          w={280}
          aria-label={t('meals.diners.search')}
          placeholder={t('meals.diners.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setPage(1)
          }}
        />
        <CanteenSelect
          w={180}
          aria-label={t('meals.diners.filter.site')}
          placeholder={t('meals.diners.filter.site')}
          clearable
          clearButtonProps={{ 'aria-label': t('kit.all') }}
          isNamed
          value={filter.siteId}
          onChange={(siteId) => change({ siteId })}
        />
        <EnumSelect<DinerClass>
          kind="dinerClass"
          w={170}
          aria-label={t('meals.diners.filter.class')}
          placeholder={t('meals.diners.filter.class')}
          clearable
          value={filter.class}
          onChange={(value) => change({ class: value })}
        />
        <EnumSelect<DinerCategory>
          kind="dinerCategory"
          w={170}
          aria-label={t('meals.diners.filter.category')}
          placeholder={t('meals.diners.filter.category')}
          clearable
          value={filter.category}
          onChange={(category) => change({ category })}
        />
        <Switch
          label={t('meals.diners.filter.suspended')}
          checked={filter.isSuspended}
          onChange={({ currentTarget }) => change({ isSuspended: currentTarget.checked })}
        />
        <Group ml="auto" gap="xs">
          <Text c="dimmed" role="status">
            {list.data && t('kit.rows', { count: total })}
          </Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            disabled={total === 0}
            onClick={async () => exportSheet(t('meals.diners.title'), columns, await all())}
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
      <Load of={list}>
        {({ rows }) => {
          if (rows.length > 0)
            return (
              <Grid
                name={t('meals.diners.title')}
                rows={paper.rows ?? rows}
                columns={columns}
                rowKey={({ personId }) => personId}
                onRow={({ personId }) => onOpen(personId)}
                sort={null}
                sortKeys={[]}
                onSort={() => {}}
              />
            )
          if (isNarrowed) return <Empty title={t('kit.noMatch')} />
          return (
            <Empty title={t('meals.diners.empty')} lead={t('meals.diners.emptyLead')}>
              {first}
            </Empty>
          )
        }}
      </Load>
      <Pager total={total} pageSize={PAGE} page={page} onPage={setPage} />
    </>
  )
}
