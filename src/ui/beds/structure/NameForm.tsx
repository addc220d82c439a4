import { Button, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Building } from '../../../shared/beds/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { SaveError } from '../../kit/stale.tsx'
import type { Editing } from './EditForm.tsx'
import { useBeside } from './use-beside.ts'

interface NameFormProps {
  editing: Extract<Editing, { what: 'building' | 'floor' }>
  onDone(): void
}

/** The name of a building or floor; of one that exists also its place among the others. */
export function NameForm({ editing, onDone }: NameFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const existing = editing.what === 'building' ? editing.building : editing.floor
  const form = useForm({
    initialValues: { name: existing?.name ?? '', sort: existing?.sort ?? 0 },
    validate: check(Building.pick({ name: true, sort: true })),
  })
  const { run, isRunning, error } = useCommand(
    async ({ name, sort, version }: { name: string; sort: number; version?: number }) => {
      if (existing) {
        const changed = { id: existing.id, name, sort, version: version ?? existing.version }
        await (editing.what === 'building'
          ? client.beds.updateBuilding(changed)
          : client.beds.updateFloor(changed))
      } else if (editing.what === 'building') await client.beds.addBuilding({ siteId: editing.siteId, name })
      else await client.beds.addFloor({ buildingId: editing.buildingId, name })
    },
    { onDone },
  )
  const beside = useBeside(error, { NAME_TAKEN: 'name' })
  return (
    <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
      <Stack>
        <TextInput
          label={t('beds.structure.name')}
          required
          data-autofocus
          {...form.getInputProps('name')}
          error={form.errors.name ?? beside.at('name')}
        />
        {existing && (
          <NumberInput
            label={t('beds.structure.sort')}
            allowDecimal={false}
            {...form.getInputProps('sort')}
          />
        )}
        <SaveError
          error={beside.rest}
          label={(field) => t(field === 'sort' ? 'beds.structure.sort' : 'beds.structure.name')}
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
