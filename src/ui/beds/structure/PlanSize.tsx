import { Autocomplete, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import type { Building } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { bedCount, type PlanForm } from './plan.ts'

/** Which building, and how many floors, rooms and beds. */
export function PlanSize({ form, buildings }: { form: PlanForm; buildings: Building[] }) {
  const { t } = useWords()
  const plan = form.values
  const whole = { allowDecimal: false, required: true } as const
  return (
    <Stack>
      <Autocomplete
        label={t('beds.structure.wizard.building')}
        description={t('beds.structure.wizard.buildingHint')}
        required
        data-autofocus
        data={buildings.map(({ name }) => name)}
        {...form.getInputProps('building')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t('beds.structure.wizard.firstFloor')}
          description={t('beds.structure.wizard.firstFloorHint')}
          min={-5}
          max={100}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...whole}
          {...form.getInputProps('firstFloor')}
        />
        <NumberInput
          label={t('beds.structure.wizard.floorCount')}
          min={1}
          max={60}
          {...whole}
          {...form.getInputProps('floorCount')}
        />
        <NumberInput
          label={t('beds.structure.wizard.roomsPerFloor')}
          min={1}
          max={200}
          {...whole}
          {...form.getInputProps('roomsPerFloor')}
        />
        <NumberInput
          label={t('beds.structure.wizard.bedsPerRoom')}
          min={1}
          max={12}
          {...whole}
          {...form.getInputProps('bedsPerRoom')}
        />
      </SimpleGrid>
      <Text fw={650} fz="lg" role="status">
        {t('beds.structure.wizard.sum', {
          floors: plan.floorCount,
          rooms: plan.roomsPerFloor,
          beds: plan.bedsPerRoom,
          total: bedCount(plan),
        })}
      </Text>
    </Stack>
  )
}
