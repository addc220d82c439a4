import { ActionIcon, Progress, UnstyledButton } from '@mantine/core'
import {
  IconArrowLeft,
  IconLayoutList,
  IconMoon,
  IconQrcode,
  IconRectangle,
  IconSun,
} from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Look } from './use-look.ts'
import type { Walk } from './use-walk.ts'

interface WalkBarProps {
  walk: Walk
  look: Look
  onScan(): void
}

/** Which walk it is, how far it is, and what can be switched; one line on a phone too. */
export function WalkBar({ walk, look, onScan }: WalkBarProps) {
  const { t } = useWords()
  const say = useEnum()
  const { inspection, steps, left, stops, point } = walk
  const done = steps.length - left.length
  const progress = t('safety.walk.bar.progress', { done, count: steps.length })
  const switches = [
    {
      key: 'shape',
      icon: look.isOne ? IconLayoutList : IconRectangle,
      label: t(look.isOne ? 'safety.walk.bar.list' : 'safety.walk.bar.one'),
      onClick: look.toggleShape,
    },
    {
      key: 'dark',
      icon: look.isDark ? IconSun : IconMoon,
      label: t(look.isDark ? 'safety.walk.bar.light' : 'safety.walk.bar.dark'),
      onClick: look.toggleDark,
    },
  ]
  return (
    <header className="walk-bar">
      <div className="walk-bar-line">
        <ActionIcon component="a" href="#/safety/walk" aria-label={t('safety.walk.bar.back')}>
          <IconArrowLeft size={24} aria-hidden />
        </ActionIcon>
        <h1>
          <span>{say('inspectionKind', inspection.kind)}</span> <span>{inspection.number}</span>
        </h1>
        {switches.map(({ key, icon: Icon, label, onClick }) => (
          <ActionIcon key={key} aria-label={label} title={label} onClick={onClick}>
            <Icon size={24} aria-hidden />
          </ActionIcon>
        ))}
        {inspection.points.length > 0 && (
          <UnstyledButton
            className="walk-bar-button"
            aria-label={t('safety.walk.bar.scan', {
              point: point?.name ?? t('kit.none'),
              done: stops.length,
              count: inspection.points.length,
            })}
            onClick={onScan}
          >
            <IconQrcode size={24} aria-hidden />
            <span>{t('safety.walk.bar.of', { done: stops.length, count: inspection.points.length })}</span>
          </UnstyledButton>
        )}
        <UnstyledButton
          className="walk-bar-button"
          aria-label={t('safety.walk.bar.summary', { done, count: steps.length })}
          onClick={() => walk.goTo(null)}
        >
          {t('safety.walk.bar.of', { done, count: steps.length })}
        </UnstyledButton>
      </div>
      <Progress
        value={steps.length === 0 ? 0 : (100 * done) / steps.length}
        radius={0}
        aria-label={progress}
        className="walk-progress"
      />
      {point && <p className="walk-point">{t('safety.walk.bar.point', { point: point.name })}</p>}
    </header>
  )
}
