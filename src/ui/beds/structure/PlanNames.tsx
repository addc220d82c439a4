import { Code, Group, Paper, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { exampleOf, type PlanForm } from './plan.ts'
import { useShortList } from './use-short-list.ts'

/** How floors, rooms and beds are named, with what comes out; and what they all have in common. */
export function PlanNames({ form }: { form: PlanForm }) {
  const { t } = useWords()
  const shorten = useShortList()
  const example = exampleOf(form.values)
  const pattern = (field: 'floorPattern' | 'roomPattern' | 'bedPattern', text: string | undefined) => ({
    required: true,
    label:
      field === 'bedPattern' ? t('beds.structure.wizard.bedPattern') : t(`beds.structure.wizard.${field}`),
    description: text && t('beds.structure.wizard.example', { text }),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    ...form.getInputProps(field),
  })
  return (
    <Stack>
      <Paper withBorder p="sm" bg="var(--mantine-color-body)">
        <Text mb={6}>{t('beds.structure.wizard.patternLead')}</Text>
        <Tokens />
      </Paper>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput {...pattern('floorPattern', example?.floor)} data-autofocus />
        <TextInput {...pattern('roomPattern', example?.room)} />
        <TextInput {...pattern('bedPattern', example ? shorten(example.beds) : undefined)} />
      </SimpleGrid>
      <Text c="dimmed">{t('beds.structure.wizard.featuresLead')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <EnumSelect kind="bedKind" label={t('beds.structure.kind')} {...form.getInputProps('kind')} />
        <EnumSelect
          kind="audience"
          label={t('beds.structure.audience')}
          {...form.getInputProps('audience')}
        />
        <DayField
          label={t('beds.structure.setUpOn')}
          description={t('beds.structure.setUpHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          value={form.values.setUpOn}
          onChange={(day) => form.setFieldValue('setUpOn', day ?? '')}
          error={form.errors.setUpOn}
        />
      </SimpleGrid>
      <Group gap="xl">
        <Switch
          label={t('beds.structure.isWheelchair')}
          {...form.getInputProps('isWheelchair', { type: 'checkbox' })}
        />
        <Switch
          label={t('beds.structure.hasOxygen')}
          {...form.getInputProps('hasOxygen', { type: 'checkbox' })}
        />
      </Group>
    </Stack>
  )
}

function Tokens() {
  const { t } = useWords()
  const tokens = [
    ['{b}', t('beds.structure.wizard.tokenB')],
    ['{f}', t('beds.structure.wizard.tokenF')],
    ['{r}', t('beds.structure.wizard.tokenR')],
    ['{n}', t('beds.structure.wizard.tokenN')],
    ['{a}', t('beds.structure.wizard.tokenA')],
  ] as const
  return (
    <Group gap="lg">
      {tokens.map(([token, meaning]) => (
        <Group key={token} gap={6} wrap="nowrap">
          <Code fz="md" c="var(--mantine-color-text)">
            {token}
          </Code>
          <Text>{meaning}</Text>
        </Group>
      ))}
    </Group>
  )
}
