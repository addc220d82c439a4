import { Button, Checkbox, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useFormat } from '../kit/format.ts'
import { Empty, Load, PageHead } from '../kit/parts.tsx'
import { DataTable } from '../kit/table.tsx'
import { isFormer, type StaffRow, useStaffColumns } from './columns.tsx'
import { Expiring } from './Expiring.tsx'
import { StaffDrawer } from './StaffDrawer.tsx'

/** Everyone who works here: who is on leave today, and whose certificates run out. */
export function StaffPage() {
  const { t } = useWords()
  const { may, sites } = useSession()
  const columns = useStaffColumns()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  const [siteId, setSiteId] = useState<number | null>(null)
  const [isFormerShown, setFormerShown] = useState(false)
  const [opened, setOpened] = useState<StaffRow | null>(null)
  const [isAdding, adding] = useDisclosure()
  const staff = useQuery(api.staff.list.queryOptions({ input: { siteId: siteId ?? undefined } }))
  const mayWrite = may('staff.write')
  const add = mayWrite && (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={adding.open}>
      {t('staff.add')}
    </Button>
  )
  const byId = (id: number) => setOpened(staff.data?.find((row) => row.id === id) ?? null)
  return (
    <>
      <PageHead title={t('staff.title')} lead={t('staff.lead')}>
        {add}
      </PageHead>
      <Expiring onOpen={mayWrite ? byId : undefined} />
      <Load of={staff}>
        {(rows) => (
          <DataTable
            name={t('staff.title')}
            rows={isFormerShown ? rows : rows.filter((row) => !isFormer(row, today))}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={mayWrite ? setOpened : undefined}
            filters={
              <>
                {sites.length > 1 && (
                  <Select
                    w={220}
                    aria-label={t('staff.site')}
                    placeholder={t('staff.allSites')}
                    clearable
                    clearButtonProps={{ 'aria-label': t('staff.allSites') }}
                    data={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
                    value={siteId === null ? null : String(siteId)}
                    onChange={(value) => setSiteId(value === null ? null : Number(value))}
                  />
                )}
                <Checkbox
                  styles={{ body: { minHeight: 44, alignItems: 'center' } }}
                  label={t('staff.showFormer')}
                  checked={isFormerShown}
                  onChange={({ currentTarget }) => setFormerShown(currentTarget.checked)}
                />
              </>
            }
            empty={
              <Empty title={t('staff.emptyTitle')} lead={t('staff.emptyLead')}>
                {add}
              </Empty>
            }
          />
        )}
      </Load>
      <StaffDrawer
        isOpen={isAdding || opened !== null}
        staff={opened}
        onClose={() => {
          adding.close()
          setOpened(null)
        }}
      />
    </>
  )
}
