import { Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { Notice } from './Notice.tsx'
import { VisitRows } from './VisitRows.tsx'

const FEW = 5

/** Visits that were forgotten: they stand before the day's until somebody finishes them. */
export function Unsettled({ siteId, staffId }: { siteId: number; staffId: number | undefined }) {
  const { t } = useWords()
  const [most, setMost] = useState(FEW)
  const { data, error, refetch } = useQuery(
    api.homecare.unsettledVisits.queryOptions({ input: { siteId, staffId } }),
  )
  if (!data) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (data.length === 0) return null
  return (
    <Notice icon={IconAlertTriangle} title={t('homecare.visits.unsettled.title')}>
      <Text>{t('homecare.visits.unsettled.lead')}</Text>
      <VisitRows rows={data.slice(0, most)} withDay />
      {data.length > most && (
        <Button variant="default" onClick={() => setMost(most + 20)}>
          {t('homecare.visits.unsettled.more', { count: Math.min(20, data.length - most) })}
        </Button>
      )}
    </Notice>
  )
}
