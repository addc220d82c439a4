import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { EquipmentLoan } from '../../../shared/homecare/equipment.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import type { EquipmentAction } from './action.ts'
import { LoanAlerts } from './LoanAlerts.tsx'
import { LoanButtons } from './LoanButtons.tsx'

interface LoanLinesProps {
  loans: EquipmentLoan[]
  /** Whom of the two a line names: the item's history names people, a person's names items. */
  shown: 'person' | 'item'
  onDo(action: EquipmentAction): void
}

/** Loans one below the other, with what can be done with each. */
export function LoanLines({ loans, shown, onDo }: LoanLinesProps) {
  const { t } = useWords()
  if (loans.length === 0) return <Text c="dimmed">{t('homecare.equipment.loan.none')}</Text>
  return (
    <Stack gap="xs">
      {loans.map((loan) => (
        <Line key={loan.id} loan={loan} shown={shown} onDo={onDo} />
      ))}
    </Stack>
  )
}

function Line({ loan, shown, onDo }: Omit<LoanLinesProps, 'loans'> & { loan: EquipmentLoan }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const isVoided = loan.voidedAt !== null
  const span = loan.returnedOn
    ? t('homecare.equipment.loan.span', { from: loan.lentOn, to: loan.returnedOn })
    : t('homecare.equipment.loan.since', { from: loan.lentOn })
  const facts = [
    span,
    loan.dueOn && !loan.returnedOn ? t('homecare.equipment.loan.due', { day: loan.dueOn }) : '',
    loan.acceptedOn
      ? t('homecare.equipment.accept.line', { day: loan.acceptedOn, who: loan.acceptedBy })
      : '',
    loan.returnState
      ? t('homecare.equipment.loan.returned', { state: say('returnState', loan.returnState) })
      : '',
    loan.lentBy,
  ]
  return (
    <Paper withBorder bg="white" p="sm">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text component="div" fw={600} td={isVoided ? 'line-through' : undefined}>
            {shown === 'person' ? (
              <PersonLink id={loan.personId}>{loan.person}</PersonLink>
            ) : (
              <Anchor href={`#/care/equipment?item=${loan.itemId}`} underline="always">
                {loan.item} {loan.serial}
              </Anchor>
            )}
          </Text>
          <Text>{facts.filter(Boolean).join(' · ')}</Text>
          {[loan.note, loan.returnNote].filter(Boolean).map((note) => (
            <Text key={note} style={{ whiteSpace: 'pre-wrap' }}>
              {note}
            </Text>
          ))}
          {isVoided && (
            <Text c="red.9" fw={600}>
              {t('homecare.equipment.loan.voided')}
            </Text>
          )}
          {!isVoided && (
            <Group gap="md">
              <LoanAlerts alerts={loan.alerts} />
            </Group>
          )}
        </div>
        <Group gap={4}>
          <LoanButtons loan={loan} onDo={onDo} />
          {!isVoided && may('homecare.write') && (
            <Button variant="subtle" color="red" px="sm" onClick={() => onDo({ kind: 'voidLoan', loan })}>
              {t('homecare.equipment.loan.void')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  )
}
