import { Group, Text } from '@mantine/core'
import { IconArrowRight, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Hazard } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { pathOf } from './hazard-path.ts'

const icons = { done: IconCheck, next: IconArrowRight, ahead: IconCircleDashed }

/** The way from finding to closing, and how far it has come. */
export function HazardPath({ hazard }: { hazard: Hazard }) {
  const { t } = useWords()
  const { moment } = useFormat()
  return (
    <ol className="hazard-path" aria-label={t('safety.hazards.drawer.path')}>
      {pathOf(hazard).map(({ stage, standing, act }) => {
        const Icon = icons[standing]
        return (
          <li key={stage} data-standing={standing} aria-current={standing === 'next' ? 'step' : undefined}>
            <Group gap={4} wrap="nowrap">
              <Icon size={18} aria-hidden style={{ flex: 'none' }} />
              <Text span fw={600}>
                {t(`safety.hazards.stage.${stage}`)}
              </Text>
            </Group>
            {act ? (
              <>
                <Text fz="sm">{moment(act.at)}</Text>
                <Text fz="sm">{act.by}</Text>
              </>
            ) : (
              <Text fz="sm">{t(`safety.hazards.drawer.${standing}`)}</Text>
            )}
          </li>
        )
      })}
    </ol>
  )
}
