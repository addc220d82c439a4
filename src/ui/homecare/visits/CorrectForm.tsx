import { Button, Group, MultiSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { EnumSelect, MomentField } from '../../kit/fields.tsx'
import { focusWrong } from '../../kit/form-foot.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { ActionBar } from './ActionBar.tsx'
import { ReportFields } from './ReportFields.tsx'
import { isReportWhole, type ReportValues, reportInput, reportOf } from './report.ts'

type Values = ReportValues & {
  kind: VisitKind
  startedAt: Instant
  endedAt: Instant
  staffIds: number[]
  reason: string
}

const MINUTE = 60_000

const startOf = (visit: Visit): Values => {
  const startedAt = visit.startedAt ?? visit.fromAt
  return {
    ...reportOf(visit),
    kind: visit.kind,
    startedAt,
    // A ledger may give minutes alone.
    endedAt: visit.endedAt ?? startedAt + (visit.minutes ?? 0) * MINUTE,
    staffIds: visit.workers.map(({ staffId }) => staffId),
    reason: '',
  }
}

/** Puts right what was recorded, on the version that was looked at; the old one stays in the audit. */
export function CorrectForm({ visit, onClose }: { visit: Visit; onClose(): void }) {
  const { t } = useWords()
  const form = useForm<Values>({ initialValues: startOf(visit) })
  const draft = useDraft(`visit.correct.${visit.id}`, form)
  const element = useRef<HTMLFormElement>(null)
  const [looked] = useState(visit.version)
  const [isAsked, setAsked] = useState(false)
  const close = () => {
    draft.drop()
    onClose()
  }
  const correct = useCommand(client.homecare.correctVisit, { onDone: close })
  const { kind, startedAt, endedAt, staffIds, reason, ...report } = form.values
  const required = t('errors.field.required')
  const send = (version: number) => {
    setAsked(true)
    const isWhole =
      isReportWhole(report) && endedAt > startedAt && staffIds.length > 0 && reason.trim() !== ''
    if (!isWhole) return focusWrong(element.current)
    const main = { id: visit.id, version, kind, startedAt, endedAt, staffIds, reason: reason.trim() }
    correct.run({ ...main, ...reportInput(report) })
  }
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(looked)
      }}
    >
      <Stack>
        <Group justify="space-between">
          <Title order={2} fz="1.25rem">
            {t('homecare.visits.correct.title')}
          </Title>
          <Button variant="default" onClick={close}>
            {t('kit.cancel')}
          </Button>
        </Group>
        {draft.isRestored && <Text>{t('kit.draftRestored')}</Text>}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <MomentField
            label={t('homecare.visits.correct.from')}
            value={startedAt}
            onChange={(at) => form.setValues({ startedAt: at })}
          />
          <MomentField
            label={t('homecare.visits.correct.to')}
            value={endedAt}
            error={endedAt <= startedAt ? t('homecare.visits.correct.backward') : undefined}
            onChange={(at) => form.setValues({ endedAt: at })}
          />
          <EnumSelect
            kind="visitKind"
            label={t('homecare.visits.correct.kind')}
            value={kind}
            onChange={(next: VisitKind | null) => next && form.setValues({ kind: next })}
          />
          <Workers
            visit={visit}
            value={staffIds}
            error={isAsked && staffIds.length === 0 ? required : undefined}
            onChange={(ids) => form.setValues({ staffIds: ids })}
          />
        </SimpleGrid>
        <ReportFields
          visit={visit}
          values={report}
          isAsked={isAsked}
          onChange={(change) => form.setValues(change)}
        />
        <TextInput
          label={t('homecare.visits.correct.reason')}
          required
          maxLength={500}
          value={reason}
          error={isAsked && reason.trim() === '' ? required : undefined}
          onChange={({ currentTarget }) => form.setValues({ reason: currentTarget.value })}
        />
        <SaveError error={correct.error} label={(field) => field} onKeepMine={send} onTakeTheirs={close} />
      </Stack>
      <ActionBar
        label={t('homecare.visits.correct.save')}
        icon={<IconDeviceFloppy size={24} aria-hidden />}
        isRunning={correct.isRunning}
      />
    </form>
  )
}

interface WorkersProps {
  visit: Visit
  value: number[]
  error: string | undefined
  onChange(ids: number[]): void
}

function Workers({ visit, value, error, onChange }: WorkersProps) {
  const { t } = useWords()
  const { data = [] } = useQuery(
    api.staff.list.queryOptions({ input: { siteId: visit.siteId, on: visit.onDay } }),
  )
  const known = new Map([
    ...visit.workers.map(({ staffId, name }) => [staffId, name] as const),
    ...data.filter(({ isEmployed }) => isEmployed).map(({ id, name }) => [id, name] as const),
  ])
  return (
    <MultiSelect
      size="md"
      label={t('homecare.visits.correct.workers')}
      required
      searchable
      maxValues={4}
      data={[...known].map(([id, name]) => ({ value: String(id), label: name }))}
      value={value.map(String)}
      error={error}
      onChange={(ids) => onChange(ids.map(Number))}
    />
  )
}
