import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconBan } from '@tabler/icons-react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { CheckIn } from './CheckIn.tsx'
import { CheckOut } from './CheckOut.tsx'
import { VisitHead } from './VisitHead.tsx'
import { VisitRecord } from './VisitRecord.tsx'
import './visits.css'

/** Who and where, and below it the one thing to do now: check in, report and check out, or what was recorded. */
export function VisitView({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const { may } = useSession()
  const { moment } = useFormat()
  const isOpen = visit.voidedAt === null && (visit.state === 'planned' || visit.state === 'underWay')
  return (
    <div className="visit-page">
      <Anchor href="#/care/visits" className="screen-only">
        <Group gap={4} mih={44}>
          <IconArrowLeft size={18} aria-hidden />
          {t('homecare.visits.visit.back')}
        </Group>
      </Anchor>
      <Stack>
        {visit.voidedAt !== null && (
          <Alert
            color="gray"
            icon={<IconBan />}
            styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
          >
            {t('homecare.visits.done.voided', { when: moment(visit.voidedAt), reason: visit.voidReason })}
          </Alert>
        )}
        <VisitHead visit={visit} />
        {isOpen && !may('homecare.visit') && <Text c="dimmed">{t('homecare.visits.checkIn.noRight')}</Text>}
        {isOpen && may('homecare.visit') && visit.state === 'planned' && <CheckIn visit={visit} />}
        {isOpen && may('homecare.visit') && visit.state === 'underWay' && <CheckOut visit={visit} />}
        {!isOpen && <VisitRecord visit={visit} />}
      </Stack>
    </div>
  )
}
