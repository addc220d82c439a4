import {
  Button,
  Group,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import type { Staff } from '../../shared/staff/schema.ts'
import { client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { useDraft } from '../kit/draft.ts'
import { DayField, EnumSelect, useEnum } from '../kit/fields.tsx'
import { FormFoot, focusWrong } from '../kit/form-foot.tsx'
import { SaveError } from '../kit/stale.tsx'
import { CertificatesSection, LeavesSection } from './sections.tsx'
import { useShowStaff } from './show.ts'
import { checkStaff, type StaffValues, valuesOf } from './values.ts'

/** Adds or changes a member of staff, with certificates and leave. */
export function StaffForm({ staff, onClose }: { staff: Staff | null; onClose(): void }) {
  const { t } = useWords()
  const { site } = useSession()
  const show = useShowStaff()
  const form = useForm<StaffValues>({
    initialValues: valuesOf(staff, site?.id ?? 0),
    validate: (values) => checkStaff(t, values),
  })
  const draft = useDraft(staff ? `staff.${staff.id}` : 'staff.new', form)
  const { run, isRunning, error, clearError } = useCommand(
    (values: StaffValues) => {
      const whole = { ...values, sex: values.sex ?? 'unknown' }
      const { id: _id, version: _version, ...fresh } = whole
      return staff ? client.staff.update(whole) : client.staff.create(fresh)
    },
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  const startAfresh = async () => {
    draft.drop()
    clearError()
    const now = staff && (await client.staff.list({})).find(({ id }) => id === staff.id)
    const next = valuesOf(now ?? null, site?.id ?? 0)
    form.setInitialValues(next)
    form.setValues(next)
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => run(values),
        (_errors, _values, event) => focusWrong(event?.currentTarget),
      )}
    >
      <Stack>
        {draft.isRestored && (
          <Group gap="sm" role="status">
            <Text>{t('kit.draftRestored')}</Text>
            <Button variant="default" onClick={() => void startAfresh()}>
              {t('kit.draftDiscard')}
            </Button>
          </Group>
        )}
        <WhoFields form={form} />
        <Title order={3} fz="lg">
          {t('staff.field.certificates')}
        </Title>
        <CertificatesSection form={form} />
        <Title order={3} fz="lg">
          {t('staff.field.leaves')}
        </Title>
        <LeavesSection form={form} />
        <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
        <SaveError
          error={error}
          {...show}
          onKeepMine={(version) => {
            form.setFieldValue('version', version)
            run({ ...form.values, version })
          }}
          onTakeTheirs={() => void startAfresh()}
        />
        <FormFoot>
          <Button variant="default" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  )
}

function WhoFields({ form }: { form: UseFormReturnType<StaffValues> }) {
  const { t } = useWords()
  const { sites } = useSession()
  const say = useEnum()
  const { values } = form
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t('staff.field.name')}
        required
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group
        label={t('staff.field.sex')}
        required
        {...form.getInputProps('sex')}
        value={values.sex ?? ''}
      >
        <Group mih={44}>
          {(['male', 'female'] as const).map((sex) => (
            <Radio key={sex} value={sex} label={say('sex', sex)} />
          ))}
        </Group>
      </Radio.Group>
      <EnumSelect kind="post" label={t('staff.field.post')} required {...form.getInputProps('post')} />
      <TextInput
        label={t('staff.field.phone')}
        inputMode="tel"
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
      {sites.length > 1 && (
        <Select
          label={t('staff.site')}
          required
          allowDeselect={false}
          data={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(values.siteId)}
          onChange={(value) => form.setFieldValue('siteId', Number(value))}
          error={form.errors.siteId}
        />
      )}
      <DayField label={t('staff.field.employedFrom')} {...form.getInputProps('employedFrom')} />
      <DayField label={t('staff.field.employedTo')} {...form.getInputProps('employedTo')} />
    </SimpleGrid>
  )
}
