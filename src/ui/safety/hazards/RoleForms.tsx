import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { NewSafetyRole, type SafetyRole } from '../../../shared/safety/safety-role.ts'
import type { SafetyRoleKind } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { StaffSelect } from './StaffFields.tsx'
import { isNamedOn } from './use-named.ts'

interface RoleFormProps {
  siteId: number
  role: SafetyRoleKind
  roles: readonly SafetyRole[]
  onClose(): void
}

/** Names somebody from a day on. */
export function RoleForm({ siteId, role, roles, onClose }: RoleFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const today = useToday()
  const form = useForm({
    initialValues: { siteId, role, staffId: null as number | null, fromOn: today as string | null },
    validate: check(NewSafetyRole),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.safety.setSafetyRole(NewSafetyRole.parse(values)),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'fromOn', NOT_EMPLOYED: 'staffId' })
  const before =
    role === 'officer' ? undefined : roles.find((one) => one.role === role && isNamedOn(one, today))
  return (
    <FormModal
      title={t('safety.hazards.role.of', { role: say('safetyRole', role) })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <StaffSelect
        siteId={siteId}
        label={t('safety.hazards.role.who')}
        required
        {...form.getInputProps('staffId')}
        value={form.values.staffId}
      />
      <DayField label={t('safety.hazards.role.fromOn')} required {...form.getInputProps('fromOn')} />
      {before && (
        <Text>
          {t('safety.hazards.role.replaces', { role: say('safetyRole', role), name: before.staff })}
        </Text>
      )}
    </FormModal>
  )
}

const Ending = z.object({ id: z.int(), toOn: Day })

/** Somebody is no longer named after a day. */
export function EndRoleForm({ named, onClose }: { named: SafetyRole; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const today = useToday()
  const form = useForm({
    initialValues: { id: named.id, toOn: today as string | null },
    validate: check(Ending),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.safety.endSafetyRole(Ending.parse(values)),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'toOn', ALREADY_ENDED: 'toOn' })
  return (
    <FormModal
      title={t('safety.hazards.role.endTitle', {
        name: named.staff,
        role: say('safetyRole', named.role),
      })}
      submit={t('safety.hazards.role.end')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <DayField
        label={t('safety.hazards.role.toOn')}
        required
        min={named.fromOn}
        data-autofocus
        {...form.getInputProps('toOn')}
      />
    </FormModal>
  )
}
