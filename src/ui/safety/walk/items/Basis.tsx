import { ActionIcon, Modal, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CheckItem } from '../../../../shared/safety/checklist.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'

/** Where an item comes from, whether that was verified, and what it is when wrong: behind a sign. */
export function Basis({ item }: { item: CheckItem }) {
  const { t } = useWords()
  const say = useEnum()
  const [isOpen, setOpen] = useState(false)
  const label = t('safety.walk.item.basis', { item: item.code })
  return (
    <>
      <ActionIcon aria-label={label} title={label} onClick={() => setOpen(true)}>
        <IconInfoCircle size={24} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={label}
        closeButtonProps={{ 'aria-label': t('kit.close') }}
      >
        <Stack gap="xs">
          <Text>{item.basis || t('safety.walk.item.noBasis')}</Text>
          <Text fw={600}>
            {[say('verified', item.verified), item.verifiedOn].filter(Boolean).join(' · ')}
          </Text>
          <Text>
            {t('safety.walk.item.whenWrong', {
              grade: say('hazardGrade', item.grade),
              fix: say('itemFix', item.fix),
            })}
          </Text>
        </Stack>
      </Modal>
    </>
  )
}
