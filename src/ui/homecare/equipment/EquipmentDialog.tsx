import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ReasonModal } from '../../kit/reason.tsx'
import type { EquipmentAction, FormProps } from './action.ts'
import { ItemForm } from './ItemForm.tsx'
import { LendForm } from './LendForm.tsx'
import { AcceptForm, BackForm } from './LoanForms.tsx'
import { EndRepairForm, RepairForm } from './RepairForms.tsx'
import { WriteOffForm } from './WriteOffForm.tsx'

/** The dialog of whatever is being done with equipment. */
export function EquipmentDialog({ action, onClose }: { action: EquipmentAction | null; onClose(): void }) {
  switch (action?.kind) {
    case 'lend':
      return <LendForm action={action} onClose={onClose} />
    case 'back':
      return <BackForm action={action} onClose={onClose} />
    case 'accept':
      return <AcceptForm action={action} onClose={onClose} />
    case 'voidLoan':
      return <VoidLoan action={action} onClose={onClose} />
    case 'repair':
      return <RepairForm action={action} onClose={onClose} />
    case 'endRepair':
      return <EndRepairForm action={action} onClose={onClose} />
    case 'writeOff':
      return <WriteOffForm action={action} onClose={onClose} />
    case 'edit':
      return <ItemForm action={action} onClose={onClose} />
    default:
      return null
  }
}

function VoidLoan({ action: { loan }, onClose }: FormProps<'voidLoan'>) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.homecare.voidLoan({ id: loan.id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('homecare.equipment.loan.void')}
      lead={t('homecare.equipment.loan.voidLead')}
      action={t('homecare.equipment.loan.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
