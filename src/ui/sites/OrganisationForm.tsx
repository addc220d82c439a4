import { Button, Group, Select, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Organisation } from '../../shared/sites/schema.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { Load } from '../kit/parts.tsx'
import { SaveError } from '../kit/stale.tsx'

const zones = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Singapore',
  'UTC',
]

/** The organisation's name and time zone. */
export function OrganisationForm() {
  const { t } = useWords()
  const organisation = useQuery(api.sites.organisation.queryOptions())
  return (
    <section>
      <Title order={2} fz={20} mb="sm">
        {t('sites.organisation')}
      </Title>
      <Load of={organisation}>{(data) => <Fields organisation={data} />}</Load>
    </section>
  )
}

function Fields({ organisation }: { organisation: Organisation }) {
  const { t } = useWords()
  const { may } = useSession()
  const form = useForm<Organisation>({ initialValues: organisation })
  const show = (values: Organisation) => {
    form.setInitialValues(values)
    form.setValues(values)
  }
  const { run, isRunning, error, clearError } = useCommand(client.sites.updateOrganisation, { onDone: show })
  // What somebody else saved is shown, unless something is being typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when what stands changes
  useEffect(() => {
    if (!form.isDirty()) show(organisation)
  }, [organisation])
  return (
    <form onSubmit={form.onSubmit((values) => run(values))}>
      <Group align="flex-end">
        <TextInput
          label={t('sites.organisationName')}
          required
          w={320}
          disabled={!may('sites.manage')}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('sites.timeZone')}
          description={t('sites.timeZoneHint')}
          data={[...new Set([organisation.timeZone, ...zones])]}
          allowDeselect={false}
          disabled={!may('sites.manage')}
          {...form.getInputProps('timeZone')}
        />
        {may('sites.manage') && (
          <Button type="submit" variant="default" disabled={!form.isDirty()} loading={isRunning}>
            {t('kit.save')}
          </Button>
        )}
      </Group>
      <SaveError
        error={error}
        label={(field) => t(field === 'name' ? 'sites.organisationName' : 'sites.timeZone')}
        onKeepMine={(version) => run({ ...form.values, version })}
        onTakeTheirs={() => {
          show(organisation)
          clearError()
        }}
      />
    </form>
  )
}
