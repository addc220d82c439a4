import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { isDay } from '../../../shared/day.ts'
import type { Clash } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

/** One clash as a line: what, about whom, what stands there and when. */
export function useClashWords() {
  const { t } = useWords()
  const say = useEnum()
  const { moment, time, dayOf } = useFormat()
  return ({ kind, who, detail, from, to }: Clash): string => {
    const when =
      from === null
        ? ''
        : to === null
          ? moment(from)
          : dayOf(from) === dayOf(to)
            ? `${moment(from)}–${time(to)}`
            : `${moment(from)} – ${moment(to)}`
    // Of a leave the detail is its last day.
    const what = isDay(detail) ? t('homecare.plan.clash.until', { day: detail }) : detail
    return [say('clash', kind), who, what, when].filter(Boolean).join(' · ')
  }
}

/** What stands in the way, before anything is saved: what is refused, and what may be confirmed. */
export function ClashList({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useWords()
  const words = useClashWords()
  if (clashes.length === 0) return null
  const isRefused = clashes.some((clash) => clash.isRefused)
  return (
    <Alert
      color={isRefused ? 'red' : 'orange'}
      variant="light"
      role="status"
      icon={isRefused ? <IconBan /> : <IconAlertTriangle />}
      title={t(isRefused ? 'homecare.plan.clash.refused' : 'homecare.plan.clash.confirm')}
      styles={{
        title: { color: 'var(--mantine-color-text)', fontSize: '1rem' },
        message: { color: 'var(--mantine-color-text)', fontSize: '1rem' },
      }}
    >
      <List>
        {clashes.map((clash, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no state of their own
          <List.Item key={index}>
            {words(clash)}
            {clash.isRefused && isRefused && clashes.length > 1 && (
              <Text span fw={600}>
                {' '}
                {t('homecare.plan.clash.mark')}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
