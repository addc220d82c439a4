import { Group, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Licence, LicenceDetails } from '../../../shared/safety/register.ts'
import type { LicenceKind } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'

type Values = Omit<LicenceDetails, 'kind'> & { kind: LicenceKind | null }
const empty: Values = { kind: null, name: '', number: '', issuedOn: null, expiresOn: null, note: '' }
const labels = ['kind', 'name', 'number', 'issuedOn', 'expiresOn'] as const

interface LicenceFormProps {
  siteId: number
  licence?: Licence
  onClose(): void
}

/** Adds a licence, or changes one. */
export function LicenceForm({ siteId, licence, onClose }: LicenceFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const form = useForm<Values>({
    initialValues: licence ? valuesOf(licence) : empty,
    validate: check(LicenceDetails),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const details = LicenceDetails.parse(form.values)
      return licence
        ? client.safety.updateLicence({ id: licence.id, version, ...details })
        : client.safety.addLicence({ siteId, ...details })
    },
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'issuedOn' })
  /** What it is called, unless something else was typed. */
  const chooseKind = (kind: LicenceKind | null) => {
    const { kind: before, name } = form.values
    if (name === '' || name === say('licenceKind', before))
      form.setFieldValue('name', kind === null || kind === 'other' ? '' : say('licenceKind', kind))
    form.setFieldValue('kind', kind)
  }
  const label = (field: string) => {
    const own = labels.find((name) => name === field)
    return own ? t(`safety.register.licence.${own}`) : t('kit.note')
  }
  return (
    <FormModal
      title={t(licence ? 'safety.register.licence.edit' : 'safety.register.licence.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(licence?.version ?? 1)
      }}
    >
      <EnumSelect<LicenceKind>
        kind="licenceKind"
        label={t('safety.register.licence.kind')}
        required
        value={form.values.kind}
        onChange={chooseKind}
        error={form.errors.kind}
      />
      <TextInput
        label={t('safety.register.licence.name')}
        description={t('safety.register.licence.nameHint')}
        required
        maxLength={100}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('safety.register.licence.number')}
        maxLength={200}
        {...form.getInputProps('number')}
      />
      <Group grow align="flex-start">
        <DayField label={t('safety.register.licence.issuedOn')} {...form.getInputProps('issuedOn')} />
        <DayField
          label={t('safety.register.licence.expiresOn')}
          description={t('safety.register.licence.expiresHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('expiresOn')}
        />
      </Group>
      <Textarea label={t('kit.note')} maxLength={2000} autosize minRows={1} {...form.getInputProps('note')} />
      <SaveError
        error={rest}
        label={label}
        show={(field, value) => (field === 'kind' ? say('licenceKind', String(value)) : String(value ?? '—'))}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}

function valuesOf({ kind, name, number, issuedOn, expiresOn, note }: Licence): Values {
  return { kind, name, number, issuedOn, expiresOn, note }
}
