import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function PersonPage() {
  const { t } = useWords()
  return <PageHead title={t('people.title')} />
}
