import { useWords } from '../../app/words.ts'
import { PageHead } from '../../kit/parts.tsx'

export function RegisterPage() {
  const { t } = useWords()
  return <PageHead title={t('app.nav.register')} />
}
