import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconBan, IconClockExclamation, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { InspectionPaper } from '../paper/InspectionPaper.tsx'
import { useScoreWords } from '../use-score-words.ts'
import { Answers } from './Answers.tsx'
import { Joint } from './Joint.tsx'
import { Signs } from './Signs.tsx'
import { VoidButton } from './VoidButton.tsx'

/** All that was recorded: when and who, how it came out, the hazards, the signatures, every answer. */
export function Record({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isPrinting, setPrinting] = useState(false)
  const isVoid = inspection.voidedAt !== null
  return (
    <Stack>
      <Marks inspection={inspection} />
      <Facts inspection={inspection} />
      <Group gap="xs" className="screen-only">
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          {t('safety.walk.record.print')}
        </Button>
        {!isVoid && may('safety.write') && <VoidButton inspection={inspection} />}
      </Group>
      <Hazards inspection={inspection} />
      {inspection.kind === 'jointInspection' && <Joint inspection={inspection} />}
      <Signs inspection={inspection} />
      <Answers inspection={inspection} />
      {isPrinting && <InspectionPaper inspection={inspection} onPrinted={() => setPrinting(false)} />}
    </Stack>
  )
}

const noteStyles = { message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }

function Marks({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { voidedAt, voidReason, isClockOdd } = inspection
  return (
    <>
      {voidedAt !== null && (
        <Alert color="gray" icon={<IconBan />} styles={noteStyles}>
          {t('safety.walk.record.voided', { when: moment(voidedAt), reason: voidReason })}
        </Alert>
      )}
      {isClockOdd && (
        <Alert color="orange" variant="light" icon={<IconClockExclamation />} styles={noteStyles}>
          {t('safety.walk.record.clockOdd')}
        </Alert>
      )}
    </>
  )
}

function Facts({ inspection }: { inspection: Inspection }) {
  const { t, language } = useWords()
  const say = useEnum()
  const { moment, time } = useFormat()
  const score = useScoreWords()
  const { okCount, problemCount, naCount, endedAt, points } = inspection
  const names = new Map(points.map(({ id, name }) => [id, name]))
  const facts: [string, string][] = [
    [t('safety.walk.record.place'), [inspection.site, inspection.floor].filter(Boolean).join(' · ')],
    [
      t('safety.walk.record.checklist'),
      language === 'en' && inspection.checklistEn ? inspection.checklistEn : inspection.checklist,
    ],
    [t('safety.walk.record.onDay'), inspection.onDay],
    [
      t('safety.walk.record.due'),
      inspection.dueTime || (inspection.dutyId ? '' : t('safety.walk.record.extra')),
    ],
    [t('safety.walk.record.by'), inspection.by],
    [
      t('safety.walk.record.time'),
      t('safety.walk.record.period', {
        from: moment(inspection.startedAt),
        to: endedAt === null && inspection.voidedAt === null ? t('safety.walk.list.open') : moment(endedAt),
      }),
    ],
    [t('safety.walk.record.weather'), inspection.weather],
    [
      t('safety.walk.record.route'),
      inspection.stops
        .map(({ pointId, at }) => `${names.get(pointId) ?? '—'} ${time(at)}`)
        .join(t('safety.walk.item.comma')),
    ],
    [t('kit.note'), inspection.note],
  ]
  return (
    <div>
      {endedAt !== null && (
        <>
          <Text fz="lg" fw={600}>
            {t('safety.walk.score.is', { score: score(inspection.scorePermille) })} ·{' '}
            {t('safety.walk.end.counts', {
              ok: `${say('answerValue', 'ok')} ${okCount ?? 0}`,
              problem: `${say('answerValue', 'problem')} ${problemCount ?? 0}`,
              na: `${say('answerValue', 'na')} ${naCount ?? 0}`,
            })}
          </Text>
          <Text c="dimmed">{t('safety.walk.score.rule')}</Text>
        </>
      )}
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Text key={label} style={{ whiteSpace: 'pre-wrap' }}>
            <Text span c="dimmed">
              {t('safety.walk.record.fact', { label })}
            </Text>
            {value}
          </Text>
        ))}
    </div>
  )
}

function Hazards({ inspection: { hazards, items, endedAt } }: { inspection: Inspection }) {
  const { t } = useWords()
  if (endedAt === null) return null
  const codes = new Map(items.map(({ id, code }) => [id, code]))
  return (
    <div>
      <Title order={2} fz="lg">
        {t('safety.walk.record.hazards', { count: hazards.length })}
      </Title>
      {hazards.length === 0 && <Text c="dimmed">{t('safety.walk.record.noHazards')}</Text>}
      <Group gap="md">
        {hazards.map(({ id, number, itemId }) => (
          <Anchor key={id} href={`#/safety/hazards?hazard=${id}`} py={10} fw={600}>
            {[codes.get(itemId), number].filter(Boolean).join(' · ')}
          </Anchor>
        ))}
      </Group>
    </div>
  )
}
