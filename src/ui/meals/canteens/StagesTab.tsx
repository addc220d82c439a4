import { Button, Stack, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { inForce, newestFirst } from '../parts/in-force.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'
import { StageForm } from './StageForm.tsx'
import { StageSign } from './StageSign.tsx'

/** The stages of a canteen with their days, the newest first. */
export function StagesTab({ canteen }: CanteenTabProps) {
  const { t } = useWords()
  const { may } = useSession()
  const today = useToday()
  const [isSetting, setting] = useDisclosure()
  const current = inForce(canteen.stages, today)
  return (
    <Stack>
      <Text>{t('meals.canteens.stage.lead')}</Text>
      {may('meals.write') && (
        <Button
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={setting.open}
        >
          {t('meals.canteens.stage.set')}
        </Button>
      )}
      {canteen.stages.length === 0 ? (
        <Text c="dimmed">{t('meals.canteens.stage.empty')}</Text>
      ) : (
        <Table bg="white" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meals.canteens.field.fromOn')}</Table.Th>
              <Table.Th>{t('meals.canteens.field.stage')}</Table.Th>
              <Table.Th>{t('kit.note')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newestFirst(canteen.stages).map((row) => (
              <Table.Tr key={row.fromOn}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {row.fromOn}
                  {row === current && ` · ${t('meals.canteens.stage.now')}`}
                  {row.fromOn > today && ` · ${t('meals.canteens.stage.later')}`}
                </Table.Td>
                <Table.Td>
                  <StageSign stage={row.stage} />
                </Table.Td>
                <Table.Td>{row.note}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isSetting && <StageForm canteen={canteen} onClose={setting.close} />}
    </Stack>
  )
}
