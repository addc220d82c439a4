import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'
import { Photos, useMayAttach } from './Photos.tsx'
import { UploadLine } from './UploadLine.tsx'
import { type Target, useUploads } from './use-uploads.ts'

interface PhotoFieldProps extends Target {
  /** The role's name where left out. */
  label?: string
}

/** The photos of something in one role, and adding to them: taken or chosen, shrunk, and saved at once. */
export function PhotoField({ label, ...target }: PhotoFieldProps) {
  const { t } = useWords()
  const say = useEnum()
  const mayAdd = useMayAttach(target.entity)
  // Where there is a finger there is a camera.
  const hasCamera = useMediaQuery('(pointer: coarse)')
  const { uploads, add, retry, drop } = useUploads(target)
  const reset = useRef<() => void>(null)
  const take = (files: File[]) => {
    add(files)
    // The same file may be chosen again.
    reset.current?.()
  }
  const name = label ?? say('attachmentRole', target.role)
  const of = (what: string) => t('attachments.of', { what, name })
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <Text fw={600}>{name}</Text>
      <Photos {...target} />
      {/* Always there, so that what comes into it is read out; takes no room while empty. */}
      <Stack gap="xs" role="status" display={uploads.length > 0 ? undefined : 'contents'}>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} onRetry={retry} onDrop={drop} />
        ))}
      </Stack>
      {mayAdd && (
        <Group gap="xs" className="screen-only">
          {hasCamera && (
            <FileButton
              accept="image/*"
              capture="environment"
              onChange={(file) => file && take([file])}
              resetRef={reset}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="light"
                  leftSection={<IconCamera size={20} aria-hidden />}
                  aria-label={of(t('attachments.take'))}
                >
                  {t('attachments.take')}
                </Button>
              )}
            </FileButton>
          )}
          <FileButton accept="image/*" multiple onChange={take} resetRef={reset}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconPhotoPlus size={20} aria-hidden />}
                aria-label={of(t('attachments.choose'))}
              >
                {t('attachments.choose')}
              </Button>
            )}
          </FileButton>
        </Group>
      )}
    </Stack>
  )
}
