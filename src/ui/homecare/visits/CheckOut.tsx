import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle, IconLogout2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { focusWrong } from '../../kit/form-foot.tsx'
import { useFormat } from '../../kit/format.ts'
import { useNow } from '../../kit/use-now.ts'
import { ActionBar } from './ActionBar.tsx'
import { Notice } from './Notice.tsx'
import { OutcomeButton } from './OutcomeButton.tsx'
import { ReportFields } from './ReportFields.tsx'
import { isReportWhole, type ReportValues, reportInput, reportOf } from './report.ts'
import { type ChangedTime, TimeChange } from './TimeChange.tsx'
import { useCountRule } from './use-count-rule.ts'
import { VisitQuestion } from './VisitQuestion.tsx'

type Values = ReportValues & { time: ChangedTime | null }

/** Past the planned end by so much, the check-out was probably forgotten. */
const LONG_AFTER = 60 * 60_000

/** A visit under way: what was done is said while it is done, and the check-out saves it. */
export function CheckOut({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const now = useNow()
  const form = useForm<Values>({ initialValues: { ...reportOf(visit), time: null } })
  const draft = useDraft(`visit.${visit.id}`, form)
  const element = useRef<HTMLFormElement>(null)
  const [isAsked, setAsked] = useState(false)
  const checkOut = useCommand(client.homecare.checkOut, {
    doneText: null,
    onDone: draft.drop,
  })
  const { time, ...report } = form.values
  const send = (reason?: string) => {
    setAsked(true)
    if (!isReportWhole(report) || (time !== null && time.reason.trim() === ''))
      return focusWrong(element.current)
    checkOut.run({
      id: visit.id,
      at: time?.at,
      reason: reason ?? time?.reason.trim() ?? '',
      ...reportInput(report),
    })
  }
  const isLong = time === null && now > visit.toAt + LONG_AFTER
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack>
        {draft.isRestored && (
          <Group justify="space-between">
            <Text>{t('kit.draftRestored')}</Text>
            <Button
              variant="subtle"
              onClick={() => {
                draft.drop()
                form.reset()
              }}
            >
              {t('kit.draftDiscard')}
            </Button>
          </Group>
        )}
        <ReportFields
          visit={visit}
          values={report}
          isAsked={isAsked}
          onChange={(change) => form.setValues(change)}
        />
        {isLong && <Notice icon={IconAlertTriangle} title={t('homecare.visits.checkOut.long')} />}
        <TimeChange
          label={t('homecare.visits.time.out')}
          value={time}
          proposed={Math.min(visit.plannedToAt ?? now, now)}
          isAsked={isAsked}
          onChange={(changed) => form.setValues({ time: changed })}
        />
        <OutcomeButton visit={visit} />
        <VisitQuestion
          error={checkOut.error}
          isRunning={checkOut.isRunning}
          onReason={send}
          onSettled={() => send()}
        />
      </Stack>
      <ActionBar
        label={t('homecare.visits.checkOut.go')}
        icon={<IconLogout2 size={26} aria-hidden />}
        isRunning={checkOut.isRunning}
      >
        <Running visit={visit} until={time?.at ?? now} hasItems={report.items.length > 0} />
      </ActionBar>
    </form>
  )
}

/** How long it has been, whether that is enough to count, and what is still missing. */
function Running({ visit, until, hasItems }: { visit: Visit; until: number; hasItems: boolean }) {
  const { t } = useWords()
  const { time } = useFormat()
  const rule = useCountRule(visit.siteId, visit.onDay)
  const from = visit.startedAt ?? visit.fromAt
  const minutes = Math.max(0, Math.floor((until - from) / 60_000))
  const left = rule ? rule.minMinutes - minutes : 0
  return (
    <div>
      <Text fw={650}>{t('homecare.visits.checkOut.running', { from: time(from), minutes })}</Text>
      {!hasItems ? (
        <Text c="orange.9">{t('homecare.visits.checkOut.noItems')}</Text>
      ) : (
        rule && (
          <Text c="dimmed">
            {left > 0
              ? t('homecare.visits.checkOut.tooShort', { minutes: rule.minMinutes, left })
              : t('homecare.visits.checkOut.enough', { minutes: rule.minMinutes })}
          </Text>
        )
      )}
    </div>
  )
}
