import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CarePackage } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { AddButton } from './AddButton.tsx'
import { PackageDrawer } from './PackageDrawer.tsx'
import { PackageForm } from './PackageForm.tsx'
import { useTermsWords } from './use-terms-words.ts'
import { VersionForm } from './VersionForm.tsx'

type Doing = { kind: 'new' } | { kind: 'open' | 'version'; id: number }

/** The packages with what holds today. */
export function PackagesTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const columns = usePackageColumns(siteId)
  const packages = useQuery(api.homecare.carePackages.queryOptions({ input: { siteId } }))
  const mayManage = may('homecare.manage')
  const add = mayManage && (
    <AddButton label={t('homecare.packages.package.add')} onClick={() => setDoing({ kind: 'new' })} />
  )
  const opened = doing && doing.kind !== 'new' ? packages.data?.find(({ id }) => id === doing.id) : undefined
  const close = () => setDoing(null)
  return (
    <>
      <Load of={packages}>
        {(rows) => (
          <DataTable
            name={t('homecare.packages.tab.packages')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={mayManage ? ({ id }) => setDoing({ kind: 'open', id }) : undefined}
            filters={rows.length > 0 && add}
            empty={
              <Empty
                title={t('homecare.packages.package.emptyTitle')}
                lead={t('homecare.packages.package.emptyLead')}
              >
                {add}
              </Empty>
            }
          />
        )}
      </Load>
      {doing?.kind === 'new' && <PackageForm siteId={siteId} onClose={close} />}
      {opened && doing?.kind === 'open' && (
        <PackageDrawer
          of={opened}
          onVersion={() => setDoing({ kind: 'version', id: opened.id })}
          onClose={close}
        />
      )}
      {opened && doing?.kind === 'version' && <VersionForm of={opened} onClose={close} />}
    </>
  )
}

function usePackageColumns(siteId: number): Column<CarePackage>[] {
  const { t } = useWords()
  const say = useEnum()
  const today = useFormat().dayOf(Date.now())
  const words = useTermsWords()
  const { data: projects = [] } = useQuery(api.homecare.careProjects.queryOptions({ input: { siteId } }))
  const now = ({ versions }: CarePackage) => versions.find(({ fromOn }) => fromOn <= today) ?? versions.at(-1)
  const termsOf = (one: CarePackage) => {
    const version = now(one)
    return version ? words(version) : ''
  }
  return [
    {
      key: 'name',
      label: t('homecare.packages.field.name'),
      text: ({ name }) => name,
      sum: () => t('homecare.plan.column.sum'),
    },
    {
      key: 'project',
      label: t('homecare.packages.field.project'),
      text: ({ projectId }) => projects.find(({ id }) => id === projectId)?.name ?? '',
    },
    { key: 'terms', label: t('homecare.packages.package.terms'), text: termsOf },
    {
      key: 'fund',
      label: t('homecare.packages.field.fund'),
      text: (one) => say('fund', now(one)?.fund),
      isHiddenOnScreen: true,
    },
    {
      key: 'fromOn',
      label: t('homecare.packages.terms.fromOn'),
      text: (one) => now(one)?.fromOn ?? null,
      isShort: true,
    },
    {
      key: 'count',
      label: t('homecare.packages.package.count'),
      align: 'right',
      text: ({ grantCount }) => grantCount,
      sum: (rows) => rows.reduce((sum, { grantCount }) => sum + grantCount, 0),
    },
    {
      key: 'isActive',
      label: t('homecare.packages.field.isActive'),
      text: ({ isActive }) => t(isActive ? 'kit.yes' : 'kit.no'),
    },
  ]
}
