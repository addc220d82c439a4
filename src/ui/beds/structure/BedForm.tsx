import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { type Bed, BedKind, type Room } from '../../../shared/beds/schema.ts'
import { Day, dayOf } from '../../../shared/day.ts'
import { Name } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { useBeside } from './use-beside.ts'

interface BedFormProps {
  room: Room
  bed?: Bed
  onDone(): void
}

const BedFacts = z.object({ code: Name, kind: BedKind, setUpOn: Day })
type BedFacts = z.infer<typeof BedFacts>

/** A bed: its code and kind, of a new one also the day from which it counts. */
export function BedForm({ room, bed, onDone }: BedFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { state } = useSession()
  const check = useCheck()
  const form = useForm<BedFacts>({
    initialValues: {
      code: bed?.code ?? '',
      kind: bed?.kind ?? 'nursing',
      setUpOn: dayOf(bed?.setUpAt ?? state.now, state.timeZone),
    },
    validate: check(BedFacts),
  })
  const { run, isRunning, error } = useCommand(
    ({ code, kind, setUpOn, version }: BedFacts & { version?: number }) =>
      bed
        ? client.beds.updateBed({ id: bed.id, code, kind, version: version ?? bed.version })
        : client.beds.addBed({ roomId: room.id, code, kind, setUpOn }),
    { onDone },
  )
  const beside = useBeside(error, { BED_CODES_TAKEN: 'code', BED_KIND_FIXED: 'kind' })
  return (
    <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
      <Stack>
        <TextInput
          label={t('beds.structure.code')}
          required
          data-autofocus
          {...form.getInputProps('code')}
          error={form.errors.code ?? beside.at('code')}
        />
        <EnumSelect
          kind="bedKind"
          label={t('beds.structure.kind')}
          description={bed && t('beds.structure.kindHint')}
          {...form.getInputProps('kind')}
          error={form.errors.kind ?? beside.at('kind')}
        />
        {!bed && (
          <DayField
            label={t('beds.structure.setUpOn')}
            description={t('beds.structure.setUpHint')}
            required
            value={form.values.setUpOn}
            onChange={(day) => form.setFieldValue('setUpOn', day ?? '')}
            error={form.errors.setUpOn}
          />
        )}
        <SaveError
          error={beside.rest}
          label={(field) => t(field === 'kind' ? 'beds.structure.kind' : 'beds.structure.code')}
          show={(field, value) => (field === 'kind' ? say('bedKind', String(value)) : String(value))}
          onKeepMine={(version) => run({ ...form.values, version })}
          onTakeTheirs={onDone}
        />
        <Button type="submit" loading={isRunning}>
          {t('kit.save')}
        </Button>
      </Stack>
    </form>
  )
}
