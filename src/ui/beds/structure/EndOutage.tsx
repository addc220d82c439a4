import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import type { BedRef } from '../actions/action.ts'
import { BedActionDialog } from '../actions/BedActionDialog.tsx'

/** Puts a bed back into service. */
export function EndOutage({ bed: { id, code }, outageId }: { bed: BedRef; outageId: number }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        px="xs"
        aria-label={t('beds.structure.endOutageOf', { code })}
        onClick={() => setOpen(true)}
      >
        {t('beds.structure.endOutage')}
      </Button>
      <BedActionDialog
        action={isOpen ? { kind: 'endOutage', bed: { id, code }, outageId } : null}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
