import { Alert, Button, Group, Table } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { isRefusal } from '../../shared/errors.ts'
import { useWords } from '../app/words.ts'
import { Appear } from './form-foot.tsx'
import { useFormat } from './format.ts'
import { ErrorNote } from './parts.tsx'

interface SaveErrorProps {
  error: unknown
  /** The name of a field as the form writes it. */
  label(field: string): string
  /** A value as a person reads it; by default as it is. */
  show?(field: string, value: unknown): string
  /** Save mine all the same, on the version that stands now. */
  onKeepMine(version: number): void
  /** Drop mine and show what stands now. */
  onTakeTheirs(): void
}

const plain = (_field: string, value: unknown): string =>
  value === null || value === undefined || value === '' ? '—' : String(value)

/** Why a change was not saved. When somebody else was first: each field, theirs beside mine, and the two ways on. */
export function SaveError({ error, label, show = plain, onKeepMine, onTakeTheirs }: SaveErrorProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  if (!error) return null
  if (!isRefusal(error, 'STALE'))
    return (
      <Appear>
        <ErrorNote error={error} />
      </Appear>
    )
  const { by, at, version, changes } = error.data
  return (
    <Appear>
      <Alert
        color="orange"
        variant="light"
        role="alert"
        icon={<IconUsersGroup />}
        title={t('kit.staleTitle', { who: at === null ? by : `${by} ${moment(at)}` })}
        styles={{ title: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
      >
        {changes.length > 0 && (
          <Table bg="white" withTableBorder withRowBorders mb="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('kit.staleField')}</Table.Th>
                <Table.Th>{t('kit.staleTheirs')}</Table.Th>
                <Table.Th>{t('kit.staleYours')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map(({ field, theirs, yours }) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{label(field)}</Table.Th>
                  <Table.Td>{show(field, theirs)}</Table.Td>
                  <Table.Td>{show(field, yours)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group gap="sm">
          <Button onClick={() => onKeepMine(version)}>{t('kit.staleKeepMine')}</Button>
          <Button variant="default" onClick={onTakeTheirs}>
            {t('kit.staleTakeTheirs')}
          </Button>
        </Group>
      </Alert>
    </Appear>
  )
}
