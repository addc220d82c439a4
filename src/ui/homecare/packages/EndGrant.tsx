import { Modal, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Day } from '../../../shared/day.ts'
import type { PackageGrant } from '../../../shared/homecare/package.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { ReasonModal } from '../../kit/reason.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { useFieldNames } from './use-field-names.ts'

interface GrantProps {
  grant: PackageGrant
  onClose(): void
}

/** Sets the last day on which a person has a package, or lifts it. */
export function EndGrant({ grant, onClose }: GrantProps) {
  const { t } = useWords()
  const names = useFieldNames()
  const today = useFormat().dayOf(Date.now())
  useFocusReturn()
  const form = useForm({
    initialValues: { toOn: (grant.toOn ?? today) as Day | null },
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => client.homecare.endGrant({ id: grant.id, version, toOn: form.values.toOn }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'toOn', PACKAGE_OVERLAPS: 'toOn' })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('homecare.packages.grant.endTitle')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Frame
        facts={[`${grant.person} · ${grant.package}`]}
        submit={t('kit.save')}
        isRunning={isRunning}
        error={null}
        onCancel={onClose}
        onSubmit={() => run(grant.version)}
      >
        <DayField label={t('homecare.packages.field.toOn')} data-autofocus {...form.getInputProps('toOn')} />
        <Text c="dimmed">{t('homecare.packages.grant.endLead')}</Text>
        <SaveError error={rest} {...names} onKeepMine={run} onTakeTheirs={onClose} />
      </Frame>
    </Modal>
  )
}

/** Takes back a package that was given by mistake. */
export function VoidGrant({ grant, onClose }: GrantProps) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.homecare.voidGrant({ id: grant.id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('homecare.packages.grant.void')}
      lead={t('homecare.packages.grant.voidLead', { person: grant.person, package: grant.package })}
      action={t('homecare.packages.grant.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
