import { Badge, Button, Checkbox, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { CarePackage } from '../../../shared/homecare/package.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { useTermsWords } from './use-terms-words.ts'

interface PackageDrawerProps {
  of: CarePackage
  onVersion(): void
  onClose(): void
}

/** One package: its name, whether it is in use, and its versions, newest first. */
export function PackageDrawer({ of, onVersion, onClose }: PackageDrawerProps) {
  const { t } = useWords()
  const { may } = useSession()
  const check = useCheck()
  const form = useForm({
    initialValues: { name: of.name, isActive: of.isActive, note: of.note },
    validate: check(CarePackage.pick({ name: true, isActive: true, note: true })),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => client.homecare.updateCarePackage({ ...form.values, id: of.id, version }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  return (
    <SideForm
      title={of.name}
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit(() => run(of.version))}
      onKeepMine={run}
      onClose={onClose}
    >
      <TextInput
        label={t('homecare.packages.field.name')}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Checkbox
        label={t('homecare.packages.field.isActive')}
        description={t('homecare.packages.package.inactiveHint')}
        py={8}
        checked={form.values.isActive}
        onChange={({ currentTarget }) => form.setFieldValue('isActive', currentTarget.checked)}
      />
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
      <Group justify="space-between">
        <Title order={3} fz="lg">
          {t('homecare.packages.version.title')}
        </Title>
        {may('homecare.manage') && (
          <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={onVersion}>
            {t('homecare.packages.version.add')}
          </Button>
        )}
      </Group>
      <Versions of={of} />
    </SideForm>
  )
}

function Versions({ of }: { of: CarePackage }) {
  const { t } = useWords()
  const today = useFormat().dayOf(Date.now())
  const words = useTermsWords()
  const { data: items = [] } = useQuery(api.homecare.serviceItems.queryOptions())
  const current = of.versions.find(({ fromOn }) => fromOn <= today)
  return (
    <Stack gap="xs">
      {of.versions.map((version) => (
        <Paper key={version.id} withBorder bg="white" p="md">
          <Group gap="xs" mb={4}>
            <Text fw={650}>{t('homecare.packages.version.from', { day: version.fromOn })}</Text>
            {version === current && (
              <Badge size="lg" color="teal" variant="light">
                {t('homecare.packages.version.current')}
              </Badge>
            )}
          </Group>
          <Text>{words(version)}</Text>
          <Text>
            {version.items
              .map(({ itemId, timesPerMonth }) =>
                t('homecare.packages.version.item', {
                  item: items.find(({ id }) => id === itemId)?.name ?? '',
                  times: timesPerMonth,
                }),
              )
              .join('、')}
          </Text>
          {version.basis && (
            <Text c="dimmed">{t('homecare.packages.version.basis', { basis: version.basis })}</Text>
          )}
        </Paper>
      ))}
    </Stack>
  )
}
