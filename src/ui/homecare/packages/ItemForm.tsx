import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import {
  type CareCategory,
  categoryOfKind,
  ItemTerms,
  ServiceItem,
  type VisitKind,
} from '../../../shared/homecare/package.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SideForm } from '../../kit/side-form.tsx'

const Plain = ServiceItem.pick({ code: true, name: true, kind: true, category: true, isActive: true })
const First = Plain.extend(ItemTerms.shape)

interface ItemFormProps {
  /** null: a new one, with its first minutes and price. */
  item: ServiceItem | null
  onClose(): void
}

/** Adds or changes a service item; minutes and price of one that exists are set from a day on. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const { dayOf } = useFormat()
  const form = useForm({
    initialValues: {
      code: item?.code ?? '',
      name: item?.name ?? '',
      kind: item?.kind ?? ('cleaning' as VisitKind),
      category: item?.category ?? ('cleaning' as CareCategory),
      isActive: item?.isActive ?? true,
      fromOn: `${dayOf(Date.now()).slice(0, 4)}-01-01`,
      minutes: 60 as number | string,
      priceFen: 0 as number | null,
    },
    validate: check(item ? Plain : First),
  })
  const { values } = form
  const { run, isRunning, error } = useCommand(
    async (version: number) => {
      const { fromOn, minutes, priceFen, ...plain } = form.values
      await (item
        ? client.homecare.updateServiceItem({ ...plain, id: item.id, version })
        : client.homecare.addServiceItem({
            ...plain,
            terms: [{ fromOn, minutes: Number(minutes), priceFen: priceFen ?? 0 }],
          }))
    },
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'code' })
  return (
    <SideForm
      title={
        item ? t('homecare.packages.item.editTitle', { name: item.name }) : t('homecare.packages.item.add')
      }
      error={rest}
      isRunning={isRunning}
      onSubmit={form.onSubmit(() => run(item?.version ?? 1))}
      onKeepMine={run}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('homecare.packages.field.code')}
          description={t('homecare.packages.item.codeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          data-autofocus
          maxLength={12}
          {...form.getInputProps('code')}
        />
        <TextInput label={t('homecare.packages.field.name')} required {...form.getInputProps('name')} />
        <EnumSelect<VisitKind>
          kind="visitKind"
          label={t('homecare.packages.field.kind')}
          required
          {...form.getInputProps('kind')}
          onChange={(kind) => kind && form.setValues({ kind, category: categoryOfKind[kind] })}
        />
        <EnumSelect<CareCategory>
          kind="careCategory"
          label={t('homecare.packages.field.category')}
          required
          {...form.getInputProps('category')}
        />
      </SimpleGrid>
      {item ? (
        <Checkbox
          label={t('homecare.packages.field.isActive')}
          py={8}
          checked={values.isActive}
          onChange={({ currentTarget }) => form.setFieldValue('isActive', currentTarget.checked)}
        />
      ) : (
        <TermsFields form={form} />
      )}
      {item && <Terms item={item} />}
    </SideForm>
  )
}

interface TermsValues {
  fromOn: string
  minutes: number | string
  priceFen: number | null
}

function TermsFields({ form }: { form: Pick<UseFormReturnType<TermsValues>, 'getInputProps'> }) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <DayField label={t('homecare.packages.field.termsFrom')} required {...form.getInputProps('fromOn')} />
      <NumberInput
        label={t('homecare.packages.field.minutes')}
        required
        min={1}
        max={1440}
        allowDecimal={false}
        {...form.getInputProps('minutes')}
      />
      <FenField label={t('homecare.packages.field.priceYuan')} required {...form.getInputProps('priceFen')} />
    </SimpleGrid>
  )
}

/** What held when, and a new price from a day on: what was recorded keeps the price it was made under. */
function Terms({ item }: { item: ServiceItem }) {
  const { t } = useWords()
  const check = useCheck()
  const { money, dayOf } = useFormat()
  const form = useForm<TermsValues>({
    initialValues: {
      fromOn: dayOf(Date.now()),
      minutes: item.terms[0]?.minutes ?? 60,
      priceFen: item.terms[0]?.priceFen ?? 0,
    },
    validate: check(ItemTerms),
  })
  const { run, isRunning, error } = useCommand(({ fromOn, minutes, priceFen }: TermsValues) =>
    client.homecare.setItemTerms({
      itemId: item.id,
      fromOn,
      minutes: Number(minutes),
      priceFen: priceFen ?? 0,
    }),
  )
  return (
    <Stack gap="xs" role="group" aria-label={t('homecare.packages.item.terms')}>
      <Title order={3} fz="lg">
        {t('homecare.packages.item.terms')}
      </Title>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('homecare.packages.field.termsFrom')}</Table.Th>
            <Table.Th ta="right">{t('homecare.packages.field.minutes')}</Table.Th>
            <Table.Th ta="right">{t('homecare.packages.field.price')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {item.terms.map(({ fromOn, minutes, priceFen }) => (
            <Table.Tr key={fromOn}>
              <Table.Td>{fromOn}</Table.Td>
              <Table.Td ta="right">{minutes}</Table.Td>
              <Table.Td ta="right">{money(priceFen)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <TermsFields form={form} />
      <ErrorNote error={error} />
      <Group>
        <Button
          variant="light"
          loading={isRunning}
          onClick={() => {
            if (!form.validate().hasErrors) run(form.values)
          }}
        >
          {t('homecare.packages.item.setTerms')}
        </Button>
        <Text c="dimmed">{t('homecare.packages.item.termsLead')}</Text>
      </Group>
    </Stack>
  )
}
