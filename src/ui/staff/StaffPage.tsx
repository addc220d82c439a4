import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function StaffPage() {
  const { t } = useWords()
  return <PageHead title={t('staff.title')} />
}
