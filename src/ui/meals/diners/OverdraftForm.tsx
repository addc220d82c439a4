import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { Diner } from '../../../shared/meals/diner.ts'
import { Fen } from '../../../shared/money.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'

const Entry = z.object({ overdraftFen: Fen.min(0).max(1_000_000) })

/** How far below nothing an account may go. */
export function OverdraftForm({ diner, onClose }: { diner: Diner; onClose(): void }) {
  const { t } = useWords()
  const { money } = useFormat()
  const check = useCheck()
  const form = useForm({
    initialValues: { overdraftFen: diner.overdraftFen as number | null },
    validate: check(Entry),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) =>
      client.meals.setOverdraft({ personId: diner.personId, version, ...Entry.parse(form.values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { ACCOUNT_TOO_LOW: 'overdraftFen' })
  return (
    <FormModal
      title={t('meals.diners.account.overdraftTitle', { person: diner.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(diner.accountVersion)
      }}
    >
      <FenField
        label={t('meals.diners.account.overdraftField')}
        required
        data-autofocus
        {...form.getInputProps('overdraftFen')}
      />
      <SaveError
        error={rest}
        label={() => t('meals.diners.account.setOverdraft')}
        show={(_field, value) => money(Number(value))}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
