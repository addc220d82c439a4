import { Button, Paper, Stack, Table, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconStack2 } from '@tabler/icons-react'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { Stacking } from '../../../shared/meals/canteen.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { inForce, newestFirst } from '../parts/in-force.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'

/** How several rules meet in one meal of this canteen, from which day. */
export function StackingTab({ canteen }: CanteenTabProps) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const today = useToday()
  const [isSetting, setting] = useDisclosure()
  const now = inForce(canteen.stackings, today)?.stacking ?? 'highest'
  return (
    <Stack>
      <Text>{t('meals.canteens.stacking.lead')}</Text>
      <Paper withBorder bg="white" p="md">
        <Text c="dimmed">{t('meals.canteens.stacking.now')}</Text>
        <Text fz={20} fw={650}>
          {say('stacking', now)}
        </Text>
        <Text>{t(`meals.canteens.stacking.${now}`)}</Text>
      </Paper>
      {may('meals.manage') && (
        <Button
          leftSection={<IconStack2 size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={setting.open}
        >
          {t('meals.canteens.stacking.set')}
        </Button>
      )}
      {canteen.stackings.length === 0 ? (
        <Text c="dimmed">{t('meals.canteens.stacking.usual')}</Text>
      ) : (
        <Table bg="white" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meals.canteens.field.fromOn')}</Table.Th>
              <Table.Th>{t('meals.canteens.field.stacking')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newestFirst(canteen.stackings).map((row) => (
              <Table.Tr key={row.fromOn}>
                <Table.Td>{row.fromOn}</Table.Td>
                <Table.Td>{say('stacking', row.stacking)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isSetting && <StackingForm canteen={canteen} now={now} onClose={setting.close} />}
    </Stack>
  )
}

const Entry = z.object({ fromOn: Day, stacking: Stacking })

function StackingForm({ canteen, now, onClose }: CanteenTabProps & { now: Stacking; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: { fromOn: useToday() as string | null, stacking: now },
    validate: check(Entry),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.meals.setStacking({ siteId: canteen.siteId, ...Entry.parse(values) }),
    { onDone: onClose },
  )
  return (
    <FormModal
      title={t('meals.canteens.stacking.setTitle', { site: canteen.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <EnumSelect<Stacking>
        kind="stacking"
        label={t('meals.canteens.field.stacking')}
        description={t(`meals.canteens.stacking.${form.values.stacking}`)}
        required
        {...form.getInputProps('stacking')}
      />
      <DayField label={t('meals.canteens.field.fromOn')} required {...form.getInputProps('fromOn')} />
    </FormModal>
  )
}
