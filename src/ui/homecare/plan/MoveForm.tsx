import { NumberInput, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { SaveError } from '../../kit/stale.tsx'
import { ClashList } from './ClashList.tsx'
import type { MoveTo } from './doing.ts'
import { TimeField, WorkersField } from './fields.tsx'
import { chosen, isOverMidnight, spanOf } from './new-visit.ts'
import { isReasonAsked, useClashes } from './use-clashes.ts'
import { useFieldWords } from './use-field-words.ts'

interface MoveFormProps {
  siteId: number
  visit: VisitRow
  /** Where it was dragged to; without it, where it stands. */
  to?: MoveTo
  onClose(): void
}

/** Moves a planned visit: both times are named, and what clashes is shown, before it is done. */
export function MoveForm({ siteId, visit, to, onClose }: MoveFormProps) {
  const { t } = useWords()
  const stale = useFieldWords()
  const { zone, dayOf, time, moment } = useFormat()
  const start = to ?? {
    fromAt: visit.fromAt,
    toAt: visit.toAt,
    staffIds: visit.workers.map(({ staffId }) => staffId),
  }
  const form = useForm({
    initialValues: {
      on: dayOf(start.fromAt),
      startTime: time(start.fromAt),
      minutes: Math.round((start.toAt - start.fromAt) / 60_000) as number | string,
      workers: start.staffIds as (number | null)[],
      reason: '',
    },
  })
  const { values } = form
  const span = spanOf(values, zone)
  const staffIds = chosen(values.workers)
  const { clashes } = useClashes(
    span && staffIds.length > 0
      ? [{ siteId, visitId: visit.id, personId: visit.personId, jointId: visit.jointId, staffIds, ...span }]
      : [],
  )
  const { run, isRunning, error } = useCommand(
    (version: number) =>
      client.homecare.moveVisit({
        id: visit.id,
        version,
        fromAt: span?.fromAt ?? 0,
        toAt: span?.toAt ?? 0,
        staffIds,
        clashReason: values.reason,
      }),
    { doneText: t('homecare.plan.move.done'), onDone: onClose },
  )
  const asksReason = isReasonAsked(clashes, error)
  const save = (version: number) => {
    form.clearErrors()
    if (!span) form.setFieldError('startTime', t('homecare.plan.problem.time'))
    if (staffIds.length === 0) form.setFieldError('workers', t('errors.field.required'))
    const isReasonMissing = asksReason && values.reason.trim() === ''
    if (isReasonMissing) form.setFieldError('reason', t('errors.field.required'))
    if (span && staffIds.length > 0 && !isReasonMissing) run(version)
  }
  const was = `${moment(visit.fromAt)}–${time(visit.toAt)}`
  return (
    <Frame
      facts={[
        visit.person,
        to && span
          ? t('homecare.plan.move.fromTo', { was, now: `${moment(span.fromAt)}–${time(span.toAt)}` })
          : was,
      ]}
      submit={t('homecare.plan.move.save')}
      isRunning={isRunning}
      error={null}
      onCancel={onClose}
      onSubmit={() => save(visit.version)}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField
          label={t('homecare.plan.field.on')}
          required
          value={values.on}
          onChange={(on) => on && form.setFieldValue('on', on)}
        />
        <TimeField label={t('homecare.plan.field.start')} required {...form.getInputProps('startTime')} />
        <NumberInput
          label={t('homecare.plan.field.minutes')}
          required
          min={5}
          max={1440}
          step={15}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
      </SimpleGrid>
      <WorkersField siteId={siteId} {...form.getInputProps('workers')} value={values.workers} />
      {span && isOverMidnight(span, zone) && <Text c="dimmed">{t('homecare.plan.overMidnight')}</Text>}
      {visit.jointId !== null && <Text c="dimmed">{t('homecare.plan.move.joint')}</Text>}
      <ClashList clashes={clashes} />
      {asksReason && (
        <Textarea
          label={t('homecare.plan.clash.reason')}
          required
          maxLength={500}
          {...form.getInputProps('reason')}
        />
      )}
      <SaveError error={error} {...stale} onKeepMine={save} onTakeTheirs={onClose} />
    </Frame>
  )
}
