import { Button, Group, Modal, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Consent, type Person } from '../../../shared/people/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { describeIssue } from '../../kit/errors.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { ConsentFields } from '../form/ConsentFields.tsx'
import { emptyConsent } from '../form/values.ts'

/** Records a consent that was given. */
export function ConsentModal({ person, onClose }: { person: Person; onClose(): void }) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  const form = useForm<{ consents: Consent[] }>({
    initialValues: { consents: [emptyConsent(dayOf(Date.now()))] },
    validate: ({ consents }) =>
      Object.fromEntries(
        (Consent.safeParse(consents[0]).error?.issues ?? []).map((issue) => [
          `consents.0.${issue.path.join('.')}`,
          describeIssue(t, issue),
        ]),
      ),
  })
  const { run, isRunning, error } = useCommand(
    (given: Consent[]) =>
      client.people.update({
        id: person.id,
        version: person.version,
        changes: { consents: [...person.consents, ...given] },
      }),
    { onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('people.consent.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form noValidate onSubmit={form.onSubmit(({ consents }) => run(consents))}>
        <Stack>
          <ConsentFields form={form} index={0} />
          <ErrorNote error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" loading={isRunning}>
              {t('kit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
