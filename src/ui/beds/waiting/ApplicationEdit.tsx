import { useState } from 'react'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import type { Day } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { type EnumName, useEnum } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { ApplicationFields, type ApplicationValues } from './application-fields.tsx'

const labels: Record<string, WordKey> = {
  stage: 'beds.waiting.form.stage',
  appliedOn: 'beds.waiting.column.appliedOn',
  recognisedOn: 'beds.waiting.column.recognisedOn',
  wantedKind: 'beds.waiting.form.wantedKind',
  wantedAudience: 'beds.waiting.form.wantedAudience',
  note: 'kit.note',
}
const kinds: Record<string, EnumName> = {
  stage: 'applicationStage',
  wantedKind: 'bedKind',
  wantedAudience: 'audience',
}

/** Changes what was noted of an open application. */
export function ApplicationEdit({ row, onClose }: { row: WaitingRow; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const [values, setValues] = useState<ApplicationValues>(() => {
    const { stage, appliedOn, recognisedOn, wantedKind, wantedAudience, note } = row
    return {
      stage: stage === 'enquiry' ? 'enquiry' : 'waiting',
      appliedOn,
      recognisedOn,
      wantedKind,
      wantedAudience,
      note,
    }
  })
  const [isAsked, setAsked] = useState(false)
  const { run, isRunning, error } = useCommand(
    (sent: ApplicationValues & { appliedOn: Day; version: number }) =>
      client.beds.updateApplication({ id: row.id, ...sent }),
    { onDone: onClose },
  )
  const save = (version: number) => {
    setAsked(true)
    const { appliedOn } = values
    if (appliedOn) run({ ...values, appliedOn, version })
  }
  return (
    <Frame
      submit={t('beds.waiting.form.save')}
      isRunning={isRunning}
      error={null}
      onCancel={onClose}
      onSubmit={() => save(row.version)}
    >
      <ApplicationFields values={values} onChange={setValues} isAsked={isAsked} error={error} />
      <SaveError
        error={isRefusal(error, 'IN_FUTURE') ? null : error}
        label={(field) => (labels[field] ? t(labels[field]) : field)}
        show={(field, value) => {
          const kind = kinds[field]
          return kind ? say(kind, value as string | null) : String(value || '—')
        }}
        onKeepMine={save}
        onTakeTheirs={onClose}
      />
    </Frame>
  )
}
