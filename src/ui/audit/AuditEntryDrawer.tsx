import { Alert, Drawer, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AuditRow } from '../../shared/audit/contract.ts'
import { api } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useFormat } from '../kit/format.ts'
import { Load } from '../kit/parts.tsx'
import { useActionWord } from './action-word.ts'
import { useShowValue } from './show-value.ts'

/** One entry: each field before and after, those that changed marked by weight and a sign. */
export function AuditEntryDrawer({ row, onClose }: { row: AuditRow; onClose(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const actionWord = useActionWord()
  const { label, show } = useShowValue()
  const entry = useQuery(api.audit.get.queryOptions({ input: { id: row.id } }))
  return (
    <Drawer
      opened
      onClose={onClose}
      size="xl"
      title={[actionWord(row.action), moment(row.at), row.account].filter(Boolean).join(' · ')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={entry}>
        {({ before, after, isPurged, hash }) => (
          <>
            {isPurged && <Alert color="gray">{t('audit.purged')}</Alert>}
            <Table aria-label={t('audit.detail')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('audit.field')}</Table.Th>
                  <Table.Th>{t('audit.before')}</Table.Th>
                  <Table.Th>{t('audit.after')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fieldsOf(before, after).map(({ field, old, now, isChanged }) => (
                  <Table.Tr key={field} fw={isChanged ? 650 : 400}>
                    <Table.Td>
                      {isChanged && '● '}
                      {label(field)}
                    </Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{show(field, old)}</Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>{show(field, now)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Text c="dimmed" fz="sm" mt="md" style={{ overflowWrap: 'anywhere' }}>
              {hash}
            </Text>
          </>
        )}
      </Load>
    </Drawer>
  )
}

interface Field {
  field: string
  /** undefined where that side has no such field. */
  old: unknown
  now: unknown
  isChanged: boolean
}

function fieldsOf(before: unknown, after: unknown): Field[] {
  const asRecord = (value: unknown): Record<string, unknown> =>
    value && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  const [was, is] = [asRecord(before), asRecord(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => {
    const [old, now] = [was[field], is[field]]
    return { field, old, now, isChanged: JSON.stringify(old) !== JSON.stringify(now) }
  })
}
