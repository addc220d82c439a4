import { Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { addDays } from '../../../shared/day.ts'
import { changeFrom } from '../../../shared/safety/due.ts'
import { type Duty, DutyChange, NewDuty } from '../../../shared/safety/duty.ts'
import { type DutyKind, InspectionKind, type Verified } from '../../../shared/safety/terms.ts'
import type { Post } from '../../../shared/staff/schema.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { StaffSelect } from '../hazards/StaffFields.tsx'
import { DraftNote } from '../parts/DraftNote.tsx'
import { type DutyValues, detailsOf, newValues, valuesOf } from './duty-values.ts'
import { RhythmFields } from './RhythmFields.tsx'
import { useDueWords } from './use-due-words.ts'

interface DutyFormProps {
  siteId: number
  duty?: Duty
  onClose(): void
}

/** Adds a duty; or changes one from a day on, which leaves what was before as it was. */
export function DutyForm({ siteId, duty, onClose }: DutyFormProps) {
  const { t } = useWords()
  const { nameOf } = useDueWords()
  const { form, draft, initial, run, isRunning, error } = useDutyForm({ siteId, duty, onClose })
  const rest = useRefusalAt(form, error, { IN_PAST: 'fromOn', NOT_EMPLOYED: 'staffId' })
  const { kind, fromOn } = form.values
  const isInspection = kind !== null && InspectionKind.safeParse(kind).success
  return (
    <FormModal
      title={duty ? t('safety.today.duty.changeOf', { name: nameOf(duty) }) : t('safety.today.duty.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(duty?.version ?? 1)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      {duty && fromOn && <Text>{t('safety.today.duty.changeHint', { day: changeFrom(duty, fromOn) })}</Text>}
      <KindAndName form={form} isChange={duty !== undefined} />
      <RhythmFields form={form} />
      {isInspection && <ChecklistSelect siteId={siteId} {...form.getInputProps('checklistId')} />}
      <Group grow align="flex-start">
        <StaffSelect
          siteId={siteId}
          label={t('safety.today.duty.staff')}
          {...form.getInputProps('staffId')}
          value={form.values.staffId}
        />
        <EnumSelect<Post>
          kind="post"
          label={t('safety.today.duty.post')}
          clearable
          {...form.getInputProps('post')}
        />
      </Group>
      <Textarea
        label={t('safety.today.duty.basis')}
        maxLength={500}
        autosize
        minRows={1}
        {...form.getInputProps('basis')}
      />
      <Group grow align="flex-start">
        <EnumSelect<Verified>
          kind="verified"
          label={t('safety.today.duty.verified')}
          required
          {...form.getInputProps('verified')}
        />
        <DayField label={t('safety.today.duty.fromOn')} required {...form.getInputProps('fromOn')} />
      </Group>
      <SaveError
        error={rest}
        label={(field) => field}
        show={(_field, value) => String(value ?? '—')}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}

function useDutyForm({ siteId, duty, onClose }: DutyFormProps) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const tomorrow = addDays(today, 1)
  const initial = duty ? valuesOf(duty, tomorrow) : newValues(today)
  const checkAll = check(duty ? DutyChange : NewDuty)
  const form = useForm<DutyValues>({
    initialValues: initial,
    validate: (values) => {
      const errors = checkAll({ ...detailsOf(values), siteId, id: duty?.id, version: 1 })
      const isTimes = Object.keys(errors).some((field) => field.startsWith('times')) || 'rhythm' in errors
      return isTimes && values.rhythm === 'daily'
        ? { ...errors, times: t('safety.today.duty.timesWrong') }
        : errors
    },
  })
  const draft = useDraft(`duty.${siteId}.${duty?.id ?? 'new'}`, form)
  const command = useCommand(
    (version: number) => {
      const details = detailsOf(form.values)
      return duty
        ? client.safety.changeDuty(DutyChange.parse({ ...details, id: duty.id, version }))
        : client.safety.addDuty(NewDuty.parse({ ...details, siteId }))
    },
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  return { form, draft, initial, ...command }
}

type Form = ReturnType<typeof useDutyForm>['form']

function KindAndName({ form, isChange }: { form: Form; isChange: boolean }) {
  const { t } = useWords()
  const say = useEnum()
  /** What it is called, unless something else was typed. */
  const choose = (kind: DutyKind | null) => {
    const { kind: before, name } = form.values
    if (name === '' || name === say('dutyKind', before))
      form.setFieldValue('name', kind === null || kind === 'own' ? '' : say('dutyKind', kind))
    form.setFieldValue('kind', kind)
  }
  return (
    <>
      <EnumSelect<DutyKind>
        kind="dutyKind"
        label={t('safety.today.duty.kind')}
        required
        disabled={isChange}
        {...form.getInputProps('kind')}
        onChange={choose}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('safety.today.duty.name')}
          required
          maxLength={100}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('safety.today.duty.nameEn')} maxLength={100} {...form.getInputProps('nameEn')} />
      </Group>
    </>
  )
}

interface ChecklistSelectProps {
  siteId: number
  value?: string | null
  onChange?(value: string | null): void
  error?: React.ReactNode
}

function ChecklistSelect({ siteId, ...props }: ChecklistSelectProps) {
  const { t, language } = useWords()
  const { data = [] } = useQuery(api.safety.checklists.queryOptions({ input: { siteId } }))
  return (
    <Select
      label={t('safety.today.duty.checklist')}
      description={t('safety.today.duty.checklistHint')}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={data
        .filter(({ isActive }) => isActive)
        .map(({ id, name, nameEn }) => ({
          value: String(id),
          label: language === 'en' && nameEn ? nameEn : name,
        }))}
      {...props}
    />
  )
}
