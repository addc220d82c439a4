import { Group, MultiSelect, Text, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { WorkFundSource } from '../../../shared/safety/terms.ts'
import { type SafetyWork, WorkDetails } from '../../../shared/safety/work.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { ListSection } from '../../kit/list-section.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { DraftNote } from '../parts/DraftNote.tsx'
import { placeWords } from './hazard-words.ts'
import { emptyWork, type WorkValues, workValues } from './work-values.ts'

interface WorkFormProps {
  siteId: number
  work?: SafetyWork
  onClose(): void
}

/** Records works, or changes them. */
export function WorkForm({ siteId, work, onClose }: WorkFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const initial = work ? workValues(work) : emptyWork
  const form = useForm<WorkValues>({ initialValues: initial, validate: check(WorkDetails) })
  const draft = useDraft(`work.${siteId}.${work?.id ?? 'new'}`, form)
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const details = WorkDetails.parse(form.values)
      return work
        ? client.safety.updateSafetyWork({ id: work.id, version, ...details })
        : client.safety.addSafetyWork({ siteId, ...details })
    },
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'acceptedOn' })
  return (
    <FormModal
      title={t(work ? 'safety.hazards.work.edit' : 'safety.hazards.work.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(work?.version ?? 1)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      <TextInput
        label={t('safety.hazards.work.name')}
        required
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('safety.hazards.work.contractor')}
          maxLength={200}
          {...form.getInputProps('contractor')}
        />
        <FenField label={t('safety.hazards.work.contractFen')} {...form.getInputProps('contractFen')} />
      </Group>
      <Funds form={form} />
      <Group grow align="flex-start">
        <DayField label={t('safety.hazards.work.startedOn')} {...form.getInputProps('startedOn')} />
        <DayField label={t('safety.hazards.work.finishedOn')} {...form.getInputProps('finishedOn')} />
      </Group>
      <Group grow align="flex-start">
        <DayField label={t('safety.hazards.work.acceptedOn')} {...form.getInputProps('acceptedOn')} />
        <TextInput
          label={t('safety.hazards.work.acceptedBy')}
          maxLength={200}
          {...form.getInputProps('acceptedBy')}
        />
      </Group>
      <HazardsField siteId={siteId} form={form} />
      <Textarea label={t('kit.note')} maxLength={2000} minRows={1} {...form.getInputProps('note')} />
      {work && (
        <PhotoField
          entity="safetyWork"
          entityId={work.id}
          role="photo"
          label={t('safety.hazards.work.photos')}
        />
      )}
      <SaveError
        error={rest}
        label={(field) =>
          field === 'note'
            ? t('kit.note')
            : t(`safety.hazards.work.${field === 'hazardIds' ? 'hazards' : field}` as WordKey)
        }
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}

type Form = UseFormReturnType<WorkValues>

/** Where the money comes from, each source once, and the sum. */
function Funds({ form }: { form: Form }) {
  const { t } = useWords()
  const { money } = useFormat()
  const { funds } = form.values
  const left = (own: WorkFundSource | null) =>
    WorkFundSource.options.filter((source) => source === own || !funds.some((fund) => fund.source === source))
  return (
    <>
      <Text fw={600}>{t('safety.hazards.work.funds')}</Text>
      <ListSection
        count={funds.length}
        entry={(index) => t('safety.hazards.work.fund', { number: index + 1 })}
        emptyText={t('safety.hazards.work.noFunds')}
        addLabel={t('safety.hazards.work.addFund')}
        onAdd={() => form.insertListItem('funds', { source: null, amountFen: null })}
        onRemove={(index) => form.removeListItem('funds', index)}
      >
        {(index) => (
          <Group grow align="flex-start">
            <EnumSelect<WorkFundSource>
              kind="workFundSource"
              label={t('safety.hazards.work.source')}
              only={left(funds[index]?.source ?? null)}
              required
              {...form.getInputProps(`funds.${index}.source`)}
            />
            <FenField
              label={t('safety.hazards.work.amount')}
              required
              {...form.getInputProps(`funds.${index}.amountFen`)}
            />
          </Group>
        )}
      </ListSection>
      <Text fw={600} role="status">
        {t('safety.hazards.work.sum', {
          money: money(funds.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)),
        })}
      </Text>
    </>
  )
}

function HazardsField({ siteId, form }: { siteId: number; form: Form }) {
  const { t } = useWords()
  const { data } = useQuery(api.safety.hazards.queryOptions({ input: { siteId, limit: 2000 } }))
  return (
    <MultiSelect
      label={t('safety.hazards.work.hazards')}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      limit={50}
      data={(data?.rows ?? [])
        .filter(({ id, state }) => state !== 'void' || form.values.hazardIds.includes(id))
        .map((row) => ({ value: String(row.id), label: [row.number, placeWords(row)].join(' ') }))}
      value={form.values.hazardIds.map(String)}
      onChange={(ids) => form.setFieldValue('hazardIds', ids.map(Number))}
    />
  )
}
