import { Group, SegmentedControl } from '@mantine/core'
import type { Instant } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { MomentField } from '../../kit/fields.tsx'

interface MomentChoiceProps {
  /** null is now. */
  at: Instant | null
  onChange(at: Instant | null): void
}

/** Now, or a moment of one's choice. */
export function MomentChoice({ at, onChange }: MomentChoiceProps) {
  const { t } = useWords()
  return (
    <Group mb="md" align="center">
      <SegmentedControl
        aria-label={t('beds.register.when')}
        value={at === null ? 'now' : 'chosen'}
        data={[
          { value: 'now', label: t('kit.now') },
          { value: 'chosen', label: t('beds.register.chosen') },
        ]}
        onChange={(value) => onChange(value === 'now' ? null : Date.now())}
      />
      {at !== null && <MomentField aria-label={t('beds.register.moment')} value={at} onChange={onChange} />}
    </Group>
  )
}
