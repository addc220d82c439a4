import { Button, Group } from '@mantine/core'
import type { EquipmentLoan } from '../../../shared/homecare/equipment.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { EquipmentAction } from './action.ts'

/** What can be done with an open loan. */
export function LoanButtons({ loan, onDo }: { loan: EquipmentLoan; onDo(action: EquipmentAction): void }) {
  const { t } = useWords()
  const { may } = useSession()
  if (!may('homecare.write') || loan.returnedOn !== null || loan.voidedAt !== null) return null
  const item = `${loan.item} ${loan.serial}`
  return (
    <Group gap={4} wrap="nowrap">
      {loan.alerts.includes('notAccepted') && (
        <Button
          variant="light"
          px="sm"
          aria-label={t('homecare.equipment.accept.of', { item })}
          onClick={() => onDo({ kind: 'accept', loan })}
        >
          {t('homecare.equipment.accept.action')}
        </Button>
      )}
      <Button
        variant="light"
        px="sm"
        aria-label={t('homecare.equipment.back.of', { item })}
        onClick={() => onDo({ kind: 'back', loan })}
      >
        {t('homecare.equipment.back.action')}
      </Button>
    </Group>
  )
}
