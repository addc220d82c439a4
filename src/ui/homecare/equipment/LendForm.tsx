import { Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { Id, Note } from '../../../shared/ids.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, PersonPicker } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { type FormProps, labelOf } from './action.ts'

const Loan = z.object({
  itemId: Id,
  personId: Id,
  lentOn: Day,
  dueOn: Day.nullable(),
  lentBy: z.string().max(200),
  note: Note,
})
type LoanValues = Omit<z.infer<typeof Loan>, 'itemId' | 'personId' | 'lentOn'> & {
  itemId: number | null
  personId: number | null
  person: string
  lentOn: string | null
}

/** Lends an item, or installs it in a home. */
export function LendForm({ action: { siteId, item, person }, onClose }: FormProps<'lend'>) {
  const { t } = useWords()
  const { me } = useSession()
  const today = useToday()
  const check = useCheck()
  const form = useForm<LoanValues>({
    initialValues: {
      itemId: item?.id ?? null,
      personId: person?.id ?? null,
      person: person?.name ?? '',
      lentOn: today,
      dueOn: null,
      lentBy: me.displayName,
      note: '',
    },
    validate: check(Loan),
  })
  const { run, isRunning, error } = useCommand(
    (values: LoanValues) => client.homecare.lend(Loan.parse(values)),
    { onDone: onClose, doneText: t('homecare.equipment.lend.done', { person: form.values.person }) },
  )
  const rest = useRefusalAt(form, error, {
    IN_FUTURE: 'lentOn',
    BACKWARD: 'dueOn',
    PERSON_DIED: 'personId',
    ITEM_LENT: item ? 'lentOn' : 'itemId',
    ITEM_IN_REPAIR: item ? 'lentOn' : 'itemId',
    ITEM_WRITTEN_OFF: item ? 'lentOn' : 'itemId',
  })
  const at = form.getInputProps
  const { personId } = form.values
  return (
    <FormModal
      title={t('homecare.equipment.lend.title')}
      submit={t('homecare.equipment.lend.action')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      {item ? (
        <Text fz="lg" fw={600}>
          {item.label}
        </Text>
      ) : (
        <ItemSelect
          siteId={siteId}
          value={form.values.itemId}
          onChange={(id) => form.setFieldValue('itemId', id)}
          error={form.errors.itemId}
        />
      )}
      {person ? (
        <Text fz="lg" fw={600}>
          {person.name}
        </Text>
      ) : (
        <PersonPicker
          label={t('homecare.equipment.lend.person')}
          required
          value={personId === null ? null : { id: personId, name: form.values.person }}
          onChange={(row) => {
            form.setFieldValue('personId', row?.id ?? null)
            form.setFieldValue('person', row?.name ?? '')
          }}
          error={form.errors.personId}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('homecare.equipment.lend.on')} required max={today} {...at('lentOn')} />
        <DayField label={t('homecare.equipment.lend.dueOn')} {...at('dueOn')} />
        <TextInput label={t('homecare.equipment.lend.by')} maxLength={200} {...at('lentBy')} />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...at('note')} />
    </FormModal>
  )
}

interface ItemSelectProps {
  siteId: number
  value: number | null
  onChange(id: number | null): void
  error?: React.ReactNode
}

/** An item that is in store, found by name or serial. */
function ItemSelect({ siteId, value, onChange, error }: ItemSelectProps) {
  const { t } = useWords()
  const { data = [] } = useQuery(api.homecare.equipmentItems.queryOptions({ input: { siteId } }))
  return (
    <Select
      label={t('homecare.equipment.lend.item')}
      description={t('homecare.equipment.lend.itemHint')}
      required
      searchable
      limit={60}
      nothingFoundMessage={t('homecare.equipment.lend.itemNone')}
      data={data
        .filter(({ state }) => state === 'inStore')
        .map((item) => ({ value: String(item.id), label: labelOf(item) }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      error={error}
    />
  )
}
