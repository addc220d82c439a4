import { Alert, Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportBatch, ImportKind } from '../../shared/imports/contract.ts'
import type { Site } from '../../shared/sites/schema.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { CheckImport } from './CheckImport.tsx'
import { ChooseFile, type Picked } from './ChooseFile.tsx'
import { useImportKinds } from './use-import-kinds.ts'

/** The kind of site that keeps such a ledger. */
const ledgerOf: Partial<Record<ImportKind, Site['kind']>> = { visits: 'homecare', meals: 'canteen' }

/** One import, from the choice of a file to its end. */
export function NewImport({ site }: { site: Site }) {
  const kinds = useImportKinds()
  const { siteOf } = useSession()
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'residents')
  const [chosenSite, setSiteId] = useState<number | null>(null)
  const ledger = ledgerOf[kind]
  const siteId = chosenSite ?? (ledger ? (siteOf(ledger) ?? site) : site).id
  const [picked, setPicked] = useState<Picked | null>(null)
  const [done, setDone] = useState<ImportBatch | null>(null)
  const { data: batches = [] } = useQuery(api.imports.list.queryOptions())
  const isUndone = batches.some(({ id, undoneAt }) => id === done?.id && undoneAt !== null)
  if (done && !isUndone)
    return (
      <Done
        batch={done}
        onMore={() => {
          setDone(null)
          // Beds first, then who lies in them.
          if (kind === 'beds') setKind('residents')
        }}
      />
    )
  if (picked)
    return (
      <CheckImport
        kind={kind}
        siteId={siteId}
        picked={picked}
        onDrop={() => setPicked(null)}
        onDone={(batch) => {
          setPicked(null)
          setDone(batch)
        }}
      />
    )
  return (
    <ChooseFile
      kind={kind}
      onKind={(next) => {
        setKind(next)
        // A canteen's meals are nothing of a home's.
        setSiteId(null)
      }}
      siteId={siteId}
      onSite={setSiteId}
      onPick={setPicked}
    />
  )
}

function Done({ batch, onMore }: { batch: ImportBatch; onMore(): void }) {
  const { t } = useWords()
  return (
    <Alert
      color="teal"
      variant="light"
      role="status"
      icon={<IconCircleCheck />}
      title={t('imports.doneTitle', { count: batch.rowCount })}
      styles={{
        title: { color: 'var(--mantine-color-text)', fontSize: 18 },
        message: { color: 'var(--mantine-color-text)', fontSize: 16 },
      }}
    >
      {t(`imports.doneLead.${batch.kind}`)}
      <Group mt="sm">
        {batch.kind === 'visits' ? (
          <Button renderRoot={(props) => <Link to="/care/figures" {...props} />}>
            {t('imports.toFigures')}
          </Button>
        ) : batch.kind === 'meals' ? (
          <Button renderRoot={(props) => <Link to="/meals/figures" {...props} />}>
            {t('imports.toMealFigures')}
          </Button>
        ) : (
          <Button renderRoot={(props) => <Link to="/board" {...props} />}>{t('imports.toBoard')}</Button>
        )}
        <Button variant="default" onClick={onMore}>
          {t('imports.more')}
        </Button>
      </Group>
    </Alert>
  )
}
