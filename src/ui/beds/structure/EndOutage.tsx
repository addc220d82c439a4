import { ActionIcon } from '@mantine/core'
import { IconToolsOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import type { BedRef } from '../actions/action.ts'
import { BedActionDialog } from '../actions/BedActionDialog.tsx'

/** Puts a bed back into service. */
export function EndOutage({ bed: { id, code }, outageId }: { bed: BedRef; outageId: number }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const label = t('beds.structure.endOutageOf', { code })
  return (
    <>
      <ActionIcon aria-label={label} title={label} onClick={() => setOpen(true)}>
        <IconToolsOff size={20} />
      </ActionIcon>
      <BedActionDialog
        action={isOpen ? { kind: 'endOutage', bed: { id, code }, outageId } : null}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
