import { Checkbox, SimpleGrid, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { CareTeam } from '../../../shared/homecare/package.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ListSection } from '../../kit/list-section.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { WorkerSelect } from '../plan/fields.tsx'

interface Member {
  staffId: number | null
  fromOn: string | null
  toOn: string | null
}

interface TeamFormProps {
  siteId: number
  team: CareTeam | null
  onClose(): void
}

/** Adds or changes a team; a worker is in one team on any day, who leaves gets a last day. */
export function TeamForm({ siteId, team, onClose }: TeamFormProps) {
  const { t } = useWords()
  const today = useFormat().dayOf(Date.now())
  const missing = t('errors.field.required')
  const form = useForm({
    initialValues: {
      name: team?.name ?? '',
      isActive: team?.isActive ?? true,
      members: (team?.members ?? []) as Member[],
    },
    validate: {
      name: (name) => (name.trim() ? null : missing),
      members: {
        staffId: (id) => (id === null ? missing : null),
        fromOn: (day) => (day === null ? missing : null),
      },
    },
  })
  const draft = useDraft(team ? `team.${team.id}` : 'team.new', form)
  const leave = () => {
    draft.drop()
    onClose()
  }
  const { run, isRunning, error } = useCommand(
    async (version: number) => {
      const { name, isActive } = form.values
      const members = form.values.members.flatMap(({ staffId, fromOn, toOn }) =>
        staffId === null || fromOn === null ? [] : [{ staffId, fromOn, toOn }],
      )
      const input = { siteId, name, isActive, members }
      await (team
        ? client.homecare.updateCareTeam({ ...input, id: team.id, version })
        : client.homecare.addCareTeam(input))
    },
    { onDone: leave },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  return (
    <SideForm
      title={
        team ? t('homecare.packages.team.editTitle', { name: team.name }) : t('homecare.packages.team.add')
      }
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit(() => run(team?.version ?? 1))}
      onKeepMine={run}
      onClose={leave}
      draft={{
        isRestored: draft.isRestored,
        onDiscard: () => {
          draft.drop()
          form.reset()
        },
      }}
    >
      <TextInput
        label={t('homecare.packages.field.name')}
        required
        data-autofocus
        maxLength={100}
        {...form.getInputProps('name')}
      />
      {team && (
        <Checkbox
          label={t('homecare.packages.field.isActive')}
          py={8}
          checked={form.values.isActive}
          onChange={({ currentTarget }) => form.setFieldValue('isActive', currentTarget.checked)}
        />
      )}
      <Title order={3} fz="lg">
        {t('homecare.packages.field.members')}
      </Title>
      <ListSection
        count={form.values.members.length}
        entry={(index) => t('homecare.packages.team.member', { number: index + 1 })}
        addLabel={t('homecare.packages.team.addMember')}
        emptyText={t('homecare.packages.team.noMembers')}
        onAdd={() => form.insertListItem('members', { staffId: null, fromOn: today, toOn: null })}
        onRemove={(index) => form.removeListItem('members', index)}
      >
        {(index) => {
          const of = (field: string) => form.getInputProps(`members.${index}.${field}`)
          const member = form.values.members[index]
          return (
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <WorkerSelect
                siteId={siteId}
                label={t('homecare.packages.team.worker')}
                required
                {...of('staffId')}
                value={member?.staffId ?? null}
                onChange={(id) => form.setFieldValue(`members.${index}.staffId`, id)}
              />
              <DayField label={t('homecare.packages.field.fromOn')} required {...of('fromOn')} />
              <DayField label={t('homecare.packages.field.toOn')} {...of('toOn')} />
            </SimpleGrid>
          )
        }}
      </ListSection>
    </SideForm>
  )
}
