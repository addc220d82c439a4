import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Attachment, AttachmentEntity } from '../../shared/attachments/schema.ts'
import { client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { useEnum } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import { ErrorNote, Load } from '../kit/parts.tsx'
import { ReasonModal } from '../kit/reason.tsx'
import { DrawArea } from './DrawArea.tsx'
import { usePicture } from './Photo.tsx'
import { useAttachments, useMayAttach } from './Photos.tsx'
import { base64Of } from './shrink.ts'
import { isSignature, type Stroke, signaturePicture } from './strokes.ts'

interface SignaturePadProps {
  entity: AttachmentEntity
  entityId: number
  role: 'elderSignature' | 'familySignature'
  /** Signed on paper instead: for who can't draw here, and the way by keyboard. Asked where onPaper is given. */
  isOnPaper?: boolean
  onPaper?(isOnPaper: boolean): void
  /** The signature is saved. */
  onSigned?(signature: Attachment): void
}

/** A signature on the screen by finger, mouse or pen, saved as a picture; the one that stands is shown. */
export function SignaturePad({ entity, entityId, role, isOnPaper, onPaper, onSigned }: SignaturePadProps) {
  const say = useEnum()
  const { t } = useWords()
  const mayAdd = useMayAttach(entity)
  const signatures = useAttachments(entity, entityId, role)
  const name = say('attachmentRole', role)
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <Text fw={600}>{name}</Text>
      <Load of={signatures}>
        {(all) => {
          const standing = all.findLast(({ voidedAt }) => voidedAt === null)
          if (standing) return <Signed signature={standing} name={name} mayVoid={mayAdd} />
          if (!mayAdd) return <Text c="dimmed">—</Text>
          return (
            <>
              {onPaper && (
                <Checkbox
                  label={t('attachments.sign.onPaper')}
                  checked={isOnPaper ?? false}
                  onChange={({ currentTarget }) => onPaper(currentTarget.checked)}
                />
              )}
              {!isOnPaper && <Sign target={{ entity, entityId, role }} onSigned={onSigned} />}
            </>
          )
        }}
      </Load>
    </Stack>
  )
}

function Sign({
  target,
  onSigned,
}: {
  target: Pick<SignaturePadProps, 'entity' | 'entityId' | 'role'>
  onSigned?: (signature: Attachment) => void
}) {
  const { t } = useWords()
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const { run, isRunning, error } = useCommand(
    async () =>
      client.attachments.add({
        ...target,
        mime: 'image/png',
        takenAt: Date.now(),
        base64: await base64Of(await signaturePicture(strokes)),
      }),
    { onDone: onSigned },
  )
  return (
    <>
      <DrawArea label={t('attachments.sign.area')} strokes={strokes} onChange={setStrokes} />
      <ErrorNote error={error} />
      <Group gap="xs">
        <Button disabled={!isSignature(strokes)} loading={isRunning} onClick={() => run(undefined)}>
          {t('attachments.sign.save')}
        </Button>
        <Button variant="default" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
          {t('attachments.sign.clear')}
        </Button>
      </Group>
    </>
  )
}

function Signed({ signature, name, mayVoid }: { signature: Attachment; name: string; mayVoid: boolean }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [isAsking, setAsking] = useState(false)
  const picture = usePicture(signature.id)
  const voiding = useCommand((reason: string) => client.attachments.void({ id: signature.id, reason }), {
    onDone: () => setAsking(false),
  })
  return (
    <>
      <Load of={picture}>
        {(src) => <img className="signature" src={src} alt={name} style={{ alignSelf: 'flex-start' }} />}
      </Load>
      <Group gap="sm">
        <Text c="dimmed">
          {t('attachments.recorded', { who: signature.recordedBy, when: moment(signature.recordedAt) })}
        </Text>
        {mayVoid && (
          <Button variant="subtle" className="screen-only" onClick={() => setAsking(true)}>
            {t('attachments.sign.again')}
          </Button>
        )}
      </Group>
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
