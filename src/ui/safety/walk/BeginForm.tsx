import { Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import type { DueRow } from '../../../shared/safety/duty.ts'
import { InspectionParties } from '../../../shared/safety/inspection.ts'
import { checklistKindOf } from '../../../shared/safety/inspection-rules.ts'
import type { InspectionKind } from '../../../shared/safety/terms.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useDraft } from '../../kit/draft.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { DraftNote } from '../parts/DraftNote.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { useSiteStaff } from '../parts/use-site-staff.ts'
import { JointKind } from './record/JointKind.tsx'
import { type JointValues, noParty, PartyFields } from './record/PartyFields.tsx'
import { useBegin } from './use-begin.ts'

export type FormKind = Exclude<InspectionKind, 'dayRound' | 'nightRound'>
interface Values extends JointValues {
  checklistId: string | null
  floorId: string | null
  staffId: string | null
}

interface BeginFormProps {
  siteId: number
  kind: FormKind
  /** The due thing it is begun for. */
  due?: Pick<DueRow, 'dutyId' | 'checklistId'>
  onClose(): void
}

/** Before it begins: by which checklist, where and who; of a joint inspection the departments. */
export function BeginForm({ siteId, kind, due, onClose }: BeginFormProps) {
  const { t, language } = useWords()
  const say = useEnum()
  const check = useCheck()
  const { me } = useSession()
  const { floors } = usePlaces(siteId)
  const { staff } = useSiteStaff(siteId, useToday())
  const { data: checklists = [] } = useQuery(api.safety.checklists.queryOptions({ input: { siteId } }))
  const isJoint = kind === 'jointInspection'
  const initial: Values = {
    // Of the usual kinds the core knows the checklist.
    checklistId: kind === 'own' && due?.checklistId ? String(due.checklistId) : null,
    ...{ floorId: null, staffId: me.staffId === null ? null : String(me.staffId) },
    parties: isJoint ? [{ ...noParty, isLead: true }] : [],
    details: { jointKind: isJoint ? 'regular' : null, opinion: '', againOn: null },
  }
  const form = useForm<Values>({
    initialValues: initial,
    validate: check(
      z.object({ parties: InspectionParties, checklistId: kind === 'own' ? z.string() : z.unknown() }),
    ),
  })
  const draft = useDraft(`begin.${siteId}.${kind}.${due?.dutyId ?? ''}`, form)
  const begin = useBegin()
  const suiting = checklists.filter(
    (one) => one.isActive && (kind === 'own' || one.kind === checklistKindOf(kind) || one.kind === 'own'),
  )
  const idOf = (value: string | null) => (value === null ? null : Number(value))
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('kit.none') } }
  return (
    <FormModal
      title={t('safety.walk.begin.of', { kind: say('inspectionKind', kind) })}
      submit={t('safety.walk.begin.begin')}
      isRunning={begin.isRunning}
      error={begin.error}
      onClose={onClose}
      onSubmit={() => {
        if (form.validate().hasErrors) return
        const { checklistId, floorId, staffId, parties, details } = form.values
        draft.drop()
        begin.run({
          ...{ siteId, kind, at: Date.now(), parties, details, dutyId: due?.dutyId },
          checklistId: idOf(checklistId) ?? undefined,
          floorId: idOf(floorId),
          staffId: idOf(staffId),
        })
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      <Select
        label={t('safety.walk.record.checklist')}
        required={kind === 'own'}
        placeholder={kind === 'own' ? undefined : t('safety.walk.begin.usual')}
        {...(kind === 'own' ? {} : clear)}
        data={suiting.map(({ id, name, nameEn }) => ({
          value: String(id),
          label: language === 'en' && nameEn ? nameEn : name,
        }))}
        {...form.getInputProps('checklistId')}
      />
      {floors.length > 0 && (
        <Select
          label={t('safety.walk.begin.floor')}
          placeholder={t('safety.walk.begin.whole')}
          {...clear}
          data={floors}
          {...form.getInputProps('floorId')}
        />
      )}
      <Select
        label={t('safety.walk.record.by')}
        placeholder={me.displayName}
        {...clear}
        searchable
        data={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
        {...form.getInputProps('staffId')}
      />
      {isJoint && (
        <>
          <JointKind {...form.getInputProps('details.jointKind')} />
          <PartyFields form={form} />
        </>
      )}
    </FormModal>
  )
}
