import { List, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Stacking } from '../../../shared/meals/canteen.ts'
import { useWords } from '../../app/words.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Section } from '../parts/Section.tsx'
import { exampleOf, exampleRules } from './example.ts'

const notes = ['rounding', 'age', 'caps', 'grants', 'extra'] as const

/** How several rules meet in one meal, reckoned before one's eyes. */
export function Explain() {
  const { t } = useWords()
  const [priceFen, setPriceFen] = useState<number | null>(1500)
  return (
    <Stack>
      <Text>{t('meals.rules.explain.lead')}</Text>
      <Section order={2} title={t('meals.rules.explain.rules')}>
        <FenField label={t('meals.rules.explain.price')} w={180} value={priceFen} onChange={setPriceFen} />
        <Example priceFen={Math.min(priceFen ?? 0, 100_000)} />
      </Section>
      <Section order={2} title={t('meals.rules.explain.more.title')}>
        <List spacing="xs">
          {notes.map((note) => (
            <List.Item key={note}>{t(`meals.rules.explain.more.${note}`)}</List.Item>
          ))}
        </List>
      </Section>
    </Stack>
  )
}

function Example({ priceFen }: { priceFen: number }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const ways = Stacking.options.map((stacking) => ({ stacking, ...exampleOf(priceFen, stacking) }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={t('meals.rules.tab.explain')} tabIndex={0} style={{ overflowX: 'auto' }}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('meals.rules.explain.rule')}</Table.Th>
            {ways.map(({ stacking }) => (
              <Table.Th key={stacking} ta="right">
                {say('stacking', stacking)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {exampleRules.map((rule, index) => (
            <Table.Tr key={rule}>
              <Table.Th scope="row" fw={500}>
                {t(`meals.rules.explain.example.${rule}`)}
              </Table.Th>
              {ways.map(({ stacking, fens }) => (
                <Table.Td key={stacking} ta="right">
                  {money(fens[index] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('meals.rules.explain.self')}</Table.Th>
            {ways.map(({ stacking, selfFen }) => (
              <Table.Td key={stacking} ta="right" fw={650} fz="lg">
                {money(selfFen)}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('meals.rules.explain.total')}</Table.Th>
            {ways.map(({ stacking, fens, selfFen }) => (
              <Table.Td key={stacking} ta="right">
                {money(fens.reduce((sum, fen) => sum + fen, selfFen))}
              </Table.Td>
            ))}
          </Table.Tr>
          <Table.Tr>
            <Table.Td />
            {ways.map(({ stacking }) => (
              <Table.Td key={stacking} ta="right" maw={240}>
                {t(`meals.rules.explain.notes.${stacking}`)}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </section>
  )
}
