import { NumberInput, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/day.ts'
import type { ServiceItem, VisitKind } from '../../../shared/homecare/package.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { ClashList } from './ClashList.tsx'
import { EldersField, ItemsField, TimeField, WorkersField } from './fields.tsx'
import { chosen, emptyVisit, isOverMidnight, type NewVisitValues, spanOf } from './new-visit.ts'
import { isReasonAsked, useClashes } from './use-clashes.ts'

interface NewVisitFormProps {
  siteId: number
  day: Day
  start?: Partial<NewVisitValues>
  /** It stands: called before the form closes. */
  onDone?: () => void
  onClose(): void
}

/** How long the items take together, by their minutes on the day; null where none is chosen. */
export function minutesOf(items: readonly ServiceItem[], ids: readonly number[], on: Day): number | null {
  if (ids.length === 0) return null
  return items
    .filter(({ id }) => ids.includes(id))
    .reduce(
      (sum, { terms }) => sum + ((terms.find(({ fromOn }) => fromOn <= on) ?? terms.at(-1))?.minutes ?? 0),
      0,
    )
}

/** Plans one visit, or a joint one to several elders at one address. */
export function NewVisitForm({ siteId, day, start, onDone, onClose }: NewVisitFormProps) {
  const { t } = useWords()
  const { zone } = useFormat()
  const { data: items = [] } = useQuery(api.homecare.serviceItems.queryOptions())
  const form = useForm({ initialValues: { ...emptyVisit(day), reason: '', ...start } })
  const draft = useDraft(start ? `visit.${start.elders?.[0]?.id}.${start.on}` : 'visit.new', form)
  const { values } = form
  const span = spanOf(values, zone)
  const staffIds = chosen(values.workers)
  const elders = chosen(values.elders)
  const { clashes } = useClashes(
    span && staffIds.length > 0 ? elders.map(({ id }) => ({ siteId, personId: id, staffIds, ...span })) : [],
  )
  const leave = () => {
    draft.drop()
    onClose()
  }
  const { run, isRunning, error } = useCommand(
    (times: { fromAt: number; toAt: number }) =>
      client.homecare.addVisit({
        siteId,
        personIds: elders.map(({ id }) => id),
        kind: values.kind,
        staffIds,
        ...times,
        itemIds: values.itemIds,
        note: values.note,
        clashReason: values.reason,
      }),
    {
      doneText: t('homecare.plan.new.done'),
      onDone: () => {
        onDone?.()
        leave()
      },
    },
  )
  const asksReason = isReasonAsked(clashes, error)
  const save = () => {
    const missing = t('errors.field.required')
    const problems = {
      ...(elders.length === 0 && { elders: missing }),
      ...(staffIds.length === 0 && { workers: missing }),
      ...(!span && { startTime: t('homecare.plan.problem.time') }),
      ...(asksReason && values.reason.trim() === '' && { reason: missing }),
    }
    form.setErrors(problems)
    if (span && Object.keys(problems).length === 0) run(span)
  }
  const chooseItems = (itemIds: number[]) => {
    form.setFieldValue('itemIds', itemIds)
    const minutes = minutesOf(items, itemIds, values.on)
    if (minutes) form.setFieldValue('minutes', minutes)
  }
  return (
    <Frame
      submit={t('homecare.plan.new.save')}
      isRunning={isRunning}
      error={null}
      onCancel={leave}
      onSubmit={save}
      draft={{
        isRestored: draft.isRestored,
        onDiscard: () => {
          draft.drop()
          form.reset()
        },
      }}
    >
      <EldersField {...form.getInputProps('elders')} value={values.elders} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect<VisitKind>
          kind="visitKind"
          label={t('homecare.plan.field.kind')}
          required
          {...form.getInputProps('kind')}
        />
        <ItemsField kind={values.kind} value={values.itemIds} onChange={chooseItems} />
      </SimpleGrid>
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
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      {span && isOverMidnight(span, zone) && <Text c="dimmed">{t('homecare.plan.overMidnight')}</Text>}
      <ClashList clashes={clashes} />
      {asksReason && (
        <Textarea
          label={t('homecare.plan.clash.reason')}
          required
          maxLength={500}
          {...form.getInputProps('reason')}
        />
      )}
      <ErrorNote error={error} />
    </Frame>
  )
}
