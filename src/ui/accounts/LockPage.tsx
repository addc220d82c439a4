import { Button, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '../../shared/accounts/schema.ts'
import { client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { ErrorNote } from '../kit/parts.tsx'
import { Door } from './Door.tsx'

/** Lies over the page until the secret is given again. */
export function LockPage({ me }: { me: Me }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const form = useForm({ initialValues: { secret: '' } })
  const refresh = () => void queries.invalidateQueries()
  const unlock = useCommand(client.accounts.unlock, { onDone: refresh, doneText: null })
  const leave = useCommand(() => client.accounts.signOut(), {
    onDone: refresh,
    doneText: null,
  })
  return (
    <div
      style={{
        position: 'fixed',
        inset: 0,
        zIndex: 500,
        overflow: 'auto',
        background: 'var(--mantine-color-body)',
      }}
    >
      <Door title={t('accounts.lock.title')} lead={t('accounts.lock.lead', { name: me.displayName })}>
        <form onSubmit={form.onSubmit((values) => unlock.run(values))}>
          <Stack>
            <PasswordInput
              label={t('accounts.signIn.secret')}
              required
              autoFocus
              autoComplete="current-password"
              {...form.getInputProps('secret')}
            />
            <ErrorNote error={unlock.error ?? leave.error} />
            <Button type="submit" loading={unlock.isRunning}>
              {t('accounts.lock.submit')}
            </Button>
            <Button variant="subtle" onClick={() => leave.run()}>
              {t('accounts.lock.other')}
            </Button>
          </Stack>
        </form>
      </Door>
    </div>
  )
}
