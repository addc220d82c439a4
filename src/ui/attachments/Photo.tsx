import { Button, Group, Image, Loader, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconPhotoOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attachment } from '../../shared/attachments/schema.ts'
import { client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useCommand } from '../kit/command.ts'
import { useDescribeError } from '../kit/errors.ts'
import { useFormat } from '../kit/format.ts'
import { ReasonModal } from '../kit/reason.tsx'
import './attachments.css'

/**
 * The picture of an attachment, as an address the page may show. It never changes, so it stands apart from what is
 * read again when a ledger changes.
 */
export const usePicture = (id: number) =>
  useQuery({
    queryKey: ['picture', id],
    queryFn: () => client.attachments.get({ id }),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ mime, base64 }) => `data:${mime};base64,${base64}`,
  })

interface PhotoProps {
  photo: Attachment
  /** What it shows, e.g. 改造前 2. */
  what: string
  mayVoid: boolean
}

/** One photo, small; it opens large, and can be voided there. */
export function Photo({ photo, what, mayVoid }: PhotoProps) {
  const { t } = useWords()
  const describe = useDescribeError()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = usePicture(photo.id)
  if (error)
    return (
      <Stack className="photo" align="center" justify="center" gap={4} p={4}>
        <IconPhotoOff aria-hidden />
        <Text fz="sm" ta="center">
          {describe(error)}
        </Text>
      </Stack>
    )
  return (
    <>
      <UnstyledButton
        className="photo"
        aria-label={t('attachments.open', { what })}
        onClick={() => setOpen(true)}
      >
        {data ? <img src={data} alt="" /> : <Loader size="sm" />}
        {photo.voidedAt !== null && (
          <Text className="photo-sign" fz="sm" fw={600}>
            {t('attachments.voided')}
          </Text>
        )}
      </UnstyledButton>
      {isOpen && (
        <LargePhoto
          photo={photo}
          what={what}
          mayVoid={mayVoid && photo.voidedAt === null}
          src={data}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function LargePhoto({
  photo,
  what,
  mayVoid,
  src,
  onClose,
}: PhotoProps & { src: string | undefined; onClose(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [isAsking, setAsking] = useState(false)
  const voiding = useCommand((reason: string) => client.attachments.void({ id: photo.id, reason }), {
    onDone: onClose,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={what}
      closeOnEscape={!isAsking}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Image src={src} alt={photo.name || what} fit="contain" mah="65vh" />
      <Group justify="space-between" mt="sm">
        <Text c="dimmed">
          {[
            photo.takenAt === null ? '' : t('attachments.takenAt', { when: moment(photo.takenAt) }),
            t('attachments.recorded', { who: photo.recordedBy, when: moment(photo.recordedAt) }),
            photo.voidedAt === null ? '' : t('attachments.voided'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {mayVoid && (
          <Button variant="light" color="red" onClick={() => setAsking(true)}>
            {t('attachments.void')}
          </Button>
        )}
      </Group>
      <ReasonModal
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('attachments.voidTitle')}
        lead={t('attachments.voidLead')}
        action={t('attachments.void')}
        isRunning={voiding.isRunning}
        error={voiding.error}
        onSubmit={voiding.run}
      />
    </Modal>
  )
}
