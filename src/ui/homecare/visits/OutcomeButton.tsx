import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { OutcomeModal } from './OutcomeModal.tsx'

/** The way out where nothing came of a visit: nobody went, the elder refused, or it was cancelled. */
export function OutcomeButton({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const [isOpen, modal] = useDisclosure()
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        c="dark.8"
        leftSection={<IconX size={20} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={modal.open}
      >
        {t('homecare.visits.outcome.open')}
      </Button>
      {isOpen && <OutcomeModal visit={visit} onClose={modal.close} />}
    </>
  )
}
