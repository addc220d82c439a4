import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../app/words.ts'
import { makeReader } from './read-code.ts'

/** Between two looks at what the camera sees. */
const LOOK_MS = 200
/** A code that fills a tenth of it is still read; a larger picture only takes longer. */
const PICTURE_WIDTH = 1280

/** Reads a code with the camera: as it sees it, or where the page may not use the camera, in a picture it takes. */
export function Scanner({ onCode, onNone }: { onCode(text: string): void; onNone(): void }) {
  const { t } = useWords()
  const [isLive, setLive] = useState(true)
  const reset = useRef<() => void>(null)
  const readPicture = async (file: File | null) => {
    reset.current?.()
    if (!file) return
    const read = await makeReader()
    const text = await createImageBitmap(file, { resizeWidth: PICTURE_WIDTH })
      .then(read)
      .catch(() => null)
    if (text === null) onNone()
    else onCode(text)
  }
  return (
    <Stack gap="xs">
      {isLive && <Live onCode={onCode} onFail={() => setLive(false)} />}
      {!isLive && <Text c="dimmed">{t('safety.walk.scan.noCamera')}</Text>}
      <Group>
        <FileButton
          accept="image/*"
          capture="environment"
          resetRef={reset}
          onChange={(file) => void readPicture(file)}
        >
          {(props) => (
            <Button
              {...props}
              variant={isLive ? 'subtle' : 'filled'}
              leftSection={<IconCamera size={24} aria-hidden />}
            >
              {t('safety.walk.scan.picture')}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  )
}

function Live({ onCode, onFail }: { onCode(text: string): void; onFail(): void }) {
  const { t } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef({ onCode, onFail })
  latest.current = { onCode, onFail }
  useEffect(() => {
    const stop = new AbortController()
    void look(video.current, stop.signal, (text) => latest.current.onCode(text)).catch(() => {
      if (!stop.signal.aborted) latest.current.onFail()
    })
    return () => stop.abort()
  }, [])
  return (
    <video ref={video} className="walk-camera" muted playsInline aria-label={t('safety.walk.scan.camera')} />
  )
}

/** Looks until it is stopped; the same code held before the camera is told once. @throws where there is no camera, or not for this page */
async function look(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  onCode: (text: string) => void,
): Promise<void> {
  if (!video) return
  const [read, stream] = await Promise.all([
    makeReader(),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  ])
  const close = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  signal.addEventListener('abort', close)
  if (signal.aborted) return close()
  video.srcObject = stream
  await video.play()
  let last: string | null = null
  while (!signal.aborted) {
    const text = await read(video)
    if (text !== null && text !== last && !signal.aborted) onCode(text)
    last = text ?? last
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}
