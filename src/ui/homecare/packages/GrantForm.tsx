import { Select, SimpleGrid, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/day.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { PeopleChoice } from './PeopleChoice.tsx'

interface GrantValues {
  packageId: number | null
  people: { id: number; name: string }[]
  fromOn: Day | null
  toOn: Day | null
  note: string
}

/** Gives a package to one person or to many at once. */
export function GrantForm({ siteId, onClose }: { siteId: number; onClose(): void }) {
  const { t } = useWords()
  const today = useFormat().dayOf(Date.now())
  const { data: packages = [] } = useQuery(api.homecare.carePackages.queryOptions({ input: { siteId } }))
  const missing = t('errors.field.required')
  const form = useForm<GrantValues>({
    initialValues: { packageId: null, people: [], fromOn: `${today.slice(0, 7)}-01`, toOn: null, note: '' },
    validate: {
      packageId: (id) => (id === null ? missing : null),
      people: (people) => (people.length === 0 ? t('homecare.packages.grant.nobody') : null),
      fromOn: (day) => (day === null ? missing : null),
    },
  })
  const { values } = form
  const { run, isRunning, error } = useCommand(
    ({ packageId, people, fromOn, toOn, note }: GrantValues) =>
      client.homecare.grantPackage({
        packageId: packageId ?? 0,
        personIds: people.map(({ id }) => id),
        fromOn: fromOn ?? today,
        toOn,
        note,
      }),
    { doneText: t('homecare.packages.grant.done', { count: values.people.length }), onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'toOn' })
  const chosen = packages.find(({ id }) => id === values.packageId)
  return (
    <SideForm
      title={t('homecare.packages.grant.give')}
      error={rest}
      isRunning={isRunning}
      submit={t('homecare.packages.grant.giveTo', { count: values.people.length })}
      onSubmit={form.onSubmit((sent) => run(sent))}
      onClose={onClose}
    >
      <Select
        label={t('homecare.packages.field.package')}
        required
        data-autofocus
        data={packages
          .filter(({ isActive }) => isActive)
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={values.packageId === null ? null : String(values.packageId)}
        onChange={(id) => form.setFieldValue('packageId', id === null ? null : Number(id))}
        error={form.errors.packageId}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('homecare.packages.field.fromOn')} required {...form.getInputProps('fromOn')} />
        <DayField label={t('homecare.packages.field.toOn')} {...form.getInputProps('toOn')} />
      </SimpleGrid>
      <PeopleChoice
        siteId={siteId}
        on={values.fromOn ?? today}
        projectId={chosen ? chosen.projectId : undefined}
        value={values.people}
        onChange={(people) => form.setFieldValue('people', people)}
        error={form.errors.people}
      />
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
    </SideForm>
  )
}
