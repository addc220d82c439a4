import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { Secret } from '../../shared/accounts/schema.ts'
import type { Operator, SiteKind } from '../../shared/sites/schema.ts'
import { api, client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { EnumSelect } from '../kit/fields.tsx'
import { ErrorNote } from '../kit/parts.tsx'
import { Door } from './Door.tsx'

/** The first start: the organisation, its first site and its director. */
export function SetUpPage() {
  const { t } = useWords()
  const queries = useQueryClient()
  const required = (value: string) => (value.trim() ? null : t('errors.field.required'))
  const form = useForm({
    initialValues: {
      organisation: '',
      siteName: '',
      siteKind: 'home' as SiteKind,
      operator: 'public' as Operator,
      displayName: '',
      name: '',
      secret: '',
      secretAgain: '',
    },
    validate: {
      organisation: required,
      siteName: required,
      displayName: required,
      name: required,
      secret: (value) => (Secret.safeParse(value).success ? null : t('errors.field.secret')),
      secretAgain: (value, all) => (value === all.secret ? null : t('accounts.setUp.secretDiffers')),
    },
  })
  const { run, isRunning, error } = useCommand(
    ({ siteName, siteKind, operator, secretAgain: _again, ...values }: typeof form.values) =>
      client.accounts.setUp({ ...values, site: { name: siteName, kind: siteKind, operator } }),
    { onDone: () => void queries.invalidateQueries({ queryKey: api.accounts.key() }) },
  )
  return (
    <Door title={t('accounts.setUp.title')} lead={t('accounts.setUp.lead')}>
      <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
        <Stack>
          <TextInput
            label={t('accounts.setUp.organisation')}
            required
            autoFocus
            {...form.getInputProps('organisation')}
          />
          <TextInput label={t('accounts.setUp.siteName')} required {...form.getInputProps('siteName')} />
          <EnumSelect
            kind="siteKind"
            label={t('accounts.setUp.siteKind')}
            {...form.getInputProps('siteKind')}
          />
          <EnumSelect
            kind="operator"
            label={t('accounts.setUp.operator')}
            {...form.getInputProps('operator')}
          />
          <TextInput
            label={t('accounts.setUp.displayName')}
            required
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label={t('accounts.setUp.name')}
            required
            autoComplete="username"
            {...form.getInputProps('name')}
          />
          <PasswordInput
            label={t('accounts.setUp.secret')}
            description={t('accounts.setUp.secretHint')}
            required
            autoComplete="new-password"
            {...form.getInputProps('secret')}
          />
          <PasswordInput
            label={t('accounts.setUp.secretAgain')}
            required
            autoComplete="new-password"
            {...form.getInputProps('secretAgain')}
          />
          <ErrorNote error={error} />
          <Button type="submit" loading={isRunning}>
            {t('accounts.setUp.submit')}
          </Button>
          <Text c="dimmed" ta="center">
            {t('accounts.setUp.local')}
          </Text>
        </Stack>
      </form>
    </Door>
  )
}
