import { useWords } from '../../app/words.ts'
import { PageHead } from '../../kit/parts.tsx'

export function StructurePage() {
  const { t } = useWords()
  return <PageHead title={t('beds.title')} />
}
