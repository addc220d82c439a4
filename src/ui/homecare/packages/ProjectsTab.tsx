import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Fund } from '../../../shared/homecare/fund.ts'
import { CareProject } from '../../../shared/homecare/package.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { Empty, Load } from '../../kit/parts.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { AddButton } from './AddButton.tsx'

/** Who asks for the figures and pays. */
export function ProjectsTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const [opened, setOpened] = useState<CareProject | 'new' | null>(null)
  const projects = useQuery(api.homecare.careProjects.queryOptions({ input: { siteId } }))
  const mayManage = may('homecare.manage')
  const add = mayManage && (
    <AddButton label={t('homecare.packages.project.add')} onClick={() => setOpened('new')} />
  )
  const columns: Column<CareProject>[] = [
    { key: 'name', label: t('homecare.packages.field.name'), text: ({ name }) => name },
    { key: 'fund', label: t('homecare.packages.field.fund'), text: ({ fund }) => say('fund', fund) },
    {
      key: 'documentNumber',
      label: t('homecare.packages.field.documentNumber'),
      text: ({ documentNumber }) => documentNumber,
    },
    {
      key: 'fromOn',
      label: t('homecare.packages.field.fromOn'),
      text: ({ fromOn }) => fromOn,
      isShort: true,
    },
    { key: 'toOn', label: t('homecare.packages.field.toOn'), text: ({ toOn }) => toOn, isShort: true },
    { key: 'note', label: t('kit.note'), text: ({ note }) => note },
  ]
  return (
    <>
      <Load of={projects}>
        {(rows) => (
          <DataTable
            name={t('homecare.packages.tab.projects')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={mayManage ? setOpened : undefined}
            filters={rows.length > 0 && add}
            empty={
              <Empty
                title={t('homecare.packages.project.emptyTitle')}
                lead={t('homecare.packages.project.emptyLead')}
              >
                {add}
              </Empty>
            }
          />
        )}
      </Load>
      {opened && (
        <ProjectForm
          siteId={siteId}
          project={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface ProjectFormProps {
  siteId: number
  project: CareProject | null
  onClose(): void
}

function ProjectForm({ siteId, project, onClose }: ProjectFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: {
      name: project?.name ?? '',
      fund: project?.fund ?? ('district' as Fund),
      documentNumber: project?.documentNumber ?? '',
      fromOn: project?.fromOn ?? null,
      toOn: project?.toOn ?? null,
      note: project?.note ?? '',
    },
    validate: check(CareProject.omit({ id: true, siteId: true, version: true })),
  })
  const { run, isRunning, error } = useCommand(
    async (version: number) => {
      await (project
        ? client.homecare.updateCareProject({ ...form.values, id: project.id, siteId, version })
        : client.homecare.addCareProject({ ...form.values, siteId }))
    },
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name', BACKWARD: 'toOn' })
  return (
    <SideForm
      title={
        project
          ? t('homecare.packages.project.editTitle', { name: project.name })
          : t('homecare.packages.project.add')
      }
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit(() => run(project?.version ?? 1))}
      onKeepMine={run}
      onClose={onClose}
    >
      <TextInput
        label={t('homecare.packages.field.name')}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect<Fund>
          kind="fund"
          label={t('homecare.packages.field.fund')}
          required
          {...form.getInputProps('fund')}
        />
        <TextInput
          label={t('homecare.packages.field.documentNumber')}
          {...form.getInputProps('documentNumber')}
        />
        <DayField label={t('homecare.packages.field.fromOn')} {...form.getInputProps('fromOn')} />
        <DayField label={t('homecare.packages.field.toOn')} {...form.getInputProps('toOn')} />
      </SimpleGrid>
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
    </SideForm>
  )
}
