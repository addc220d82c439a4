import { useWords } from '../app/words.ts'
import { PageHead } from '../kit/parts.tsx'

export function AccountsPage() {
  const { t } = useWords()
  return <PageHead title={t('app.nav.accounts')} />
}
