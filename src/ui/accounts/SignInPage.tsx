import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import type { AppState } from '../../shared/accounts/schema.ts'
import { api, client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { ErrorNote } from '../kit/parts.tsx'
import { Door } from './Door.tsx'

export function SignInPage({ state }: { state: AppState }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const form = useForm({ initialValues: { name: '', secret: '' } })
  const { run, isRunning, error } = useCommand(client.accounts.signIn, {
    doneText: null,
    onDone: () => {
      // Nothing of the person before stays in memory.
      queries.removeQueries({
        predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== '["accounts","state"]',
      })
      void queries.invalidateQueries({ queryKey: api.accounts.state.key() })
    },
  })
  return (
    <Door title={t('accounts.signIn.title')} lead={state.organisation ?? undefined}>
      <form onSubmit={form.onSubmit((values) => run(values))}>
        <Stack>
          <TextInput
            label={t('accounts.signIn.name')}
            required
            autoFocus
            autoComplete="username"
            {...form.getInputProps('name')}
          />
          <PasswordInput
            label={t('accounts.signIn.secret')}
            required
            autoComplete="current-password"
            {...form.getInputProps('secret')}
          />
          <ErrorNote error={error} />
          <Button type="submit" loading={isRunning}>
            {t('accounts.signIn.submit')}
          </Button>
        </Stack>
      </form>
    </Door>
  )
}
