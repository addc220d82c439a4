import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CountRule } from '../../../shared/homecare/package.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { type RuleInForce, useCountRule } from '../visits/use-count-rule.ts'

/** Which visits are counted as person-times: the rule today, those of other days, and a new one from a day on. */
export function CountRuleTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const { dayOf } = useFormat()
  const inForce = useCountRule(siteId, dayOf(Date.now()))
  const rules = useQuery(api.homecare.countRules.queryOptions({ input: { siteId } }))
  const columns: Column<CountRule>[] = [
    {
      key: 'fromOn',
      label: t('homecare.packages.counting.fromOn'),
      text: ({ fromOn }) => fromOn,
      isShort: true,
    },
    {
      key: 'minMinutes',
      label: t('homecare.packages.counting.minMinutes'),
      align: 'right',
      text: ({ minMinutes }) => minMinutes,
    },
    {
      key: 'isOncePerDay',
      label: t('homecare.packages.counting.isOncePerDay'),
      text: ({ isOncePerDay }) => t(isOncePerDay ? 'kit.yes' : 'kit.no'),
    },
    { key: 'basis', label: t('homecare.packages.field.basis'), text: ({ basis }) => basis },
  ]
  return (
    <Stack>
      <Group gap={4}>
        <Title order={2} fz="lg">
          {t('homecare.packages.counting.title')}
        </Title>
        <RuleNote>{t('homecare.packages.counting.rule')}</RuleNote>
      </Group>
      <Text>{t('homecare.packages.counting.lead')}</Text>
      {inForce && <InForce rule={inForce} />}
      <Load of={rules}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('homecare.packages.counting.none')}</Text>
          ) : (
            <DataTable
              name={t('homecare.packages.tab.counting')}
              rows={rows}
              columns={columns}
              rowKey={({ fromOn }) => fromOn}
              searchable={false}
            />
          )
        }
      </Load>
      {may('homecare.manage') && inForce && <RuleForm siteId={siteId} inForce={inForce} />}
    </Stack>
  )
}

function InForce({ rule: { minMinutes, isOncePerDay } }: { rule: RuleInForce }) {
  const { t } = useWords()
  return (
    <Paper withBorder bg="white" p="md">
      <Text c="dimmed">{t('homecare.packages.counting.today')}</Text>
      <Text fz={20} fw={650}>
        {t(isOncePerDay ? 'homecare.packages.counting.once' : 'homecare.packages.counting.each', {
          minutes: minMinutes,
        })}
      </Text>
    </Paper>
  )
}

function RuleForm({ siteId, inForce }: { siteId: number; inForce: RuleInForce }) {
  const { t } = useWords()
  const check = useCheck()
  const { dayOf, number } = useFormat()
  const [counts, setCounts] = useState<{ countedBefore: number; countedAfter: number } | null>(null)
  const form = useForm({
    initialValues: {
      siteId,
      fromOn: dayOf(Date.now()),
      minMinutes: inForce.minMinutes as number | string,
      isOncePerDay: inForce.isOncePerDay,
      basis: '',
    },
    validate: check(CountRule),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.homecare.setCountRule({ ...values, minMinutes: Number(values.minMinutes) }),
    { onDone: setCounts },
  )
  return (
    <Paper withBorder bg="white" p="md" className="screen-only">
      <form noValidate onSubmit={form.onSubmit((values) => run(values))}>
        <Stack>
          <Title order={3} fz="lg">
            {t('homecare.packages.counting.change')}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <DayField
              label={t('homecare.packages.counting.fromOn')}
              required
              {...form.getInputProps('fromOn')}
            />
            <NumberInput
              label={t('homecare.packages.counting.minMinutes')}
              required
              min={0}
              max={1440}
              allowDecimal={false}
              {...form.getInputProps('minMinutes')}
            />
            <TextInput
              label={t('homecare.packages.field.basis')}
              maxLength={200}
              {...form.getInputProps('basis')}
            />
          </SimpleGrid>
          <Checkbox
            label={t('homecare.packages.counting.isOncePerDayLong')}
            py={8}
            checked={form.values.isOncePerDay}
            onChange={({ currentTarget }) => form.setFieldValue('isOncePerDay', currentTarget.checked)}
          />
          <Text c="dimmed">{t('homecare.packages.counting.changeLead')}</Text>
          <ErrorNote error={error} />
          {counts && (
            <Alert
              color="teal"
              variant="light"
              role="status"
              icon={<IconCircleCheck />}
              styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
            >
              {t('homecare.packages.counting.counts', {
                before: number(counts.countedBefore),
                after: number(counts.countedAfter),
              })}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={isRunning}>
              {t('homecare.packages.counting.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
