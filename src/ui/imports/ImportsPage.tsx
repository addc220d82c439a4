import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function ImportsPage() {
  const { t } = useWords()
  return <PageHead title={t('imports.title')} />
}
