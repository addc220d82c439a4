import { lazy, Suspense } from 'react'
import type { BedAction } from './action.ts'

const ActionModal = lazy(() =>
  import('./ActionModal.tsx').then((module) => ({ default: module.ActionModal })),
)

interface BedActionDialogProps {
  /** What is to be done; null while there is nothing to do. */
  action: BedAction | null
  onClose(): void
  /** Called once the core has it on disk, before the dialog closes. */
  onDone?(action: BedAction): void
}

/**
 * One step of the flow (admit, transfer, leave …), wherever it is started: board, waiting list, a person's page.
 * The forms are loaded when the first one is opened.
 */
export function BedActionDialog({ action, ...rest }: BedActionDialogProps) {
  if (!action) return null
  return (
    <Suspense>
      <ActionModal key={JSON.stringify(action)} action={action} {...rest} />
    </Suspense>
  )
}
