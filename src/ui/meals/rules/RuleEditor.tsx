import { Paper, Text, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { z } from 'zod'
import { addMonths, monthOf } from '../../../shared/day.ts'
import { Name, Note } from '../../../shared/ids.ts'
import { NewRuleVersion, type RuleVersion, type SubsidyRule } from '../../../shared/meals/rule.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { useRuleWords } from './use-rule-words.ts'
import { VersionFields, type VersionForm } from './VersionFields.tsx'
import {
  checkedVersion,
  emptyVersion,
  type VersionValues,
  versionInput,
  versionValues,
} from './version-values.ts'
import { type CheckOf, useWarnings } from './Warnings.tsx'

/** What is written: a new rule, the next version of one, or a draft again. */
export type Edited =
  | { kind: 'new'; rules: readonly SubsidyRule[] }
  | { kind: 'version'; rule: SubsidyRule }
  | { kind: 'draft'; rule: SubsidyRule; version: RuleVersion }

interface EditorValues {
  name: string
  siteId: number | null
  note: string
  version: VersionValues
}

const NewRule = z.object({ name: Name, note: Note, version: NewRuleVersion })
const NextVersion = z.object({ version: NewRuleVersion })

/** A rule version being written: what it says is read out above it, what is odd stands beside its field. */
export function RuleEditor({ on, onClose }: { on: Edited; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const words = useRuleWords()
  const schema = on.kind === 'new' ? NewRule : NextVersion
  const form = useForm<EditorValues>({
    initialValues: useInitial(on),
    validate: (values): Record<string, string> =>
      check(schema)({ ...values, version: versionInput(values.version) }),
  })
  const draft = useDraft(draftName(on), form)
  const leave = () => {
    draft.drop()
    onClose()
  }
  const { run, isRunning, error } = useCommand((values: EditorValues) => save(on, values), {
    onDone: leave,
    doneText: t('meals.rules.form.saved'),
  })
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  const { values } = form
  const warnings = useWarnings(checkOf(on, values.siteId), checkedVersion(values.version))
  return (
    <SideForm
      title={useTitle(on)}
      submit={t('meals.rules.form.save')}
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit((sent) => run(sent))}
      onClose={onClose}
      draft={{ isRestored: draft.isRestored, onDiscard: leave }}
    >
      <Text c="dimmed">{t('meals.rules.form.lead')}</Text>
      {on.kind === 'new' && <NameFields form={form} />}
      <Paper withBorder bg="white" p="md" role="status">
        <Text c="dimmed">{t('meals.rules.form.reads')}</Text>
        <Text fz="lg" fw={650}>
          {words(versionInput(values.version))}
        </Text>
      </Paper>
      <VersionFields form={form as unknown as VersionForm} warnings={warnings} />
      {on.kind === 'new' && (
        <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      )}
    </SideForm>
  )
}

function NameFields({ form }: { form: UseFormReturnType<EditorValues> }) {
  const { t } = useWords()
  const { me } = useSession()
  // A rule of every canteen is made by who works at all of them.
  const mayAll = me.siteIds === null
  return (
    <>
      <TextInput
        label={t('meals.rules.field.name')}
        required
        data-autofocus
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <CanteenSelect
        label={t('meals.rules.field.siteId')}
        description={t('meals.rules.field.siteHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={mayAll ? t('meals.rules.everyCanteen') : undefined}
        required={!mayAll}
        clearable={mayAll}
        clearButtonProps={{ 'aria-label': t('meals.rules.everyCanteen') }}
        {...form.getInputProps('siteId')}
      />
    </>
  )
}

function useInitial(on: Edited): EditorValues {
  const { me } = useSession()
  const nextMonth = `${addMonths(monthOf(useToday()), 1)}-01`
  if (on.kind === 'new') {
    const last = Math.max(0, ...on.rules.flatMap(({ versions }) => versions.map(({ sort }) => sort)))
    const version = emptyVersion(nextMonth, Math.min(last + 10, 1000))
    return { name: '', siteId: me.siteIds?.[0] ?? null, note: '', version }
  }
  const { rule } = on
  const newest = rule.versions.find(({ voidedAt }) => voidedAt === null) ?? rule.versions[0]
  const next = newest ? versionValues(newest, nextMonth) : emptyVersion(nextMonth, 10)
  return {
    name: rule.name,
    siteId: rule.siteId,
    note: rule.note,
    // Another text than the one that was compared.
    version:
      on.kind === 'draft' ? versionValues(on.version) : { ...next, documentNumber: '', isVerified: false },
  }
}

function useTitle(on: Edited): string {
  const { t } = useWords()
  if (on.kind === 'new') return t('meals.rules.form.newTitle')
  return t(on.kind === 'draft' ? 'meals.rules.form.draftTitle' : 'meals.rules.form.versionTitle', {
    rule: on.rule.name,
  })
}

function draftName(on: Edited): string {
  if (on.kind === 'new') return 'rule.new'
  return on.kind === 'draft' ? `rule.draft.${on.version.id}` : `rule.version.${on.rule.id}`
}

const checkOf = (on: Edited, siteId: number | null): CheckOf => ({
  ruleId: on.kind === 'new' ? null : on.rule.id,
  versionId: on.kind === 'draft' ? on.version.id : null,
  siteId,
})

function save(on: Edited, { name, siteId, note, version }: EditorValues): Promise<SubsidyRule> {
  const next = NewRuleVersion.parse(versionInput(version))
  switch (on.kind) {
    case 'new':
      return client.meals.addSubsidyRule({ name, siteId, note, first: next })
    case 'version':
      return client.meals.addRuleVersion({ ruleId: on.rule.id, next })
    case 'draft':
      return client.meals.updateRuleVersion({ id: on.version.id, next })
  }
}
