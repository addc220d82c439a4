import { Select, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { packagePresets } from '../../../shared/homecare/presets.ts'
import { Name, Note } from '../../../shared/ids.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { Unverified } from './ItemPresets.tsx'
import { TermsFields } from './TermsFields.tsx'
import { TermsSchema, type TermsValues, termsInput, termsOfPreset, termsValues } from './terms.ts'

const Whole = z.object({ name: Name, note: Note, terms: TermsSchema })

interface PackageValues {
  projectId: number | null
  name: string
  note: string
  terms: TermsValues
}

/** A new package with its first version; may start from a preset, whose basis stands with it. */
export function PackageForm({ siteId, onClose }: { siteId: number; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const today = useFormat().dayOf(Date.now())
  const monthStart = `${today.slice(0, 7)}-01`
  const form = useForm<PackageValues>({
    initialValues: { projectId: null, name: '', note: '', terms: termsValues(undefined, monthStart) },
    validate: (values) => check(Whole)({ ...values, terms: termsInput(values.terms) }),
  })
  const draft = useDraft('package.new', form)
  const leave = () => {
    draft.drop()
    onClose()
  }
  const { run, isRunning, error } = useCommand(
    ({ terms, ...values }: PackageValues) =>
      client.homecare.addCarePackage({ ...values, siteId, terms: termsInput(terms) }),
    { onDone: leave },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name', PACKAGE_EMPTY: 'terms.items' })
  return (
    <SideForm
      title={t('homecare.packages.package.add')}
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit((values) => run(values))}
      onClose={leave}
      draft={{
        isRestored: draft.isRestored,
        onDiscard: () => {
          draft.drop()
          form.reset()
        },
      }}
    >
      <PresetSelect
        onChoose={(preset) =>
          form.setValues({ name: preset.name, note: preset.note, terms: preset.terms(monthStart) })
        }
      />
      <TextInput
        label={t('homecare.packages.field.name')}
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <ProjectSelect
        siteId={siteId}
        value={form.values.projectId}
        onChange={(id) => form.setFieldValue('projectId', id)}
      />
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
      <TermsFields form={form as never} />
    </SideForm>
  )
}

interface Chosen {
  name: string
  note: string
  terms(fromOn: string): TermsValues
}

function PresetSelect({ onChoose }: { onChoose(preset: Chosen): void }) {
  const { t } = useWords()
  const { data: items = [] } = useQuery(api.homecare.serviceItems.queryOptions())
  const [key, setKey] = useState<string | null>(null)
  const preset = packagePresets.find((one) => one.key === key)
  const isShort = preset?.terms.items.some(({ code }) => !items.some((item) => item.code === code))
  return (
    <>
      <Select
        label={t('homecare.packages.package.preset')}
        description={t('homecare.packages.package.presetHint')}
        data-autofocus
        data={packagePresets.map((one) => ({ value: one.key, label: one.name }))}
        value={key}
        onChange={(next) => {
          setKey(next)
          const chosen = packagePresets.find((one) => one.key === next)
          if (chosen)
            onChoose({
              name: chosen.name,
              note: chosen.note,
              terms: (fromOn) => termsOfPreset(chosen, items, fromOn),
            })
        }}
      />
      {preset && <Unverified />}
      {isShort && <Text>{t('homecare.packages.package.itemsMissing')}</Text>}
    </>
  )
}

interface ProjectSelectProps {
  siteId: number
  value: number | null
  onChange(id: number | null): void
}

function ProjectSelect({ siteId, value, onChange }: ProjectSelectProps) {
  const { t } = useWords()
  const { data = [] } = useQuery(api.homecare.careProjects.queryOptions({ input: { siteId } }))
  return (
    <Select
      label={t('homecare.packages.field.project')}
      description={t('homecare.packages.package.projectHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={data.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}
