import { ActionIcon, Button, Group, Switch, Title } from '@mantine/core'
import {
  IconReportMoney,
  IconShoppingBag,
  IconToolsKitchen2,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { MealMode } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

/** Delivered portions are entered on the driver's run. */
export const modes = [
  { mode: 'dineIn', key: 'F2', icon: IconToolsKitchen2 },
  { mode: 'takeaway', key: 'F3', icon: IconShoppingBag },
] as const

interface HeadProps {
  children: ReactNode
  mode: MealMode
  onMode(mode: MealMode): void
  settings: DeviceSettings
  onSettings(settings: DeviceSettings): void
  onSummary(): void
}

/** How this device is set: it stays so for whoever works at it. */
export interface DeviceSettings {
  /** Cards are recorded at once when nothing needs asking. */
  isAuto: boolean
  hasSound: boolean
}

/** The upper edge: which meal, how it is eaten, how this device works. */
export const Head = memo(HeadBar)

function HeadBar({ children, mode, onMode, settings, onSettings, onSummary }: HeadProps) {
  const { t } = useWords()
  const say = useEnum()
  const Sound = settings.hasSound ? IconVolume : IconVolumeOff
  return (
    <header className="counter-head">
      <Title order={1} fz={22} className="counter-title">
        {t('meals.counter.title')}
      </Title>
      {children}
      <fieldset className="counter-choices counter-modes" aria-label={t('meals.counter.mode')}>
        {modes.map(({ mode: value, key, icon: Icon }) => (
          <button key={value} type="button" aria-pressed={mode === value} onClick={() => onMode(value)}>
            <Icon size={24} aria-hidden />
            {say('mealMode', value)}
            <kbd className="counter-key">{key}</kbd>
          </button>
        ))}
      </fieldset>
      <Group gap={4} ml="auto" wrap="nowrap">
        <Switch
          label={t('meals.counter.auto')}
          title={t('meals.counter.autoNote')}
          checked={settings.isAuto}
          onChange={({ currentTarget }) => onSettings({ ...settings, isAuto: currentTarget.checked })}
        />
        <ActionIcon
          aria-label={t('meals.counter.sound')}
          title={t('meals.counter.sound')}
          aria-pressed={settings.hasSound}
          onClick={() => onSettings({ ...settings, hasSound: !settings.hasSound })}
        >
          <Sound size={24} aria-hidden />
        </ActionIcon>
        <Button variant="default" px="sm" aria-label={t('meals.counter.summary.open')} onClick={onSummary}>
          <IconReportMoney size={22} aria-hidden />
          <span className="counter-wide">{t('meals.counter.summary.open')}</span>
        </Button>
      </Group>
    </header>
  )
}
