import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, PageHead } from '../../kit/parts.tsx'
import { BoardOf } from './BoardOf.tsx'

/** The bed board of the chosen nursing home. */
export function BoardPage() {
  const { t } = useWords()
  const { site, sites, chooseSite } = useSession()
  if (site?.kind === 'home') return <BoardOf key={site.id} site={site} />
  const homes = sites.filter(({ kind }) => kind === 'home')
  return (
    <>
      <PageHead title={t('board.title')} />
      <Empty title={t('board.noHome.title')} lead={t('board.noHome.lead')}>
        {homes.map(({ id, name }) => (
          <Button key={id} onClick={() => chooseSite(id)}>
            {t('board.noHome.open', { site: name })}
          </Button>
        ))}
        <Button renderRoot={(props) => <Link to="/sites" {...props} />} variant="default">
          {t('board.noHome.add')}
        </Button>
      </Empty>
    </>
  )
}
