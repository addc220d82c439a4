import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CareTeam } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { AddButton } from './AddButton.tsx'
import { TeamForm } from './TeamForm.tsx'

/** The workers' teams with who is in them today. */
export function TeamsTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  const [opened, setOpened] = useState<CareTeam | 'new' | null>(null)
  const teams = useQuery(api.homecare.careTeams.queryOptions({ input: { siteId } }))
  const { data: staff = [] } = useQuery(api.staff.list.queryOptions({ input: { siteId } }))
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const membersOn = ({ members }: CareTeam) =>
    members
      .filter(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today))
      .map(({ staffId }) => names.get(staffId) ?? '')
  const mayManage = may('homecare.manage')
  const add = mayManage && (
    <AddButton label={t('homecare.packages.team.add')} onClick={() => setOpened('new')} />
  )
  const columns: Column<CareTeam>[] = [
    {
      key: 'name',
      label: t('homecare.packages.field.name'),
      text: ({ name }) => name,
      isShort: true,
      sum: () => t('homecare.plan.column.sum'),
    },
    {
      key: 'count',
      label: t('homecare.packages.team.count'),
      align: 'right',
      text: (team) => membersOn(team).length,
      sum: (rows) => rows.reduce((sum, team) => sum + membersOn(team).length, 0),
    },
    {
      key: 'members',
      label: t('homecare.packages.field.members'),
      text: (team) => membersOn(team).join('、'),
    },
    {
      key: 'isActive',
      label: t('homecare.packages.field.isActive'),
      text: ({ isActive }) => t(isActive ? 'kit.yes' : 'kit.no'),
    },
  ]
  return (
    <Stack gap="xs">
      <Load of={teams}>
        {(rows) => (
          <>
            {rows.length > 0 && <Text c="dimmed">{t('homecare.packages.team.lead')}</Text>}
            <DataTable
              name={t('homecare.packages.tab.teams')}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              onRow={mayManage ? setOpened : undefined}
              filters={rows.length > 0 && add}
              empty={
                <Empty
                  title={t('homecare.packages.team.emptyTitle')}
                  lead={t('homecare.packages.team.emptyLead')}
                >
                  {add}
                </Empty>
              }
            />
          </>
        )}
      </Load>
      {opened && (
        <TeamForm siteId={siteId} team={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Stack>
  )
}
