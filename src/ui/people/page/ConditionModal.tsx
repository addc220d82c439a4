import { Button, Group, Modal, Stack } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import type { Condition, Person } from '../../../shared/people/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { MomentField } from '../../kit/fields.tsx'
import { ErrorNote } from '../../kit/parts.tsx'
import { ConditionFields } from '../form/ConditionFields.tsx'

/** Records how a person is from a moment on; what was before stays. */
export function ConditionModal({ person, onClose }: { person: Person; onClose(): void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('people.condition.title', { name: person.name })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <ConditionForm person={person} onClose={onClose} />
    </Modal>
  )
}

function ConditionForm({ person, onClose }: { person: Person; onClose(): void }) {
  const { t } = useWords()
  const describe = useDescribeError()
  const form = useForm<{ condition: Condition }>({ initialValues: { condition: person.condition } })
  const [fromAt, setFromAt] = useState<Instant | null>(null)
  const { run, isRunning, error } = useCommand(
    (condition: Partial<Condition>) =>
      client.people.setCondition({ id: person.id, fromAt: fromAt ?? undefined, condition }),
    { onDone: onClose },
  )
  const changed = changedFields(form)
  const isFuture = isRefusal(error, 'IN_FUTURE')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (Object.keys(changed).length > 0) run(changed)
      }}
    >
      <Stack>
        <ConditionFields form={form} />
        <MomentField
          label={t('people.condition.fromAt')}
          description={t('people.condition.fromAtHint')}
          value={fromAt ?? Date.now()}
          onChange={setFromAt}
          error={isFuture ? describe(error) : undefined}
        />
        <ErrorNote error={isFuture ? null : error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={isRunning} disabled={Object.keys(changed).length === 0}>
            {t('kit.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Only what was changed is sent: a role that sees part of the health leaves the rest alone. */
function changedFields({
  values,
  getInitialValues,
}: UseFormReturnType<{ condition: Condition }>): Partial<Condition> {
  const before = getInitialValues().condition
  return Object.fromEntries(
    Object.entries(values.condition).filter(([field, value]) => value !== before[field as keyof Condition]),
  )
}
