import { Text } from '@mantine/core'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { Loading, PageHead } from '../kit/parts.tsx'
import { NewImport } from './NewImport.tsx'
import { PastImports } from './PastImports.tsx'

/** Registers from Excel and csv: chosen, checked, accepted; and taken back if need be. */
export function ImportsPage() {
  const { t } = useWords()
  const { may, site } = useSession()
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      {!may('imports.write') ? (
        <Text>{t('imports.readOnly')}</Text>
      ) : site ? (
        <NewImport site={site} />
      ) : (
        <Loading />
      )}
      <PastImports />
    </>
  )
}
