import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PlannedMove } from '../../../shared/beds/schema.ts'
import { addDays, type Day } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect, PersonPicker } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { useAction } from '../../kit/use-action.ts'
import type { BedRef, FormProps, PersonRef } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { BedField } from './fields.tsx'
import { asked } from './refusal-field.ts'

type Kind = PlannedMove['kind']

interface Input {
  personId: number
  kind: Kind
  dueOn: Day
  bedId: number | null
  note: string
}

/** Plans an admission, a transfer, a leave or a discharge; on its day a person confirms it. */
export function PlanForm({ action, onDone, onCancel }: FormProps<'plan'>) {
  const { t } = useWords()
  const site = useBedSite()
  const { dayOf } = useFormat()
  const [kind, setKind] = useState<Kind>(action.person ? 'discharge' : 'admission')
  const [person, setPerson] = useState<PersonRef | null>(action.person ?? null)
  const [bed, setBed] = useState<BedRef | null>(action.bed ?? null)
  const [dueOn, setDue] = useState<Day | null>(() => addDays(dayOf(Date.now()), 1))
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { submit, isRunning, error } = useAction(
    (input: Input) => client.beds.plan({ ...input, siteId: site?.id ?? 0 }),
    { onDone, doneText: t('beds.actions.done.plan') },
  )
  const errors = useFieldErrors(error, asked(action))
  const required = t('errors.field.required')
  const needsBed = kind === 'admission' || kind === 'transfer'
  return (
    <Frame
      facts={[...(action.person ? [action.person.name] : []), ...(action.bed ? [action.bed.code] : [])]}
      submit={t('beds.actions.submit.plan')}
      isRunning={isRunning}
      error={errors.rest}
      onCancel={onCancel}
      onSubmit={() => {
        setAsked(true)
        if (!person || !dueOn) return
        submit({ personId: person.id, kind, dueOn, bedId: needsBed ? (bed?.id ?? null) : null, note })
      }}
    >
      {!action.person && (
        <PersonPicker
          label={t('beds.actions.person')}
          required
          data-autofocus
          value={person}
          onChange={(row) => setPerson(row && { id: row.id, name: row.name })}
          error={errors.at('person') ?? (isAsked && !person ? required : undefined)}
        />
      )}
      <EnumSelect<Kind>
        kind="plannedMove"
        label={t('beds.actions.planKind')}
        description={t('beds.actions.planHint')}
        required
        value={kind}
        onChange={(next) => next && setKind(next)}
      />
      <DayField
        label={t('beds.actions.planOn')}
        required
        value={dueOn}
        onChange={setDue}
        error={errors.at('on') ?? (isAsked && !dueOn ? required : undefined)}
      />
      {needsBed && !action.bed && (
        <BedField
          label={t('beds.actions.toBed')}
          personId={person?.id}
          isPlan
          value={bed}
          onChange={setBed}
          error={errors.at('bed')}
        />
      )}
      <Textarea
        label={t('kit.note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Frame>
  )
}
