import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function PeoplePage() {
  const { t } = useWords()
  return <PageHead title={t('people.title')} />
}
