import { Alert, Button, Group, Stack, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconArrowRight, IconClockPause, IconFlagCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { scoreOf } from '../../../shared/safety/checklist-rules.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { useEnum } from '../../kit/fields.tsx'
import { newKey } from '../../kit/new-key.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { useItemWords } from './items/use-item-words.ts'
import { dropPlace } from './kept.ts'
import { Joint } from './record/Joint.tsx'
import { VoidButton } from './record/VoidButton.tsx'
import type { Line } from './use-line.ts'
import { useScoreWords } from './use-score-words.ts'
import type { Walk } from './use-walk.ts'

/** Before the end: how it came out, what is still open, and a note. */
export function EndPage({ walk, line }: { walk: Walk; line: Line }) {
  const { t } = useWords()
  const { inspection, steps, left } = walk
  return (
    <div className="walk-end">
      <Stack>
        <Group justify="space-between">
          <h2>{t('safety.walk.end.title')}</h2>
          <Button
            variant="default"
            onClick={() => walk.goTo(left[0]?.key ?? steps.at(-1)?.key ?? null)}
            disabled={steps.length === 0}
          >
            {t('safety.walk.end.back')}
          </Button>
        </Group>
        <Counts walk={walk} />
        <Left walk={walk} />
        {inspection.kind === 'jointInspection' && <Joint inspection={inspection} />}
        <End walk={walk} line={line} />
        <VoidButton inspection={inspection} />
      </Stack>
    </div>
  )
}

function Counts({ walk: { steps } }: { walk: Walk }) {
  const { t } = useWords()
  const say = useEnum()
  const score = useScoreWords()
  const answers = steps.flatMap(({ answer }) => answer ?? [])
  const { ok, problem, na, permille } = scoreOf(steps, answers)
  return (
    <div>
      <Text fz="lg" fw={600}>
        {t('safety.walk.end.counts', {
          ok: `${say('answerValue', 'ok')} ${ok}`,
          problem: `${say('answerValue', 'problem')} ${problem}`,
          na: `${say('answerValue', 'na')} ${na}`,
        })}
      </Text>
      <Text fz="lg" fw={600}>
        {t('safety.walk.score.is', { score: score(permille) })}
      </Text>
      <Text c="dimmed">{t('safety.walk.score.rule')}</Text>
    </div>
  )
}

/** What is open, each a way to it; and points nobody stopped at, which hold up nothing. */
function Left({ walk }: { walk: Walk }) {
  const { t } = useWords()
  const say = useEnum()
  const words = useItemWords()
  const { inspection, left, stops } = walk
  const passed = inspection.points.filter(({ id }) => !stops.includes(id))
  return (
    <>
      {left.length > 0 && (
        <div>
          <Text fw={600}>{t('safety.walk.end.left', { count: left.length })}</Text>
          <ul className="walk-points">
            {left.map(({ key, item, missing, value }) => (
              <li key={key}>
                <UnstyledButton className="walk-point-button" onClick={() => walk.goTo(key)}>
                  <IconArrowRight size={22} aria-hidden />
                  <span>
                    <b>{item.code}</b> {words.text(item)}{' '}
                    {value !== null && (
                      <Text span c="dimmed">
                        {t('safety.walk.item.lacks', {
                          what: missing.map((each) => say('missing', each)).join(t('safety.walk.item.comma')),
                        })}
                      </Text>
                    )}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      {passed.length > 0 && (
        <Text c="dimmed">
          {t('safety.walk.end.passed', {
            points: passed.map(({ name }) => name).join(t('safety.walk.item.comma')),
          })}
        </Text>
      )}
    </>
  )
}

function End({ walk, line }: { walk: Walk; line: Line }) {
  const { t } = useWords()
  const { inspection, left, unsent } = walk
  const [key] = useState(newKey)
  const form = useForm({ initialValues: { weather: inspection.weather, note: inspection.note } })
  const draft = useDraft(`inspection.${inspection.id}.end`, form)
  const isCut = line.notes.sent.isCut || line.photos.sent.isCut
  const hasUnsent = unsent.answers + unsent.photos > 0
  const { run, isRunning, error } = useCommand(
    () => client.safety.endInspection({ id: inspection.id, at: Date.now(), ...form.values, key }),
    {
      doneText: t('safety.walk.end.done', { number: inspection.number }),
      onDone: () => {
        draft.drop()
        dropPlace(inspection.id)
      },
    },
  )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (left.length === 0 && !hasUnsent) run(undefined)
      }}
    >
      <Stack>
        <TextInput
          label={t('safety.walk.record.weather')}
          maxLength={100}
          {...form.getInputProps('weather')}
        />
        <Textarea label={t('safety.walk.end.note')} maxLength={2000} {...form.getInputProps('note')} />
        {(hasUnsent || isCut) && (
          <Alert
            color="orange"
            variant="light"
            role="status"
            icon={<IconClockPause />}
            styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
          >
            {t('safety.walk.end.wait')}
          </Alert>
        )}
        <ErrorNote error={error} />
        <Button
          type="submit"
          size="xl"
          loading={isRunning}
          disabled={left.length > 0 || hasUnsent}
          leftSection={<IconFlagCheck size={26} aria-hidden />}
        >
          {t('safety.walk.end.end')}
        </Button>
      </Stack>
    </form>
  )
}
