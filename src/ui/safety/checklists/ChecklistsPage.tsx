import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { ChecklistList } from './ChecklistList.tsx'
import { VersionView } from './VersionView.tsx'

/** Checklists: what rounds and inspections ask, in versions. */
export function ChecklistsPage() {
  const { t } = useWords()
  const { site } = useSession()
  if (!site) return <Empty title={t('safety.checklists.noSite')} />
  return <ChecklistsOf key={site.id} siteId={site.id} />
}

function ChecklistsOf({ siteId }: { siteId: number }) {
  const { version } = useSearch({ strict: false })
  const navigate = useNavigate()
  const checklists = useQuery(api.safety.checklists.queryOptions({ input: { siteId } }))
  const open = (id?: number) => void navigate({ to: '/safety/checklists', search: { version: id } })
  return (
    <Load of={checklists}>
      {(rows) => {
        const opened = rows.find(({ versions }) => versions.some(({ id }) => id === version))
        return opened && version ? (
          <VersionView key={version} checklist={opened} versionId={version} siteId={siteId} onOpen={open} />
        ) : (
          <ChecklistList siteId={siteId} checklists={rows} onOpen={open} />
        )
      }}
    </Load>
  )
}
