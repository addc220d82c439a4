import { Alert, Paper, Radio, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { addMonths, type Day, monthOf } from '../../../shared/day.ts'
import { RulePreset } from '../../../shared/meals/contract-rules.ts'
import { presetRules } from '../../../shared/meals/presets.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { SideForm } from '../../kit/side-form.tsx'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { Sign } from '../parts/Sign.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** What a city published, as drafts to be compared with its documents. */
export function PresetsForm({ onClose }: { onClose(): void }) {
  const { t } = useWords()
  const { me } = useSession()
  const mayAll = me.siteIds === null
  const [preset, setPreset] = useState<RulePreset>('nanning')
  const [siteId, setSiteId] = useState<number | null>(me.siteIds?.[0] ?? null)
  const [fromOn, setFromOn] = useState<Day | null>(`${addMonths(monthOf(useToday()), 1)}-01`)
  const rules = presetRules(preset, fromOn ?? '')
  const { run, isRunning, error } = useCommand(
    (on: Day) => client.meals.addRulePreset({ preset, siteId, fromOn: on }),
    { onDone: onClose, doneText: t('meals.rules.preset.done', { count: rules.length }) },
  )
  return (
    <SideForm
      title={t('meals.rules.preset.title')}
      submit={t('meals.rules.preset.take', { count: rules.length })}
      error={error}
      isRunning={isRunning}
      onSubmit={(event) => {
        event.preventDefault()
        if (fromOn) run(fromOn)
      }}
      onClose={onClose}
    >
      <Alert
        color="orange"
        variant="light"
        icon={<IconAlertTriangle />}
        styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
      >
        {t('meals.rules.preset.lead')}
      </Alert>
      <Radio.Group
        label={t('meals.rules.preset.city')}
        value={preset}
        onChange={(value) => setPreset(value as RulePreset)}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={0}>
          {RulePreset.options.map((city) => (
            <Radio key={city} value={city} py={10} label={t(`meals.rules.preset.${city}`)} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField
          label={t('meals.rules.field.fromOn')}
          required
          value={fromOn}
          onChange={setFromOn}
          error={fromOn ? undefined : t('errors.field.required')}
        />
        <CanteenSelect
          label={t('meals.rules.field.siteId')}
          placeholder={mayAll ? t('meals.rules.everyCanteen') : undefined}
          clearable={mayAll}
          clearButtonProps={{ 'aria-label': t('meals.rules.everyCanteen') }}
          value={siteId}
          onChange={setSiteId}
        />
      </SimpleGrid>
      <Preview rules={rules} />
    </SideForm>
  )
}

function Preview({ rules }: { rules: ReturnType<typeof presetRules> }) {
  const { t } = useWords()
  const words = useRuleWords()
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {rules.map(({ name, note, first }) => (
        <Paper key={name} withBorder bg="white" p="md" component="li">
          <Text fw={650}>{name}</Text>
          <Text>{words(first)}</Text>
          <Text c="dimmed">{note}</Text>
          <Sign icon={IconAlertTriangle} tone="warn">
            {t('meals.rules.preset.toVerify')}
          </Sign>
        </Paper>
      ))}
    </Stack>
  )
}
