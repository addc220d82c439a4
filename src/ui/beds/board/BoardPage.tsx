import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { Empty, PageHead } from '../../kit/parts.tsx'
import { BoardOf } from './BoardOf.tsx'

/** The bed board of the chosen nursing home. */
export function BoardPage() {
  const { t } = useWords()
  const site = useBedSite()
  if (site?.kind === 'home') return <BoardOf key={site.id} site={site} />
  return (
    <>
      <PageHead title={t('board.title')} />
      <Empty title={t('board.noHome.title')} lead={t('board.noHome.lead')}>
        <Button renderRoot={(props) => <Link to="/sites" {...props} />} variant="default">
          {t('board.noHome.add')}
        </Button>
      </Empty>
    </>
  )
}
