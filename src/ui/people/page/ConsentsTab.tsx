import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Consent, Person } from '../../../shared/people/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { ConsentModal } from './ConsentModal.tsx'

interface ConsentsTabProps {
  person: Person
  mayWrite: boolean
  onPrint(): void
}

/** Separate consents, given and withdrawn; none is ever taken away. */
export function ConsentsTab({ person, mayWrite, onPrint }: ConsentsTabProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<'give' | number | null>(null)
  const { consents } = person
  const withdrawn = typeof open === 'number' ? consents[open] : undefined
  const close = () => setOpen(null)
  return (
    <Stack>
      <Text>{t('people.consent.lead')}</Text>
      <Group className="screen-only">
        {mayWrite && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('give')}>
            {t('people.consent.add')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPrint}>
          {t('people.consent.print')}
        </Button>
      </Group>
      {consents.length === 0 && <Text c="dimmed">{t('people.consent.none')}</Text>}
      {consents.map((consent, index) => (
        <ConsentCard
          // biome-ignore lint/suspicious/noArrayIndexKey: consents are only added
          key={index}
          consent={consent}
          onWithdraw={mayWrite && !consent.withdrawnOn ? () => setOpen(index) : undefined}
        />
      ))}
      {open === 'give' && <ConsentModal person={person} onClose={close} />}
      {withdrawn && <WithdrawModal person={person} consent={withdrawn} onClose={close} />}
    </Stack>
  )
}

function ConsentCard({ consent, onWithdraw }: { consent: Consent; onWithdraw?: () => void }) {
  const { t } = useWords()
  const say = useEnum()
  const purpose = say('consentPurpose', consent.purpose)
  const isGiven = consent.withdrawnOn === null
  const Icon = isGiven ? IconCircleCheck : IconCircleX
  const facts = [
    consent.givenOn,
    say('consentBy', consent.signedBy),
    consent.signer,
    say('consentMethod', consent.method),
    consent.noticeVersion,
  ]
  return (
    <Paper withBorder bg="white" p="md">
      <Group justify="space-between">
        <div>
          <Group gap="sm">
            <Text fw={650} fz="lg">
              {purpose}
            </Text>
            <Group gap={4} c={isGiven ? 'teal.9' : 'red.9'}>
              <Icon size={20} aria-hidden />
              <Text fw={600}>
                {isGiven
                  ? t('people.consent.given')
                  : t('people.consent.withdrawn', { day: consent.withdrawnOn })}
              </Text>
            </Group>
          </Group>
          <Text>{facts.filter(Boolean).join(' · ')}</Text>
        </div>
        {onWithdraw && (
          <Button
            variant="default"
            className="screen-only"
            aria-label={t('people.consent.withdrawOf', { purpose })}
            onClick={onWithdraw}
          >
            {t('people.consent.withdraw')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}

interface WithdrawModalProps {
  person: Person
  consent: Consent
  onClose(): void
}

function WithdrawModal({ person, consent, onClose }: WithdrawModalProps) {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  const { run, isRunning, error } = useCommand(
    () =>
      client.people.update({
        id: person.id,
        version: person.version,
        changes: {
          consents: person.consents.map((one) => (one === consent ? { ...one, withdrawnOn: today } : one)),
        },
      }),
    { onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.consent.withdrawOf', { purpose: say('consentPurpose', consent.purpose) })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>{t('people.consent.withdrawAsk', { day: today })}</Text>
        <ErrorNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => run(undefined)}>
            {t('people.consent.withdraw')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
