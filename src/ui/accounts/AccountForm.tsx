import {
  Button,
  Checkbox,
  Drawer,
  Group,
  PasswordInput,
  Radio,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Role } from '../../shared/accounts/rights.ts'
import { type Account, Secret } from '../../shared/accounts/schema.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { useEnum } from '../kit/fields.tsx'
import { SaveError } from '../kit/stale.tsx'
import { useShowAccount } from './show.ts'

/** A new account, or the rights of one that exists. */
export function AccountForm({ account, onClose }: { account: Account | null; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  const required = (value: string) => (value.trim() ? null : t('errors.field.required'))
  const checkSecret = (value: string) =>
    (account && value === '') || Secret.safeParse(value).success ? null : t('errors.field.secret')
  const form = useForm({
    initialValues: {
      name: account?.name ?? '',
      displayName: account?.displayName ?? '',
      role: account?.role ?? ('nursing' as Role),
      siteIds: account?.siteIds ?? null,
      staffId: account?.staffId ?? null,
      isActive: account?.isActive ?? true,
      version: account?.version ?? 0,
      secret: '',
    },
    validate: { name: required, displayName: required, secret: checkSecret },
  })
  const shown = useShowAccount()
  const { data: present } = useQuery(api.accounts.list.queryOptions())
  const { staff } = shown
  const { run, isRunning, error, clearError } = useCommand(
    async ({ secret, name, isActive, version, ...values }: typeof form.values) => {
      if (!account) return client.accounts.create({ ...values, name, secret })
      const { id } = account
      const updated = await client.accounts.update({ ...values, isActive, id, version })
      if (secret) await client.accounts.setSecret({ id, secret })
      return updated
    },
    { onDone: onClose },
  )
  const { siteIds, staffId } = form.values
  return (
    <Drawer
      opened
      onClose={onClose}
      title={account ? t('accounts.page.edit') : t('accounts.page.add')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
        <Stack>
          <TextInput
            label={t('accounts.page.displayName')}
            required
            data-autofocus
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label={t('accounts.page.name')}
            required
            disabled={account !== null}
            {...form.getInputProps('name')}
          />
          <Select
            label={t('accounts.page.staff')}
            description={t('accounts.page.staffHint')}
            searchable
            openOnFocus={false}
            clearable
            clearButtonProps={{ 'aria-label': t('kit.none') }}
            data={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={staffId === null ? null : String(staffId)}
            onChange={(id) => form.setFieldValue('staffId', id === null ? null : Number(id))}
          />
          <Radio.Group label={t('accounts.page.role')} {...form.getInputProps('role')}>
            <Stack gap="xs" mt="xs">
              {Role.options.map((role) => (
                <Radio
                  key={role}
                  value={role}
                  label={say('role', role)}
                  description={t(`accounts.roleHint.${role}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {sites.length > 1 && (
            <Stack gap="xs">
              <Switch
                label={t('accounts.page.limited')}
                checked={siteIds !== null}
                onChange={({ currentTarget }) =>
                  form.setFieldValue('siteIds', currentTarget.checked ? [] : null)
                }
              />
              {siteIds !== null && (
                <Checkbox.Group
                  aria-label={t('accounts.page.sites')}
                  value={siteIds.map(String)}
                  onChange={(ids) => form.setFieldValue('siteIds', ids.map(Number))}
                >
                  <Group>
                    {sites.map((site) => (
                      <Checkbox key={site.id} value={String(site.id)} label={site.name} />
                    ))}
                  </Group>
                </Checkbox.Group>
              )}
            </Stack>
          )}
          <PasswordInput
            label={account ? t('accounts.page.resetSecret') : t('accounts.setUp.secret')}
            description={
              <Text span fz="sm" c="dimmed">
                {t('accounts.setUp.secretHint')}
              </Text>
            }
            required={!account}
            autoComplete="new-password"
            {...form.getInputProps('secret')}
          />
          {account && (
            <Switch
              label={t('accounts.page.active')}
              {...form.getInputProps('isActive', { type: 'checkbox' })}
            />
          )}
          <SaveError
            error={error}
            {...shown}
            onKeepMine={(version) => run({ ...form.values, version })}
            onTakeTheirs={() => {
              form.setValues({ ...form.values, ...present?.find(({ id }) => id === account?.id) })
              clearError()
            }}
          />
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  )
}
