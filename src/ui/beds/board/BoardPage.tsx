import { useWords } from '../../app/words.ts'
import { PageHead } from '../../kit/parts.tsx'

export function BoardPage() {
  const { t } = useWords()
  return <PageHead title={t('board.title')} />
}
