import { Button, Group } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useState } from 'react'
import type { InspectionKind } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { useNow } from '../../kit/use-now.ts'
import { BeginForm, type FormKind } from './BeginForm.tsx'
import { useBegin } from './use-begin.ts'

const byForm: FormKind[] = ['monthlyCheck', 'headCheck', 'jointInspection', 'own']

/** Begins an inspection: a round at a touch, any other after what it needs to know. */
export function BeginButtons({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const say = useEnum()
  const { time } = useFormat()
  const { run, isRunning, error } = useBegin()
  const [form, setForm] = useState<FormKind | null>(null)
  const clock = time(useNow())
  const isDay = clock >= '06:00' && clock < '20:00'
  const label = (kind: InspectionKind) => t('safety.walk.begin.of', { kind: say('inspectionKind', kind) })
  const round = (kind: 'dayRound' | 'nightRound', isNow: boolean, Icon: typeof IconSun) => (
    <Button
      size="lg"
      variant={isNow ? 'filled' : 'default'}
      leftSection={<Icon size={24} aria-hidden />}
      disabled={isRunning}
      onClick={() => run({ siteId, kind, at: Date.now() })}
    >
      {label(kind)}
    </Button>
  )
  return (
    <>
      <Group gap="sm" mb="md" className="screen-only" role="group" aria-label={t('safety.walk.begin.title')}>
        {round('dayRound', isDay, IconSun)}
        {round('nightRound', !isDay, IconMoon)}
        {byForm.map((kind) => (
          <Button key={kind} variant="default" onClick={() => setForm(kind)}>
            {label(kind)}
          </Button>
        ))}
      </Group>
      <ErrorNote error={error} />
      {form && <BeginForm key={form} siteId={siteId} kind={form} onClose={() => setForm(null)} />}
    </>
  )
}
