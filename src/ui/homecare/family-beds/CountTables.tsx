import { Group, Stack, Title } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { type Column, DataTable } from '../../kit/table.tsx'

interface ByStreet {
  street: string
  applied: number
  opened: number
  closed: number
  active: number
}
interface ByMonth {
  month: string
  opened: number
  closed: number
  active: number
}

/** The figures of a period by street, which add up, and by month. */
export function CountTables({ byStreet, byMonth }: { byStreet: ByStreet[]; byMonth: ByMonth[] }) {
  const { t } = useWords()
  const number = <R extends ByMonth | ByStreet>(
    key: keyof R & ('applied' | 'opened' | 'closed' | 'active'),
    isSummed: boolean,
  ): Column<R> => ({
    key,
    label: t(`homecare.beds.counts.${key}`),
    text: (row) => Number(row[key]),
    align: 'right',
    ...(isSummed && { sum: (rows) => rows.reduce((sum, row) => sum + Number(row[key]), 0) }),
  })
  const streets: Column<ByStreet>[] = [
    {
      key: 'street',
      label: t('homecare.beds.street'),
      text: ({ street }) => street || t('homecare.beds.counts.noStreet'),
      sum: () => t('homecare.beds.counts.sum'),
    },
    ...(['applied', 'opened', 'closed', 'active'] as const).map((key) => number<ByStreet>(key, true)),
  ]
  const months: Column<ByMonth>[] = [
    {
      key: 'month',
      label: t('homecare.beds.counts.month'),
      text: ({ month }) => month,
      sum: () => t('homecare.beds.counts.sum'),
    },
    number<ByMonth>('opened', true),
    number<ByMonth>('closed', true),
    // A state, not a flow: months are not added up.
    number<ByMonth>('active', false),
  ]
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <Stack gap="xs" miw={360}>
        <Title order={2} fz="lg">
          {t('homecare.beds.counts.byStreet')}
        </Title>
        <DataTable
          name={t('homecare.beds.counts.byStreet')}
          rows={byStreet}
          columns={streets}
          rowKey={({ street }) => street}
          searchable={false}
        />
      </Stack>
      <Stack gap="xs" miw={320}>
        <Title order={2} fz="lg">
          {t('homecare.beds.counts.byMonth')}
        </Title>
        <DataTable
          name={t('homecare.beds.counts.byMonth')}
          rows={byMonth}
          columns={months}
          rowKey={({ month }) => month}
          searchable={false}
        />
      </Stack>
    </Group>
  )
}
