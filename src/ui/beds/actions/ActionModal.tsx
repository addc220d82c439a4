import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { AdmitForm } from './AdmitForm.tsx'
import type { BedAction } from './action.ts'
import { EndOutageForm, FormalForm, ReleaseForm, ReturnForm } from './ConfirmForms.tsx'
import { DischargeForm } from './DischargeForm.tsx'
import { ExpectedForm } from './ExpectedForm.tsx'
import { HoldForm } from './HoldForm.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { OutageForm } from './OutageForm.tsx'
import { PlanForm } from './PlanForm.tsx'
import { SwapForm } from './SwapForm.tsx'
import { TransferForm } from './TransferForm.tsx'
import { VoidForm } from './VoidForm.tsx'
import { WhoForm } from './WhoForm.tsx'

interface ActionModalProps {
  action: BedAction
  onClose(): void
  /** Called once the core has it on disk, before the dialog closes. */
  onDone?(action: BedAction): void
}

/** One step of the flow in a dialog. Open it through BedActionDialog, which loads it when it is first needed. */
export function ActionModal({ action: first, onClose, onDone }: ActionModalProps) {
  const { t } = useWords()
  const [action, setAction] = useState(first)
  useFocusReturn()
  const rest = {
    onCancel: onClose,
    onDone: () => {
      onDone?.(action)
      onClose()
    },
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      yOffset="2dvh"
      title={t(`beds.actions.title.${action.kind}`)}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
      // A form half filled in is not lost by a slip of the finger beside it.
      closeOnClickOutside={false}
    >
      <Form action={action} onChoose={setAction} {...rest} />
    </Modal>
  )
}

interface FormsProps {
  action: BedAction
  onChoose(action: BedAction): void
  onDone(): void
  onCancel(): void
}

function Form({ action, onChoose, ...rest }: FormsProps) {
  switch (action.kind) {
    case 'admit':
      return <AdmitForm action={action} {...rest} />
    case 'hold':
      return <HoldForm action={action} {...rest} />
    case 'release':
      return <ReleaseForm action={action} {...rest} />
    case 'transfer':
      return <TransferForm action={action} {...rest} />
    case 'swap':
      return <SwapForm action={action} {...rest} />
    case 'leave':
      return <LeaveForm action={action} {...rest} />
    case 'expected':
      return <ExpectedForm action={action} {...rest} />
    case 'return':
      return <ReturnForm action={action} {...rest} />
    case 'discharge':
      return <DischargeForm action={action} {...rest} />
    case 'formal':
      return <FormalForm action={action} {...rest} />
    case 'outage':
      return <OutageForm action={action} {...rest} />
    case 'endOutage':
      return <EndOutageForm action={action} {...rest} />
    case 'plan':
      return <PlanForm action={action} {...rest} />
    case 'who':
      return <WhoForm action={action} onChoose={onChoose} {...rest} />
    case 'void':
      return <VoidForm action={action} {...rest} />
  }
}
