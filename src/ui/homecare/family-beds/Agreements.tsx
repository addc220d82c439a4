import { Button, Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { hasReached } from '../../../shared/homecare/family-bed-rules.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { RenewModal } from './RenewModal.tsx'

/** The agreements of a family bed, the newest first, and renewing. */
export function Agreements({ bed }: { bed: FamilyBed }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isRenewing, setRenewing] = useState(false)
  const mayRenew =
    may('homecare.write') && !bed.isVoided && bed.closedOn === null && hasReached(bed.stage, 'agreed')
  return (
    <Stack>
      {mayRenew && (
        <Button style={{ alignSelf: 'flex-start' }} onClick={() => setRenewing(true)}>
          {t('homecare.beds.agreement.renew')}
        </Button>
      )}
      {bed.agreements.length === 0 && <Text c="dimmed">{t('homecare.beds.agreement.empty')}</Text>}
      {bed.agreements
        .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))
        .map((agreement) => (
          <Paper key={agreement.id} withBorder bg="white" p="md">
            <Text fw={650} fz="lg">
              {agreement.number}
            </Text>
            <Text>
              {t('homecare.beds.agreement.term', { from: agreement.fromOn, to: agreement.toOn })} ·{' '}
              {t('homecare.beds.agreement.signed', { day: agreement.signedOn })}
            </Text>
            <Text>
              {t('homecare.beds.agreement.signers', {
                elder: agreement.elderSigner || '—',
                family: agreement.familySigner || '—',
                site: agreement.siteSigner || '—',
              })}
            </Text>
            {agreement.note && <Text>{agreement.note}</Text>}
          </Paper>
        ))}
      {isRenewing && <RenewModal bed={bed} onClose={() => setRenewing(false)} />}
    </Stack>
  )
}
