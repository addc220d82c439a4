import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { useAction } from '../../kit/use-action.ts'
import { useFieldErrors } from '../actions/field-errors.ts'
import { Duplicates, nobody, type Who, WhoField } from '../actions/newcomer.tsx'
import { useRegistered } from '../actions/use-newcomer.ts'
import { ApplicationFields, type ApplicationValues } from './application-fields.tsx'

interface Input {
  who: Who
  values: ApplicationValues & { appliedOn: Day }
  isDuplicateConfirmed: boolean
}

/** Notes an enquiry or puts a person on the list; somebody new is registered by name and sex. */
export function ApplicationNew({ siteId, onClose }: { siteId: number; onClose(): void }) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  const registered = useRegistered()
  const [who, setWho] = useState<Who>(nobody)
  const [values, setValues] = useState<ApplicationValues>({
    stage: 'waiting',
    appliedOn: dayOf(Date.now()),
    recognisedOn: null,
    wantedKind: null,
    wantedAudience: null,
    note: '',
  })
  const [isAsked, setAsked] = useState(false)
  const name = who.isNew ? who.newcomer.name.trim() : (who.person?.name ?? '')
  const { submit, answer, isRunning, error } = useAction(
    async ({ who: meant, values: sent, isDuplicateConfirmed }: Input) => {
      const personId = await registered(meant, isDuplicateConfirmed)
      return client.beds.apply({ ...sent, personId, siteId })
    },
    { onDone: onClose, doneText: t('beds.waiting.form.done', { person: name }) },
  )
  const errors = useFieldErrors(error, ['person'])
  const isNamed = who.isNew ? name !== '' && who.newcomer.sex !== null : who.person !== null
  return (
    <Frame
      submit={t('beds.waiting.form.save')}
      isRunning={isRunning}
      error={isRefusal(error, 'POSSIBLE_DUPLICATES') || isRefusal(error, 'IN_FUTURE') ? null : errors.rest}
      onCancel={onClose}
      onSubmit={() => {
        setAsked(true)
        const { appliedOn } = values
        if (isNamed && appliedOn)
          submit({ who, values: { ...values, appliedOn }, isDuplicateConfirmed: false })
      }}
    >
      <WhoField value={who} onChange={setWho} isAsked={isAsked} error={errors.at('person')} />
      <Duplicates
        error={error}
        isRunning={isRunning}
        onThis={(person) => {
          const known = { ...who, isNew: false, person }
          setWho(known)
          answer({ who: known })
        }}
        onOther={() => answer({ isDuplicateConfirmed: true })}
      />
      <ApplicationFields values={values} onChange={setValues} isAsked={isAsked} error={error} />
    </Frame>
  )
}
