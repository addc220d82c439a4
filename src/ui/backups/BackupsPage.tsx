import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function BackupsPage() {
  const { t } = useWords()
  return <PageHead title={t('backups.title')} />
}
