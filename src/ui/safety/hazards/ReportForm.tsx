import { Button, Modal, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NewHazard } from '../../../shared/safety/hazard.ts'
import type { HazardSource } from '../../../shared/safety/terms.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { EnumSelect, MomentField, useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { DraftNote } from '../parts/DraftNote.tsx'
import { PlaceFields } from '../parts/PlaceFields.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { emptyReport, type ReportValues, reportInput } from './report-values.ts'
import { StaffMulti, StaffSelect } from './StaffFields.tsx'

interface ReportFormProps {
  siteId: number
  onDone(id: number): void
  onClose(): void
}

/** Records a hazard by hand; once it is kept, its photos can be taken. */
export function ReportForm({ siteId, onDone, onClose }: ReportFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const places = usePlaces(siteId)
  const [saved, setSaved] = useState<{ id: number; number: string } | null>(null)
  const inputOf = (values: ReportValues) => reportInput(values, siteId)
  const [initialValues] = useState(emptyReport)
  const form = useForm<ReportValues>({
    initialValues,
    validate: (values) => check(NewHazard)(inputOf(values)),
  })
  const draft = useDraft(`hazard.${siteId}`, form)
  const { run, isRunning, error } = useCommand(
    (values: ReportValues) => client.safety.reportHazard(inputOf(values)),
    {
      doneText: null,
      onDone: (hazard) => {
        draft.drop()
        setSaved(hazard)
      },
    },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'foundAt', NOT_EMPLOYED: 'foundByStaffId' })
  if (saved) return <ReportPhotos hazard={saved} onDone={() => onDone(saved.id)} />
  return (
    <FormModal
      title={t('safety.hazards.report.action')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(emptyReport())
        }}
      />
      <Textarea
        label={t('safety.hazards.report.what')}
        required
        maxLength={2000}
        data-autofocus
        {...form.getInputProps('description')}
      />
      <PlaceFields
        siteId={siteId}
        floorId={form.values.floorId}
        roomId={form.values.roomId}
        onChange={(place) => form.setValues(place)}
      />
      <TextInput
        label={t('safety.hazards.report.where')}
        description={places.floors.length > 0 ? t('safety.hazards.report.whereHint') : undefined}
        required={form.values.floorId === null}
        maxLength={200}
        {...form.getInputProps('place')}
      />
      <Switch
        size="md"
        label={t('safety.hazards.report.suspected')}
        description={t('safety.hazards.report.suspectedHint')}
        checked={form.values.grade === 'suspectedMajor'}
        onChange={({ currentTarget }) =>
          form.setFieldValue('grade', currentTarget.checked ? 'suspectedMajor' : 'general')
        }
      />
      <Switch
        size="md"
        label={t('safety.hazards.report.isFixed')}
        checked={form.values.fixedOnSpot !== null}
        onChange={({ currentTarget }) =>
          form.setFieldValue('fixedOnSpot', currentTarget.checked ? { note: '', staffIds: [] } : null)
        }
      />
      {form.values.fixedOnSpot && (
        <>
          <Textarea
            label={t('safety.hazards.report.fixNote')}
            required
            maxLength={500}
            {...form.getInputProps('fixedOnSpot.note')}
          />
          <StaffMulti
            siteId={siteId}
            label={t('safety.hazards.report.fixedBy')}
            value={form.values.fixedOnSpot.staffIds}
            onChange={(ids) => form.setFieldValue('fixedOnSpot.staffIds', ids)}
          />
        </>
      )}
      <ReportOrigin siteId={siteId} form={form} />
    </FormModal>
  )
}

/** What drills find is reported on their own page. */
const sources: readonly HazardSource[] = NewHazard.shape.source.exclude(['drill']).options

interface ReportOriginProps {
  siteId: number
  form: UseFormReturnType<ReportValues>
}

/** Where it comes from, folded away: mostly it is who reports it, who saw it just now. */
function ReportOrigin({ siteId, form }: ReportOriginProps) {
  const { t } = useWords()
  const [isOpen, opened] = useDisclosure()
  const isWrong = ['foundAt', 'foundByStaffId'].some((field) => form.errors[field])
  return (
    <>
      <Button
        variant="subtle"
        px={0}
        style={{ alignSelf: 'flex-start' }}
        aria-expanded={isOpen || isWrong}
        onClick={opened.toggle}
      >
        {t('safety.hazards.report.more')}
      </Button>
      {(isOpen || isWrong) && <OriginFields siteId={siteId} form={form} />}
    </>
  )
}

function OriginFields({ siteId, form }: ReportOriginProps) {
  const { t } = useWords()
  const { assetId, foundAt, foundByStaffId } = form.values
  return (
    <>
      <EnumSelect<HazardSource>
        kind="hazardSource"
        label={t('safety.hazards.column.source')}
        only={sources}
        {...form.getInputProps('source')}
      />
      <AssetSelect siteId={siteId} value={assetId} onChange={(id) => form.setFieldValue('assetId', id)} />
      <MomentField
        label={t('safety.hazards.report.foundAt')}
        {...form.getInputProps('foundAt')}
        value={foundAt ?? Date.now()}
      />
      <StaffSelect
        siteId={siteId}
        label={t('safety.hazards.report.foundBy')}
        {...form.getInputProps('foundByStaffId')}
        value={foundByStaffId}
      />
    </>
  )
}

interface AssetSelectProps {
  siteId: number
  value: number | null
  onChange(id: number | null): void
}

function AssetSelect({ siteId, value, onChange }: AssetSelectProps) {
  const { t } = useWords()
  const say = useEnum()
  const { data = [] } = useQuery(api.safety.assets.queryOptions({ input: { siteId } }))
  const used = data.filter(({ retiredOn }) => retiredOn === null)
  if (used.length === 0) return null
  return (
    <Select
      label={t('safety.hazards.report.asset')}
      searchable
      openOnFocus={false}
      limit={50}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={used.map(({ id, code, kind, place }) => ({
        value: String(id),
        label: [code, say('assetKind', kind), place].filter(Boolean).join(' · '),
      }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}

/** The hazard is kept; its photos follow. */
function ReportPhotos({ hazard, onDone }: { hazard: { id: number; number: string }; onDone(): void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={onDone}
      size="lg"
      title={t('safety.hazards.report.done', { number: hazard.number })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        <Text>{t('safety.hazards.report.photoLead')}</Text>
        <PhotoField
          entity="hazard"
          entityId={hazard.id}
          role="before"
          label={t('safety.hazards.drawer.before')}
        />
        <Button onClick={onDone}>{t('safety.hazards.report.finish')}</Button>
      </Stack>
    </Modal>
  )
}
