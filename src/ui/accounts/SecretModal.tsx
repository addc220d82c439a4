import { Button, Modal, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Secret } from '../../shared/accounts/schema.ts'
import { client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { ErrorNote } from '../kit/parts.tsx'

/** Change one's own PIN or password. */
export function SecretModal({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useWords()
  const form = useForm({
    initialValues: { current: '', secret: '', again: '' },
    validate: {
      secret: (value) => (Secret.safeParse(value).success ? null : t('errors.field.secret')),
      again: (value, all) => (value === all.secret ? null : t('accounts.setUp.secretDiffers')),
    },
  })
  const { run, isRunning, error } = useCommand(
    ({ current, secret }: typeof form.values) => client.accounts.changeOwnSecret({ current, secret }),
    {
      onDone: () => {
        form.reset()
        onClose()
      },
    },
  )
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('app.header.changeSecret')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
        <Stack>
          <PasswordInput
            label={t('accounts.secret.current')}
            required
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('accounts.secret.next')}
            description={t('accounts.setUp.secretHint')}
            required
            autoComplete="new-password"
            {...form.getInputProps('secret')}
          />
          <PasswordInput
            label={t('accounts.setUp.secretAgain')}
            required
            autoComplete="new-password"
            {...form.getInputProps('again')}
          />
          <ErrorNote error={error} />
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
