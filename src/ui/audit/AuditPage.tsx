import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function AuditPage() {
  const { t } = useWords()
  return <PageHead title={t('audit.title')} />
}
