import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import type { Inspection, InspectionSign } from '../../../../shared/safety/inspection.ts'
import { client } from '../../../app/client.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { usePicture } from '../../../attachments/Photo.tsx'
import { useCommand } from '../../../kit/command.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { ReasonModal } from '../../../kit/reason.tsx'
import { SignForm } from './SignForm.tsx'
import { type Signing, signingsOf } from './signs.ts'

/** Who signed, and who still has to: at once or later. */
export function Signs({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const [signing, setSigning] = useState<Signing | null>(null)
  const maySign = inspection.voidedAt === null && may('safety.walk')
  return (
    <div>
      <Title order={2} fz="lg" mb={4}>
        {t('safety.walk.sign.title')}
      </Title>
      <Group align="stretch">
        {signingsOf(inspection).map((one) => {
          const who = [say('signRole', one.role), one.department].filter(Boolean).join(' · ')
          return (
            <Paper
              key={`${one.role}${one.department}${one.sign?.id}`}
              withBorder
              p="sm"
              bg="white"
              miw="16rem"
              role="group"
              aria-label={who}
            >
              <Text c="dimmed">{who}</Text>
              {one.sign ? (
                <Signed sign={one.sign} mayVoid={maySign} />
              ) : maySign ? (
                <Button
                  mt={4}
                  leftSection={<IconSignature size={22} aria-hidden />}
                  aria-label={t('safety.walk.sign.as', { who })}
                  onClick={() => setSigning(one)}
                >
                  {t('safety.walk.sign.sign')}
                </Button>
              ) : (
                <Text>{t('safety.walk.sign.none')}</Text>
              )}
            </Paper>
          )
        })}
      </Group>
      {signing && <SignForm inspection={inspection} signing={signing} onClose={() => setSigning(null)} />}
    </div>
  )
}

function Signed({ sign, mayVoid }: { sign: InspectionSign; mayVoid: boolean }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [isAsking, setAsking] = useState(false)
  const voiding = useCommand((reason: string) => client.safety.voidSign({ id: sign.id, reason }), {
    onDone: () => setAsking(false),
  })
  return (
    <>
      <Text fw={600}>{sign.name}</Text>
      {sign.attachmentId === null ? (
        <Text>{t('safety.walk.sign.onPaper')}</Text>
      ) : (
        <Strokes id={sign.attachmentId} name={sign.name} />
      )}
      <Text c="dimmed" fz="sm">
        {moment(sign.at)}
      </Text>
      {mayVoid && (
        <Button
          variant="subtle"
          px={0}
          className="screen-only"
          aria-label={t('safety.walk.sign.againOf', { who: sign.name })}
          onClick={() => setAsking(true)}
        >
          {t('attachments.sign.again')}
        </Button>
      )}
      <ReasonModal
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('attachments.sign.againTitle')}
        lead={t('attachments.sign.againLead')}
        action={t('attachments.sign.again')}
        isRunning={voiding.isRunning}
        error={voiding.error}
        onSubmit={voiding.run}
      />
    </>
  )
}

function Strokes({ id, name }: { id: number; name: string }) {
  const { t } = useWords()
  const { data } = usePicture(id)
  return data ? (
    <img
      className="signature"
      style={{ maxHeight: '4.5rem' }}
      src={data}
      alt={t('safety.walk.sign.of', { name })}
    />
  ) : null
}
