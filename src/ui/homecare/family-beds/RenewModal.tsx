import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { addDays, Day } from '../../../shared/day.ts'
import { Agreement, type FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { Note } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { AgreementFields } from './AgreementFields.tsx'
import { lastDayOfYear } from './terms.ts'

const Renewal = Agreement.omit({ id: true }).extend({
  number: z.string().trim().min(1).max(200),
  signedOn: Day,
  note: Note,
})
type RenewValues = { [K in keyof z.infer<typeof Renewal>]: z.infer<typeof Renewal>[K] | null }

/** The next agreement begins where the last one ends, signed by the same people unless said otherwise. */
export function RenewModal({ bed, onClose }: { bed: FamilyBed; onClose(): void }) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const last = bed.agreements.toSorted((a, b) => (a.toOn < b.toOn ? 1 : -1))[0]
  const fromOn = last && last.toOn >= today ? addDays(last.toOn, 1) : today
  const form = useForm<RenewValues>({
    initialValues: {
      number: '',
      signedOn: today,
      fromOn,
      toOn: lastDayOfYear(fromOn),
      elderSigner: last?.elderSigner ?? bed.person,
      familySigner: last?.familySigner ?? '',
      siteSigner: last?.siteSigner ?? '',
      note: '',
    },
    validate: check(Renewal),
  })
  const { run, isRunning, error } = useCommand(
    (values: RenewValues) =>
      client.homecare.renewAgreement({ familyBedId: bed.id, ...Renewal.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, {
    IN_FUTURE: 'signedOn',
    BACKWARD: 'toOn',
    AGREEMENT_OVERLAPS: 'fromOn',
  })
  return (
    <FormModal
      title={t('homecare.beds.agreement.renewTitle', { person: bed.person })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <AgreementFields at={(field) => form.getInputProps(field)} />
      <DayField
        label={t('homecare.beds.field.signedOn')}
        required
        max={today}
        {...form.getInputProps('signedOn')}
      />
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
    </FormModal>
  )
}
