import { Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import { z } from 'zod'
import { Name, Note } from '../../../shared/ids.ts'
import type { RuleVersion, SubsidyRule } from '../../../shared/meals/rule.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { Sign } from '../parts/Sign.tsx'
import { useRuleWords } from './use-rule-words.ts'
import { useWarnings, WarningList } from './Warnings.tsx'

interface VersionFormProps {
  rule: SubsidyRule
  version: RuleVersion
  onClose(): void
}

/** A rule's name and note: neither charges anything. */
export function RenameForm({ rule, onClose }: Omit<VersionFormProps, 'version'>) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: { name: rule.name, note: rule.note },
    validate: check(z.object({ name: Name, note: Note })),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => client.meals.updateSubsidyRule({ id: rule.id, ...form.values, version }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  return (
    <FormModal
      title={t('meals.rules.one.editTitle', { rule: rule.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(rule.version)
      }}
    >
      <TextInput
        label={t('meals.rules.field.name')}
        required
        data-autofocus
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      <SaveError
        error={rest}
        label={(field) => t(field === 'name' ? 'meals.rules.field.name' : 'kit.note')}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}

/** Puts a draft in force, with what is odd about it said once more. */
export function ConfirmForm({ rule, version, onClose }: VersionFormProps) {
  const { t } = useWords()
  const words = useRuleWords()
  const warnings = useWarnings({ ruleId: rule.id, versionId: version.id, siteId: rule.siteId }, version)
  const { run, isRunning, error } = useCommand(() => client.meals.confirmRuleVersion({ id: version.id }), {
    onDone: onClose,
    doneText: t('meals.rules.confirm.done'),
  })
  return (
    <FormModal
      title={t('meals.rules.confirm.title', { rule: rule.name })}
      submit={t('meals.rules.one.confirm')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => run(undefined)}
    >
      <Text fz="lg" fw={600}>
        {words(version)}
      </Text>
      <Text>{t('meals.rules.confirm.lead', { from: version.fromOn })}</Text>
      {!version.isVerified && (
        <Sign icon={IconAlertTriangle} tone="warn" isLong>
          {t('meals.rules.confirm.unverified')}
        </Sign>
      )}
      <WarningList of={warnings} />
    </FormModal>
  )
}

/** Sets a version's last day. */
export function EndForm({ rule, version, onClose }: VersionFormProps) {
  const { t } = useWords()
  const today = useToday()
  const form = useForm({
    initialValues: { toOn: (version.toOn ?? today) as string | null },
    validate: { toOn: (day) => (day === null ? t('errors.field.required') : null) },
  })
  const { run, isRunning, error } = useCommand(
    (toOn: string) => client.meals.endRuleVersion({ id: version.id, toOn }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'toOn', RULE_OVERLAPS: 'toOn', MONTH_CLOSED: 'toOn' })
  return (
    <FormModal
      title={t('meals.rules.end.title', { rule: rule.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors && form.values.toOn) run(form.values.toOn)
      }}
    >
      <DayField label={t('meals.rules.field.toOn')} required data-autofocus {...form.getInputProps('toOn')} />
      <Text c="dimmed">{t('meals.rules.end.lead')}</Text>
    </FormModal>
  )
}

/** Takes back a version that charged no meal. */
export function VoidForm({ rule, version, onClose }: VersionFormProps) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.voidRuleVersion({ id: version.id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('meals.rules.void.title', { rule: rule.name })}
      lead={t('meals.rules.void.lead')}
      action={t('meals.rules.one.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
