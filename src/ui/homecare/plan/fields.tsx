import { Button, Group, MultiSelect, Select, Stack, TextInput, type TextInputProps } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PersonPicker } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { teamOf } from './calendar.ts'
import { useWorkers } from './use-calendar.ts'

type Plain = Omit<TextInputProps, 'value' | 'onChange' | 'type'>

/** A wall-clock time, `HH:MM`. */
export function TimeField({
  value,
  onChange,
  ...props
}: Plain & { value?: string; onChange(value: string): void }) {
  return (
    <TextInput
      {...props}
      type="time"
      step={300}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value.slice(0, 5))}
    />
  )
}

/** A month, `YYYY-MM`; one that is cleared stays as it was. */
export function MonthField({
  value,
  onChange,
  ...props
}: Plain & { value: string; onChange(value: string): void }) {
  return (
    <TextInput
      {...props}
      type="month"
      min="2000-01"
      max="2999-12"
      value={value}
      onChange={({ currentTarget }) =>
        /^\d{4}-\d\d$/.test(currentTarget.value) && onChange(currentTarget.value)
      }
    />
  )
}

interface WorkerSelectProps {
  siteId: number
  label?: string
  'aria-label'?: string
  value: number | null
  onChange(id: number | null): void
  /** Who is chosen elsewhere. */
  except?: readonly number[]
  clearable?: boolean
  required?: boolean
  error?: ReactNode
  'data-autofocus'?: boolean
  w?: number | string
}

/** A worker of the site; those of a team stand first, with its name. */
export function WorkerSelect({ siteId, value, onChange, except = [], ...props }: WorkerSelectProps) {
  const { t } = useWords()
  const today = useFormat().dayOf(Date.now())
  const { staff, teams } = useWorkers(siteId)
  const workers = (staff.data ?? [])
    .filter(({ id, isEmployed }) => id === value || (isEmployed && !except.includes(id)))
    .map(({ id, name }) => ({ id, name, team: teamOf(teams.data ?? [], id, today, today)?.name ?? '' }))
    .sort((a, b) => Number(a.team === '') - Number(b.team === '') || a.team.localeCompare(b.team, 'zh-CN'))
  return (
    <Select
      {...props}
      searchable
      openOnFocus={false}
      limit={100}
      placeholder={t('homecare.plan.field.workerHint')}
      nothingFoundMessage={t('kit.noMatch')}
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={workers.map(({ id, name, team }) => ({
        value: String(id),
        label: team ? `${name} · ${team}` : name,
      }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}

interface WorkersFieldProps {
  siteId: number
  value: (number | null)[]
  onChange(ids: (number | null)[]): void
  error?: ReactNode
  most?: number
}

/** Who goes: one, or two and more. */
export function WorkersField({ siteId, value, onChange, error, most = 4 }: WorkersFieldProps) {
  const { t } = useWords()
  const set = (at: number, id: number | null) =>
    onChange(value.map((old, index) => (index === at ? id : old)))
  return (
    <Stack gap="xs">
      {value.map((id, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places, not people
        <Group key={index} align="flex-end" wrap="nowrap">
          <WorkerSelect
            siteId={siteId}
            w="100%"
            label={t(index === 0 ? 'homecare.plan.field.worker' : 'homecare.plan.field.secondWorker')}
            required={index === 0}
            value={id}
            except={value.filter((other): other is number => other !== null && other !== id)}
            onChange={(next) => set(index, next)}
            error={index === 0 ? error : undefined}
          />
          {index > 0 && (
            <RemoveButton
              label={t('homecare.plan.field.removeWorker')}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          )}
        </Group>
      ))}
      {value.length < most && (
        <AddButton onClick={() => onChange([...value, null])}>{t('homecare.plan.field.addWorker')}</AddButton>
      )}
    </Stack>
  )
}

export interface Elder {
  id: number
  name: string
}

interface EldersFieldProps {
  value: (Elder | null)[]
  onChange(elders: (Elder | null)[]): void
  error?: ReactNode
}

/** To whom: one elder, or up to four at one address, a joint visit. */
export function EldersField({ value, onChange, error }: EldersFieldProps) {
  const { t } = useWords()
  return (
    <Stack gap="xs">
      {value.map((elder, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places, not people
        <Group key={index} align="flex-end" wrap="nowrap">
          <div style={{ flex: 1 }}>
            <PersonPicker
              label={t(index === 0 ? 'homecare.plan.field.elder' : 'homecare.plan.field.jointElder')}
              required={index === 0}
              autoFocus={index === 0 && elder === null}
              value={elder}
              onChange={(person) =>
                onChange(
                  value.map((old, at) =>
                    at === index ? person && { id: person.id, name: person.name } : old,
                  ),
                )
              }
              error={index === 0 ? error : undefined}
            />
          </div>
          {index > 0 && (
            <RemoveButton
              label={t('homecare.plan.field.removeElder')}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          )}
        </Group>
      ))}
      {value.length < 4 && (
        <AddButton onClick={() => onChange([...value, null])}>{t('homecare.plan.field.addElder')}</AddButton>
      )}
    </Stack>
  )
}

/** The items to be done; those of the visit's main kind stand first. */
export function ItemsField({
  kind,
  value,
  onChange,
}: {
  kind: VisitKind
  value: number[]
  onChange(ids: number[]): void
}) {
  const { t } = useWords()
  const { data = [] } = useQuery(api.homecare.serviceItems.queryOptions())
  const items = data
    .filter(({ id, isActive }) => isActive || value.includes(id))
    .sort((a, b) => Number(b.kind === kind) - Number(a.kind === kind))
  return (
    <MultiSelect
      size="md"
      label={t('homecare.plan.field.items')}
      searchable
      openOnFocus={false}
      hidePickedOptions
      nothingFoundMessage={t('kit.noMatch')}
      data={items.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` }))}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number))}
    />
  )
}

const AddButton = ({ onClick, children }: { onClick(): void; children: ReactNode }) => (
  <Button
    variant="subtle"
    leftSection={<IconPlus size={18} aria-hidden />}
    onClick={onClick}
    style={{ alignSelf: 'flex-start' }}
  >
    {children}
  </Button>
)

const RemoveButton = ({ label, onClick }: { label: string; onClick(): void }) => (
  <Button variant="default" px="sm" aria-label={label} onClick={onClick}>
    <IconX size={20} aria-hidden />
  </Button>
)
