import { Alert, Button, FileButton, Group, Loader, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCamera, IconClockPause } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../app/words.ts'
import { Photo } from '../../../attachments/Photo.tsx'
import { MOST_FILE_BYTES } from '../../../attachments/shrink.ts'
import { useFormat } from '../../../kit/format.ts'
import type { PhotoTaking } from '../use-photos.ts'
import { waitingPhotos } from '../waiting-photos.ts'
import type { PhotoWish, Step } from '../walk.ts'

interface ItemPhotosProps {
  step: Step
  photos: PhotoTaking
}

/** The photos of one item: taken with the camera, shown at once, sent when the line allows. */
export function ItemPhotos({ step, photos }: ItemPhotosProps) {
  const { t } = useWords()
  const reset = useRef<() => void>(null)
  const { code } = step.item
  const { saved, waiting, refused, isWorking, usedBefore } = photos.of(step.key)
  return (
    <Stack gap="xs" role="group" aria-label={t('safety.walk.photo.of', { item: code })}>
      <Group gap="xs">
        {saved.map((photo, index) => (
          <Photo
            key={photo.id}
            photo={photo}
            what={t('safety.walk.photo.what', { item: code, number: index + 1 })}
            mayVoid
          />
        ))}
        {waiting.map((wish) => (
          <WaitingPhoto key={wish.key} wish={wish} />
        ))}
        {isWorking && <Loader size="sm" aria-label={t('safety.walk.photo.working')} />}
      </Group>
      <Stack gap="xs" role="status" display={refused || usedBefore ? undefined : 'contents'}>
        {refused && <Refused refused={refused} onSeen={() => photos.seen(step.key)} />}
        {usedBefore && <UsedBefore used={usedBefore} onSeen={() => photos.seen(step.key)} />}
      </Stack>
      <FileButton
        accept="image/*"
        capture="environment"
        resetRef={reset}
        onChange={(file) => {
          if (file) void photos.take(file, step)
          // The same file may be chosen again.
          reset.current?.()
        }}
      >
        {(props) => (
          <Button
            {...props}
            size="lg"
            variant="default"
            leftSection={<IconCamera size={26} aria-hidden />}
            aria-label={t('safety.walk.photo.takeOf', { item: code })}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('attachments.take')}
          </Button>
        )}
      </FileButton>
    </Stack>
  )
}

function WaitingPhoto({ wish }: { wish: PhotoWish }) {
  const { t } = useWords()
  const { photo } = wish.call
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    let address: string | null = null
    let isGone = false
    void waitingPhotos.get(photo).then((blob) => {
      if (!blob || isGone) return
      address = URL.createObjectURL(blob)
      setSrc(address)
    })
    return () => {
      isGone = true
      if (address) URL.revokeObjectURL(address)
    }
  }, [photo])
  return (
    <div className="photo">
      {src ? <img src={src} alt={t('safety.walk.photo.waiting')} /> : <Loader size="sm" />}
      <span className="photo-sign">
        <IconClockPause size={16} aria-hidden /> {t('safety.walk.photo.waiting')}
      </span>
    </div>
  )
}

type Refusal = NonNullable<ReturnType<PhotoTaking['of']>['refused']>

function Refused({ refused: { file, problem }, onSeen }: { refused: Refusal; onSeen(): void }) {
  const { t } = useWords()
  const { bytes } = useFormat()
  return (
    <Note onSeen={onSeen}>
      {t(`attachments.problem.${problem}`, {
        name: file.name,
        size: bytes(file.size),
        most: bytes(MOST_FILE_BYTES),
      })}
    </Note>
  )
}

type Used = NonNullable<ReturnType<PhotoTaking['of']>['usedBefore']>

function UsedBefore({ used, onSeen }: { used: Used; onSeen(): void }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const where = (all: Used) =>
    all
      .map(({ entity, recordedAt }) =>
        t('attachments.usedWhere', { entity: t(`attachments.entity.${entity}`), when: moment(recordedAt) }),
      )
      .join(t('safety.walk.item.comma'))
  const same = used.filter(({ isAlike }) => !isAlike)
  const alike = used.filter(({ isAlike }) => isAlike)
  return (
    <Note onSeen={onSeen}>
      {same.length > 0 && <Text>{t('attachments.usedBefore', { where: where(same) })}</Text>}
      {alike.length > 0 && <Text>{t('safety.walk.photo.alike', { where: where(alike) })}</Text>}
    </Note>
  )
}

function Note({ children, onSeen }: { children: React.ReactNode; onSeen(): void }) {
  const { t } = useWords()
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle />}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      {children}
      <Button variant="default" mt="xs" display="block" onClick={onSeen}>
        {t('attachments.hide')}
      </Button>
    </Alert>
  )
}
