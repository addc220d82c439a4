import { Button, Group, Select } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PackageGrant } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import { EndGrant, VoidGrant } from './EndGrant.tsx'
import { GrantForm } from './GrantForm.tsx'

type Doing = { kind: 'give' } | { kind: 'end' | 'void'; grant: PackageGrant }

/** Who has which package on a day. */
export function GrantsTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const [on, setOn] = useState(useFormat().dayOf(Date.now()))
  const [packageId, setPackageId] = useState<number | null>(null)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data: packages = [] } = useQuery(api.homecare.carePackages.queryOptions({ input: { siteId } }))
  const grants = useQuery(
    api.homecare.packageGrants.queryOptions({ input: { siteId, on, packageId: packageId ?? undefined } }),
  )
  const columns = useGrantColumns(setDoing)
  const give = may('homecare.write') && (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setDoing({ kind: 'give' })}>
      {t('homecare.packages.grant.give')}
    </Button>
  )
  const close = () => setDoing(null)
  return (
    <>
      <Load of={grants}>
        {(rows) => (
          <DataTable
            name={t('homecare.packages.tab.grants')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            filters={
              <>
                <DayField
                  aria-label={t('homecare.packages.grant.on')}
                  value={on}
                  onChange={(day) => day && setOn(day)}
                />
                <Select
                  aria-label={t('homecare.packages.field.package')}
                  placeholder={t('homecare.packages.grant.allPackages')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('homecare.packages.grant.allPackages') }}
                  data={packages.map(({ id, name }) => ({ value: String(id), label: name }))}
                  value={packageId === null ? null : String(packageId)}
                  onChange={(id) => setPackageId(id === null ? null : Number(id))}
                />
                {rows.length > 0 && give}
              </>
            }
            empty={
              <Empty
                title={t('homecare.packages.grant.emptyTitle')}
                lead={t(
                  packages.length === 0
                    ? 'homecare.packages.grant.noPackage'
                    : 'homecare.packages.grant.emptyLead',
                )}
              >
                {packages.length > 0 && give}
              </Empty>
            }
          />
        )}
      </Load>
      {doing?.kind === 'give' && <GrantForm siteId={siteId} onClose={close} />}
      {doing?.kind === 'end' && <EndGrant grant={doing.grant} onClose={close} />}
      {doing?.kind === 'void' && <VoidGrant grant={doing.grant} onClose={close} />}
    </>
  )
}

function useGrantColumns(onDo: (doing: Doing) => void): Column<PackageGrant>[] {
  const { t } = useWords()
  const { may } = useSession()
  const columns: Column<PackageGrant>[] = [
    {
      key: 'person',
      label: t('homecare.packages.field.person'),
      text: ({ person }) => person,
      cell: ({ personId, person }) => <PersonLink id={personId}>{person}</PersonLink>,
    },
    { key: 'package', label: t('homecare.packages.field.package'), text: (grant) => grant.package },
    {
      key: 'fromOn',
      label: t('homecare.packages.field.fromOn'),
      text: ({ fromOn }) => fromOn,
      isShort: true,
    },
    { key: 'toOn', label: t('homecare.packages.field.toOn'), text: ({ toOn }) => toOn, isShort: true },
    { key: 'note', label: t('kit.note'), text: ({ note }) => note },
  ]
  if (!may('homecare.write')) return columns
  const actions: Column<PackageGrant> = {
    key: 'do',
    label: t('homecare.packages.grant.actions'),
    isOnlyOnScreen: true,
    text: () => '',
    cell: (grant) => (
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          aria-label={t('homecare.packages.grant.endOf', { person: grant.person })}
          onClick={() => onDo({ kind: 'end', grant })}
        >
          {t('homecare.packages.grant.end')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          aria-label={t('homecare.packages.grant.voidOf', { person: grant.person })}
          onClick={() => onDo({ kind: 'void', grant })}
        >
          {t('homecare.packages.grant.void')}
        </Button>
      </Group>
    ),
  }
  return [...columns, actions]
}
