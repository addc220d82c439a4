import { Button, Drawer, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { NewSite, Site } from '../../shared/sites/schema.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../kit/fields.tsx'
import { SaveError } from '../kit/stale.tsx'

/** A new site, or the facts of one that exists. */
export function SiteForm({ site, onClose }: { site: Site | null; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  const form = useForm<NewSite | Site>({
    initialValues: site ?? {
      kind: 'home',
      name: '',
      operator: 'public',
      address: '',
      phone: '',
      openedOn: null,
      closedOn: null,
    },
    validate: { name: (value) => (value.trim() ? null : t('errors.field.required')) },
  })
  const { run, isRunning, error, clearError } = useCommand(
    (values: NewSite | Site) =>
      site ? client.sites.update({ ...site, ...values }) : client.sites.create(values),
    { onDone: onClose },
  )
  const kinds: Record<string, 'siteKind' | 'operator'> = { kind: 'siteKind', operator: 'operator' }
  return (
    <Drawer
      opened
      onClose={onClose}
      title={site ? t('sites.edit') : t('sites.add')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
        <Stack>
          <TextInput label={t('sites.name')} required data-autofocus {...form.getInputProps('name')} />
          <EnumSelect kind="siteKind" label={t('sites.kind')} {...form.getInputProps('kind')} />
          <EnumSelect kind="operator" label={t('sites.operator')} {...form.getInputProps('operator')} />
          <TextInput label={t('sites.address')} {...form.getInputProps('address')} />
          <TextInput label={t('sites.phone')} {...form.getInputProps('phone')} />
          <DayField
            label={t('sites.openedOn')}
            value={form.values.openedOn}
            onChange={(day) => form.setFieldValue('openedOn', day)}
          />
          <DayField
            label={t('sites.closedOn')}
            value={form.values.closedOn}
            onChange={(day) => form.setFieldValue('closedOn', day)}
          />
          <SaveError
            error={error}
            label={(field) => t(`sites.${field}` as WordKey)}
            show={(field, value) => (kinds[field] ? say(kinds[field], String(value)) : String(value || '—'))}
            onKeepMine={(version) => run({ ...form.values, version })}
            onTakeTheirs={() => {
              form.setValues(sites.find(({ id }) => id === site?.id) ?? form.values)
              clearError()
            }}
          />
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  )
}
