import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attachment, AttachmentEntity, AttachmentRole } from '../../shared/attachments/schema.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'
import { Load } from '../kit/parts.tsx'
import { Photo } from './Photo.tsx'

/** What is attached to something as one role, voided ones included; oldest first. */
export function useAttachments(entity: AttachmentEntity, entityId: number, role: AttachmentRole) {
  return useQuery(
    api.attachments.list.queryOptions({
      input: { entity, entityId },
      select: (all: Attachment[]) => all.filter((one) => one.role === role),
    }),
  )
}

/** Whether this account may add pictures to such a thing, or void them: the right of its ledger (core/attachments). */
export function useMayAttach(entity: AttachmentEntity): boolean {
  const { may } = useSession()
  if (entity === 'person') return may('meals.write')
  return may(safety.has(entity) ? 'safety.walk' : 'homecare.visit')
}
const safety: ReadonlySet<AttachmentEntity> = new Set([
  'inspection',
  'hazard',
  'drill',
  'training',
  'safetyAsset',
  'safetyWork',
])

interface PhotosProps {
  entity: AttachmentEntity
  entityId: number
  role: AttachmentRole
}

/** The photos of something in one role: small, each opens large. */
export function Photos({ entity, entityId, role }: PhotosProps) {
  const { t } = useWords()
  const say = useEnum()
  const mayVoid = useMayAttach(entity)
  const [isVoidedShown, setVoidedShown] = useState(false)
  const photos = useAttachments(entity, entityId, role)
  return (
    <Load of={photos}>
      {(all) => {
        const voided = all.filter(({ voidedAt }) => voidedAt !== null).length
        const shown = isVoidedShown ? all : all.filter(({ voidedAt }) => voidedAt === null)
        return (
          <Stack gap="xs">
            {shown.length === 0 ? (
              <Text c="dimmed">{t('attachments.none')}</Text>
            ) : (
              <Group gap="xs">
                {shown.map((photo, index) => (
                  <Photo
                    key={photo.id}
                    photo={photo}
                    what={t('attachments.what', { role: say('attachmentRole', role), number: index + 1 })}
                    mayVoid={mayVoid}
                  />
                ))}
              </Group>
            )}
            {voided > 0 && (
              <Checkbox
                label={t('attachments.showVoided', { count: voided })}
                checked={isVoidedShown}
                onChange={({ currentTarget }) => setVoidedShown(currentTarget.checked)}
              />
            )}
          </Stack>
        )
      }}
    </Load>
  )
}
