import { Alert, Button, Group, Loader, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { NewAttachment } from '../../shared/attachments/schema.ts'
import { useWords } from '../app/words.ts'
import { useDescribeError } from '../kit/errors.ts'
import { useFormat } from '../kit/format.ts'
import { MOST_FILE_BYTES } from './shrink.ts'
import type { Upload } from './use-uploads.ts'

interface UploadLineProps {
  upload: Upload
  onRetry(key: number, picture: NewAttachment): void
  onDrop(key: number): void
}

/** How far a photo is: on its way, saved, or why not and what to do. */
export function UploadLine({ upload: { key, file, state }, onRetry, onDrop }: UploadLineProps) {
  const { t } = useWords()
  const describe = useDescribeError()
  const { bytes, moment } = useFormat()
  const { name } = file
  if (state.is === 'shrinking' || state.is === 'saving')
    return (
      <Group gap="xs">
        <Loader size="sm" />
        <Text>{t(`attachments.${state.is}`, { name })}</Text>
      </Group>
    )
  const hide = (
    <Button variant="default" size="sm" onClick={() => onDrop(key)}>
      {t('attachments.hide')}
    </Button>
  )
  if (state.is === 'refused')
    return (
      <Note>
        <Text>
          {t(`attachments.problem.${state.problem}`, {
            name,
            size: bytes(file.size),
            most: bytes(MOST_FILE_BYTES),
          })}
        </Text>
        {hide}
      </Note>
    )
  if (state.is === 'failed')
    return (
      <Note>
        <Text>{describe(state.error)}</Text>
        <Button size="sm" onClick={() => onRetry(key, state.picture)}>
          {t('kit.retry')}
        </Button>
        {hide}
      </Note>
    )
  const { usedBefore } = state.added
  return (
    <>
      <Group gap="xs">
        <IconCheck size={20} aria-hidden color="var(--mantine-color-teal-9)" />
        <Text>{t('attachments.saved', { name })}</Text>
      </Group>
      {usedBefore.length > 0 && (
        <Note>
          <Text>
            {t('attachments.usedBefore', {
              where: usedBefore
                .map(({ entity, recordedAt }) =>
                  t('attachments.usedWhere', {
                    entity: t(`attachments.entity.${entity}`),
                    when: moment(recordedAt),
                  }),
                )
                .join('、'),
            })}
          </Text>
          {hide}
        </Note>
      )}
    </>
  )
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle />}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      <Group gap="sm">{children}</Group>
    </Alert>
  )
}
