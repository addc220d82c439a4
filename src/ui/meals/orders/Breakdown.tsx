import { Table, Text } from '@mantine/core'
import type { KitchenCount } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { Section } from '../parts/Section.tsx'
import { aspects, linesOf, sumOf } from './count.ts'
import { useAspectWords } from './use-aspect-words.ts'

/** Portions by how they are eaten, diet and texture; diners and residents of the home apart. */
export function Breakdown({ count }: { count: KitchenCount }) {
  const { t } = useWords()
  const words = useAspectWords()
  const extras = sumOf(count.extras)
  return (
    <Section title={t('meals.orders.by.title')} order={2}>
      <div className="orders-scroll">
        <Table fz="md" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meals.orders.by.what')}</Table.Th>
              <Table.Th ta="right">{t('meals.orders.count.diners')}</Table.Th>
              <Table.Th ta="right">{t('meals.orders.count.residents')}</Table.Th>
              <Table.Th ta="right">{t('meals.orders.by.total')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          {aspects.map((aspect) => (
            <Table.Tbody key={aspect}>
              <Table.Tr bg="gray.1">
                <Table.Th colSpan={4} scope="rowgroup">
                  {t(`meals.orders.by.${aspect}`)}
                </Table.Th>
              </Table.Tr>
              {linesOf(count.portions, aspect).map((line) => (
                <Table.Tr key={line.value}>
                  <Table.Th scope="row" fw={400}>
                    {words(line)}
                  </Table.Th>
                  <Table.Td ta="right">{line.diners}</Table.Td>
                  <Table.Td ta="right">{line.residents}</Table.Td>
                  <Table.Td ta="right" fw={650}>
                    {line.diners + line.residents}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          ))}
        </Table>
      </div>
      {extras !== 0 && <Text c="dimmed">{t('meals.orders.by.extrasNote', { count: extras })}</Text>}
    </Section>
  )
}
