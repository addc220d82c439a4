import { Checkbox, Group, NumberInput, Select, SimpleGrid, Text, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Fund } from '../../../shared/homecare/fund.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { ListSection } from '../../kit/list-section.tsx'
import { RuleNote } from '../../kit/parts.tsx'
import type { TermsValues } from './terms.ts'

type Form = UseFormReturnType<{ terms: TermsValues }>

/** What a package holds from a day on. */
export function TermsFields({ form }: { form: Form }) {
  const { t } = useWords()
  const of = (field: string) => form.getInputProps(`terms.${field}`)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField label={t('homecare.packages.terms.fromOn')} required {...of('fromOn')} />
        <NumberInput
          label={t('homecare.packages.terms.visitsPerMonth')}
          min={1}
          max={500}
          allowDecimal={false}
          {...of('visitsPerMonth')}
        />
        <NumberInput
          label={t('homecare.packages.terms.minutesPerMonth')}
          min={1}
          max={50_000}
          allowDecimal={false}
          {...of('minutesPerMonth')}
        />
        <NumberInput
          label={t('homecare.packages.terms.minMinutes')}
          required
          min={0}
          max={1440}
          allowDecimal={false}
          {...of('minMinutes')}
        />
        <EnumSelect<TermsValues['minutesPer']>
          kind="minutesPer"
          label={t('homecare.packages.terms.minutesPer')}
          required
          {...of('minutesPer')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect<Fund> kind="fund" label={t('homecare.packages.field.fund')} required {...of('fund')} />
        <FenField label={t('homecare.packages.terms.amount')} required {...of('amountFen')} />
      </SimpleGrid>
      <Group gap={4}>
        <Checkbox
          label={t('homecare.packages.terms.isProRata')}
          py={8}
          checked={form.values.terms.isProRata}
          onChange={({ currentTarget }) => form.setFieldValue('terms.isProRata', currentTarget.checked)}
        />
        <RuleNote>{t('homecare.packages.terms.rule')}</RuleNote>
      </Group>
      <TextInput
        label={t('homecare.packages.field.basis')}
        maxLength={200}
        description={t('homecare.packages.terms.basisHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...of('basis')}
      />
      <Title order={3} fz="lg">
        {t('homecare.packages.terms.items')}
      </Title>
      <ItemList form={form} />
    </>
  )
}

function ItemList({ form }: { form: Form }) {
  const { t } = useWords()
  const { data: items = [] } = useQuery(api.homecare.serviceItems.queryOptions())
  const { items: chosen } = form.values.terms
  return (
    <>
      {items.length === 0 && <Text>{t('homecare.packages.terms.noItems')}</Text>}
      {form.errors['terms.items'] && <Text c="red">{form.errors['terms.items']}</Text>}
      <ListSection
        count={chosen.length}
        entry={(index) => t('homecare.packages.terms.item', { number: index + 1 })}
        addLabel={t('homecare.packages.terms.addItem')}
        emptyText={t('homecare.packages.terms.noneYet')}
        onAdd={() => form.insertListItem('terms.items', { itemId: null, timesPerMonth: 1 })}
        onRemove={(index) => form.removeListItem('terms.items', index)}
      >
        {(index) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('homecare.packages.field.item')}
              required
              searchable
              openOnFocus={false}
              data={items
                .filter(({ id, isActive }) => isActive || id === chosen[index]?.itemId)
                .map(({ id, code, name }) => ({
                  value: String(id),
                  label: `${code} ${name}`,
                  disabled: chosen.some((other, at) => at !== index && other.itemId === id),
                }))}
              value={chosen[index]?.itemId ? String(chosen[index].itemId) : null}
              onChange={(id) =>
                form.setFieldValue(`terms.items.${index}.itemId`, id === null ? null : Number(id))
              }
              error={form.errors[`terms.items.${index}.itemId`]}
            />
            <NumberInput
              label={t('homecare.packages.terms.times')}
              required
              min={1}
              max={500}
              allowDecimal={false}
              {...form.getInputProps(`terms.items.${index}.timesPerMonth`)}
            />
          </SimpleGrid>
        )}
      </ListSection>
    </>
  )
}
