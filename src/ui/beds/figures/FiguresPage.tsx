import { useWords } from '../../app/words.ts'
import { PageHead } from '../../kit/parts.tsx'

export function FiguresPage() {
  const { t } = useWords()
  return <PageHead title={t('figures.title')} />
}
