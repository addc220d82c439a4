import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditRow } from '../../../shared/audit/contract.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { AuditEntryDrawer } from '../../audit/AuditEntryDrawer.tsx'
import { useActionWord } from '../../audit/action-word.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'

/** Who changed this record, when, and what; looks at full numbers too. */
export function ChangesTab({ personId }: { personId: number }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const action = useActionWord()
  const [open, setOpen] = useState<AuditRow | null>(null)
  const changes = useQuery(
    api.audit.search.queryOptions({ input: { entity: 'person', entityId: String(personId), limit: 500 } }),
  )
  return (
    <Load of={changes}>
      {({ rows }) => (
        <>
          <DataTable
            name={t('people.tab.changes')}
            rows={rows}
            rowKey={({ id }) => id}
            onRow={setOpen}
            searchable={false}
            empty={<Empty title={t('people.changes.empty')} />}
            columns={[
              { key: 'at', label: t('kit.time'), text: (row) => moment(row.at) },
              { key: 'account', label: t('audit.account'), text: (row) => row.account },
              { key: 'action', label: t('audit.action'), text: (row) => action(row.action) },
            ]}
          />
          {open && <AuditEntryDrawer row={open} onClose={() => setOpen(null)} />}
        </>
      )}
    </Load>
  )
}
