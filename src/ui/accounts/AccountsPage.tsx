import { Badge, Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../shared/accounts/schema.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'
import { Load, PageHead } from '../kit/parts.tsx'
import { type Column, DataTable } from '../kit/table.tsx'
import { AccountForm } from './AccountForm.tsx'
import { useShowAccount } from './show.ts'

export function AccountsPage() {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const { siteNames, staffName } = useShowAccount()
  const accounts = useQuery(api.accounts.list.queryOptions())
  const [edited, setEdited] = useState<Account | 'new' | null>(null)
  const columns: Column<Account>[] = [
    { key: 'displayName', label: t('accounts.page.displayName'), text: (account) => account.displayName },
    { key: 'name', label: t('accounts.page.name'), text: (account) => account.name },
    { key: 'role', label: t('accounts.page.role'), text: (account) => say('role', account.role) },
    { key: 'staff', label: t('accounts.page.staff'), text: ({ staffId }) => staffName(staffId) },
    { key: 'sites', label: t('accounts.page.sites'), text: ({ siteIds }) => siteNames(siteIds) },
    {
      key: 'isActive',
      label: t('accounts.page.active'),
      text: ({ isActive }) => (isActive ? t('accounts.page.active') : t('accounts.page.inactive')),
      cell: ({ isActive }) => (
        <Badge size="lg" color={isActive ? 'teal.9' : 'gray.7'} variant="outline">
          {isActive ? t('accounts.page.active') : t('accounts.page.inactive')}
        </Badge>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t('app.nav.accounts')} lead={t('accounts.page.lead')}>
        <Group>
          {may('accounts.manage') && (
            <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
              {t('accounts.page.add')}
            </Button>
          )}
        </Group>
      </PageHead>
      <Load of={accounts}>
        {(rows) => (
          <DataTable
            name={t('app.nav.accounts')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={may('accounts.manage') ? setEdited : undefined}
          />
        )}
      </Load>
      {edited && <AccountForm account={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}
