import { Checkbox, Group, MultiSelect, Select, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Day } from '../../../shared/day.ts'
import type { ShiftWeek } from '../../../shared/safety/shift.ts'
import type { Shift, ShiftRole } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { usePlaces } from '../parts/use-places.ts'
import { useSiteStaff } from '../parts/use-site-staff.ts'
import { type DutyValues, newEntries, roleOf, warningsOf } from './duty-values.ts'
import css from './roster.module.css'

interface AddShiftsFormProps {
  siteId: number
  week: ShiftWeek
  onDay: Day
  shift: Shift
  onClose(): void
}

/** Puts people on a shift, several at once and on several days. */
export function AddShiftsForm({ siteId, week, onDay, shift, onClose }: AddShiftsFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { weekday } = useDayWords()
  const { floors } = usePlaces(siteId)
  const { staff, isPending } = useSiteStaff(siteId, onDay)
  const form = useForm<DutyValues>({
    initialValues: { days: [onDay], shift, floorId: null, role: null, staffIds: [] },
    validate: {
      days: (days) => (days.length === 0 ? t('errors.field.required') : null),
      staffIds: (ids, values) => {
        if (ids.length === 0) return t('errors.field.required')
        return newEntries(values, 'other', week.entries).entries.length === 0
          ? t('safety.roster.duty.nothingNew')
          : null
      },
    },
  })
  const { days, floorId, staffIds } = form.values
  const role = form.values.role ?? roleOf(staff.find(({ id }) => id === staffIds[0])?.post)
  const { entries, already } = newEntries(form.values, role, week.entries)
  const warnings = warningsOf(form.values, staff)
  const { run, isRunning, error } = useCommand(() => client.safety.addShifts({ siteId, entries }), {
    onDone: onClose,
    doneText: t('safety.roster.duty.added', { count: entries.length }),
  })
  return (
    <FormModal
      title={t('safety.roster.duty.addMany')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(undefined)
      }}
    >
      <Checkbox.Group label={t('safety.roster.duty.days')} required {...form.getInputProps('days')}>
        <Group gap="md" mt="xs" mb={4}>
          {week.days.map((day) => (
            <Checkbox key={day} size="md" value={day} label={`${weekday(day)} ${day.slice(5)}`} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow align="flex-start">
        <EnumSelect<Shift>
          kind="shift"
          label={t('safety.roster.duty.shift')}
          only={week.shifts.map((one) => one.shift)}
          {...form.getInputProps('shift')}
        />
        <Select
          label={t('safety.roster.duty.floor')}
          placeholder={t('safety.roster.duty.whole')}
          clearable
          clearButtonProps={{ 'aria-label': t('safety.roster.duty.whole') }}
          data={floors}
          value={floorId === null ? null : String(floorId)}
          onChange={(value) => form.setFieldValue('floorId', value === null ? null : Number(value))}
        />
      </Group>
      {!isPending && staff.length === 0 ? (
        <Text c="dimmed">{t('safety.roster.duty.noStaff')}</Text>
      ) : (
        <MultiSelect
          label={t('safety.roster.duty.people')}
          description={t('safety.roster.duty.peopleHint')}
          required
          searchable
          openOnFocus={false}
          data-autofocus
          data={staff.map(({ id, name, post }) => ({
            value: String(id),
            label: `${name} · ${say('post', post)}`,
          }))}
          value={staffIds.map(String)}
          error={form.errors.staffIds}
          onChange={(ids) => form.setFieldValue('staffIds', ids.map(Number))}
        />
      )}
      <EnumSelect<ShiftRole>
        kind="shiftRole"
        label={t('safety.roster.duty.role')}
        description={t('safety.roster.duty.roleHint')}
        value={role}
        onChange={(next) => form.setFieldValue('role', next)}
      />
      {warnings.map(({ name, day, warning }) => (
        <Text key={`${name} ${day}`} c="red.9" fw={600} className={css.line} role="status">
          <IconAlertTriangle size={20} aria-hidden />
          {t(`safety.roster.warning.${warning}`, { name, day, shift: say('shift', form.values.shift) })}
        </Text>
      ))}
      {staffIds.length > 0 && days.length > 0 && (
        <Text role="status">
          {t('safety.roster.duty.willAdd', { count: entries.length })}
          {already > 0 && ` · ${t('safety.roster.duty.already', { count: already })}`}
        </Text>
      )}
    </FormModal>
  )
}
