import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function SitesPage() {
  const { t } = useWords()
  return <PageHead title={t('sites.title')} />
}
