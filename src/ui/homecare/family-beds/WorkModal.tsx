import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import type { z } from 'zod'
import { AdaptationWork, type FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'

const Values = AdaptationWork.omit({ id: true, familyBedId: true, version: true })
type Whole = z.infer<typeof Values>
type WorkValues = Omit<Whole, 'kind' | 'fund' | 'costFen'> & {
  [K in 'kind' | 'fund' | 'costFen']: Whole[K] | null
}

const blank: WorkValues = {
  kind: null,
  place: '',
  description: '',
  contractor: '',
  fund: null,
  costFen: null,
  startedOn: null,
  finishedOn: null,
  acceptedOn: null,
  acceptedBy: '',
  warrantyToOn: null,
}

function valuesOf({ id: _id, familyBedId: _bed, version: _version, ...values }: AdaptationWork): WorkValues {
  return values
}

interface WorkModalProps {
  bed: FamilyBed
  /** null: a new one. */
  work: AdaptationWork | null
  onClose(): void
}

/** Adds or changes an adaptation work, its acceptance included. */
export function WorkModal({ bed, work, onClose }: WorkModalProps) {
  const { t } = useWords()
  const check = useCheck()
  const show = useShowWork()
  const form = useForm<WorkValues>({ initialValues: work ? valuesOf(work) : blank, validate: check(Values) })
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const whole = { ...Values.parse(form.values), familyBedId: bed.id }
      return work
        ? client.homecare.updateWork({ ...whole, id: work.id, version })
        : client.homecare.addWork(whole)
    },
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'finishedOn', WORK_NOT_FINISHED: 'finishedOn' })
  return (
    <FormModal
      title={t(work ? 'homecare.beds.work.edit' : 'homecare.beds.work.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(work?.version ?? 1)
      }}
    >
      <WorkFields form={form} />
      <SaveError error={rest} {...show} onKeepMine={run} onTakeTheirs={onClose} />
    </FormModal>
  )
}

function WorkFields({ form }: { form: Pick<UseFormReturnType<WorkValues>, 'getInputProps'> }) {
  const { t } = useWords()
  const today = useToday()
  const at = form.getInputProps
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect kind="workKind" label={t('homecare.beds.work.kind')} required {...at('kind')} />
        <TextInput
          label={t('homecare.beds.work.place')}
          placeholder={t('homecare.beds.work.placeHint')}
          {...at('place')}
        />
        <EnumSelect kind="fund" label={t('homecare.beds.work.fund')} required {...at('fund')} />
        <FenField label={t('homecare.beds.work.cost')} required {...at('costFen')} />
        <TextInput label={t('homecare.beds.work.contractor')} {...at('contractor')} />
        <DayField label={t('homecare.beds.work.startedOn')} {...at('startedOn')} />
        <DayField label={t('homecare.beds.work.finishedOn')} max={today} {...at('finishedOn')} />
        <DayField label={t('homecare.beds.work.acceptedOn')} max={today} {...at('acceptedOn')} />
        <TextInput label={t('homecare.beds.work.acceptedBy')} {...at('acceptedBy')} />
        <DayField label={t('homecare.beds.work.warrantyToOn')} {...at('warrantyToOn')} />
      </SimpleGrid>
      <Textarea label={t('homecare.beds.work.description')} {...at('description')} />
    </>
  )
}

/** Fields and values of a work as a person reads them. */
function useShowWork() {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  return {
    label: (field: string) =>
      field in blank
        ? t(`homecare.beds.work.${field === 'costFen' ? 'cost' : (field as Exclude<keyof Whole, 'costFen'>)}`)
        : field,
    show: (field: string, value: unknown) => {
      if (field === 'kind') return say('workKind', String(value))
      if (field === 'fund') return say('fund', String(value))
      if (field === 'costFen' && typeof value === 'number') return money(value)
      return value === null || value === '' ? '—' : String(value)
    },
  }
}
