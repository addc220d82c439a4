import { Alert, Button, Group, Select, Stack } from '@mantine/core'
import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditRow } from '../../shared/audit/contract.ts'
import type { Day } from '../../shared/day.ts'
import { api, client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { DayField } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import { Empty, ErrorNote, Load, PageHead } from '../kit/parts.tsx'
import { type Column, DataTable } from '../kit/table.tsx'
import { AuditEntryDrawer } from './AuditEntryDrawer.tsx'
import { useActionWord, useEntityWord } from './action-word.ts'

/** Search of the audit log, newest first, and the check of its chain. */
export function AuditPage() {
  const { t } = useWords()
  const actionWord = useActionWord()
  const entityWord = useEntityWord()
  const { moment, number } = useFormat()
  const [filter, setFilter] = useState<{
    from: Day | null
    to: Day | null
    account: string | null
    action: string | null
  }>({ from: null, to: null, account: null, action: null })
  const [opened, setOpened] = useState<AuditRow | null>(null)
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions())
  const found = useInfiniteQuery(
    api.audit.search.infiniteOptions({
      input: (beforeId: number | undefined) => ({
        beforeId,
        from: filter.from ?? undefined,
        to: filter.to ?? undefined,
        account: filter.account ?? undefined,
        action: filter.action ?? undefined,
        limit: 200,
      }),
      initialPageParam: undefined,
      // The filters stay where they are while the next rows come.
      placeholderData: keepPreviousData,
      getNextPageParam: (last) => (last.hasMore ? last.rows.at(-1)?.id : undefined),
    }),
  )
  const check = useMutation({ mutationFn: () => client.audit.check() })
  const columns: Column<AuditRow>[] = [
    { key: 'at', label: t('audit.at'), text: ({ at }) => moment(at) },
    { key: 'account', label: t('audit.account'), text: (row) => row.account || '—' },
    { key: 'action', label: t('audit.action'), text: ({ action }) => actionWord(action) },
    { key: 'entity', label: t('audit.entity'), text: entityWord },
  ]
  const actions = found.data?.pages[0]?.actions ?? []
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')}>
        <Button
          variant="default"
          leftSection={<IconLink size={20} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('audit.check')}
        </Button>
      </PageHead>
      <Stack>
        <ErrorNote error={check.error} />
        {check.data &&
          (check.data.brokenAt === null ? (
            <Alert color="teal" icon={<IconLink />} role="status">
              {t('audit.whole', { rows: number(check.data.rows) })}
            </Alert>
          ) : (
            <Alert color="red" icon={<IconLinkOff />} role="alert">
              {t('audit.broken', {
                id: check.data.brokenAt,
                reason: t(`audit.brokenReason.${check.data.reason ?? 'hash'}`),
              })}
            </Alert>
          ))}
        <Load of={found}>
          {({ pages }) => (
            <DataTable
              name={t('audit.title')}
              rows={pages.flatMap(({ rows }) => rows)}
              columns={columns}
              rowKey={({ id }) => id}
              onRow={setOpened}
              searchable={false}
              empty={<Empty title={t('kit.noMatch')} />}
              filters={
                <Group gap="sm" align="flex-end">
                  <DayField
                    label={t('audit.from')}
                    value={filter.from}
                    onChange={(from) => setFilter({ ...filter, from })}
                  />
                  <DayField
                    label={t('audit.to')}
                    value={filter.to}
                    onChange={(to) => setFilter({ ...filter, to })}
                  />
                  <Select
                    label={t('audit.account')}
                    data={[...new Set(accounts.map(({ displayName }) => displayName))]}
                    value={filter.account}
                    onChange={(account) => setFilter({ ...filter, account })}
                    clearable
                    clearButtonProps={{ 'aria-label': t('kit.all') }}
                    placeholder={t('kit.all')}
                    searchable
                  />
                  <Select
                    label={t('audit.action')}
                    data={actions.map((action) => ({ value: action, label: actionWord(action) }))}
                    value={filter.action}
                    onChange={(action) => setFilter({ ...filter, action })}
                    clearable
                    clearButtonProps={{ 'aria-label': t('kit.all') }}
                    placeholder={t('kit.all')}
                    searchable
                  />
                </Group>
              }
            />
          )}
        </Load>
        {found.hasNextPage && (
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('audit.older')}
          </Button>
        )}
      </Stack>
      {opened && <AuditEntryDrawer row={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
