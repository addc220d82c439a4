import {
  Button,
  Chip,
  Drawer,
  Group,
  Input,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import type { VisitPlan } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, EnumSelect, PersonPicker } from '../../kit/fields.tsx'
import { FormFoot, focusWrong } from '../../kit/form-foot.tsx'
import { useFormat } from '../../kit/format.ts'
import { SaveError } from '../../kit/stale.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { ItemsField, TimeField, WorkersField } from './fields.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { firstMonth, type PlanValues, planInput, planProblems, planValues } from './plan-values.ts'
import { useFieldWords } from './use-field-words.ts'

interface PlanDrawerProps {
  siteId: number
  /** null: a new one. */
  plan: VisitPlan | null
  onClose(): void
}

/** Adds or changes a repeating plan, beside what it would make. */
export function PlanDrawer({ siteId, plan, onClose }: PlanDrawerProps) {
  const { t } = useWords()
  useFocusReturn()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="xl"
      closeOnClickOutside={false}
      title={plan ? t('homecare.plan.plans.editTitle', { elder: plan.person }) : t('homecare.plan.plans.add')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <PlanForm siteId={siteId} plan={plan} onClose={onClose} />
    </Drawer>
  )
}

function PlanForm({ siteId, plan, onClose }: PlanDrawerProps) {
  const { t } = useWords()
  const stale = useFieldWords()
  const today = useFormat().dayOf(Date.now())
  const form = useForm<PlanValues>({
    initialValues: planValues(plan, today),
    validate: (values) => planProblems(t, values),
  })
  const draft = useDraft(plan ? `plan.${plan.id}` : 'plan.new', form)
  const leave = () => {
    draft.drop()
    onClose()
  }
  const input = planInput(t, siteId, form.values, plan?.grantId ?? null)
  const { run, isRunning, error } = useCommand(
    async (version: number) => {
      if (!input) return
      await (plan
        ? client.homecare.updateVisitPlan({ ...input, id: plan.id, version })
        : client.homecare.addVisitPlan(input))
    },
    { doneText: t('homecare.plan.plans.saved'), onDone: leave },
  )
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        () => run(plan?.version ?? 1),
        (_errors, _values, event) => focusWrong(event?.currentTarget),
      )}
    >
      <Stack>
        {draft.isRestored && (
          <Group gap="sm" role="status">
            <Text>{t('kit.draftRestored')}</Text>
            <Button
              variant="default"
              onClick={() => {
                draft.drop()
                form.reset()
              }}
            >
              {t('kit.draftDiscard')}
            </Button>
          </Group>
        )}
        <PlanFields siteId={siteId} form={form} isNew={plan === null} />
        <Title order={3} fz="lg">
          {t('homecare.plan.preview.title')}
        </Title>
        {input ? (
          <PlanPreview plan={input} id={plan?.id} first={firstMonth(input.fromOn, today)} />
        ) : (
          <Text c="dimmed">{t('homecare.plan.preview.first')}</Text>
        )}
        <Text c="dimmed">{t('homecare.plan.plans.lead')}</Text>
        <SaveError error={error} {...stale} onKeepMine={run} onTakeTheirs={leave} />
        <FormFoot>
          <Button variant="default" onClick={leave}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={isRunning}>
            {t('kit.save')}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  )
}

function PlanFields({
  siteId,
  form,
  isNew,
}: {
  siteId: number
  form: UseFormReturnType<PlanValues>
  isNew: boolean
}) {
  const { t } = useWords()
  const { values } = form
  return (
    <>
      <PersonPicker
        label={t('homecare.plan.field.elder')}
        required
        disabled={!isNew}
        value={values.elder}
        onChange={(person) => form.setFieldValue('elder', person && { id: person.id, name: person.name })}
        error={form.errors.elder}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect<VisitKind>
          kind="visitKind"
          label={t('homecare.plan.field.kind')}
          required
          {...form.getInputProps('kind')}
        />
        <ItemsField
          kind={values.kind}
          value={values.itemIds}
          onChange={(ids) => form.setFieldValue('itemIds', ids)}
        />
      </SimpleGrid>
      <WeekdaysField form={form} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NumberInput
          label={t('homecare.plan.field.everyWeeks')}
          required
          min={1}
          max={8}
          allowDecimal={false}
          {...form.getInputProps('everyWeeks')}
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
      <WorkersField siteId={siteId} most={2} {...form.getInputProps('workers')} value={values.workers} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('homecare.plan.field.fromOn')} required {...form.getInputProps('fromOn')} />
        <DayField
          label={t('homecare.plan.field.toOn')}
          description={t('homecare.plan.field.toOnHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('toOn')}
        />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
    </>
  )
}

function WeekdaysField({ form }: { form: UseFormReturnType<PlanValues> }) {
  const { t } = useWords()
  const { nameOf } = useDayWords()
  return (
    <Input.Wrapper
      label={t('homecare.plan.field.weekdays')}
      required
      error={form.errors.weekdays}
      labelElement="div"
    >
      <Chip.Group
        multiple
        value={form.values.weekdays}
        onChange={(weekdays) => form.setFieldValue('weekdays', weekdays)}
      >
        <Group gap="xs" mt={4} role="group" aria-label={t('homecare.plan.field.weekdays')}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Chip key={weekday} value={String(weekday)}>
              {nameOf(weekday)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  )
}
