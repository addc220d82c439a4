import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Opened } from './RowsModal.tsx'
import { type FigureName, isBehind } from './rows-behind.ts'

export type Census = BedsOutputs['census']

export interface CensusProps {
  census: Census
  onOpen(opened: Opened): void
}

const rates = [
  { name: 'occupancyRate', part: 'residents', whole: 'setUp' },
  { name: 'fullTimeRate', part: 'occupied', whole: 'fullTime' },
  { name: 'nursingShare', part: 'nursing', whole: 'setUp' },
] as const
const beds = ['setUp', 'nursing', 'ordinary', 'dayCare', 'vacant', 'held', 'out', 'usable'] as const
const people = ['residents', 'present', 'trial', 'onOuting', 'inHospital', 'dayCareGuests'] as const

const rules = {
  setUp: 'figures.rule.setUp',
  usable: 'figures.rule.usable',
  vacant: 'figures.rule.states',
  residents: 'figures.rule.residents',
  present: 'figures.rule.present',
} as const
const ruleOf = (name: FigureName) => (name in rules ? rules[name as keyof typeof rules] : null)

/** The figures of a moment: rates, beds, people. */
export function CensusCards({ census, onOpen }: CensusProps) {
  const { t } = useWords()
  const { total } = census
  const figure = (name: FigureName) => {
    const rule = ruleOf(name)
    return (
      <Figure key={name} label={t(`figures.name.${name}`)} rule={rule ? t(rule) : undefined}>
        <Count name={name} census={census} onOpen={onOpen} />
      </Figure>
    )
  }
  return (
    <Stack gap="lg">
      <Section title={t('figures.groupRates')} columns={3}>
        {rates.map((rate) => (
          <Rate key={rate.name} {...rate} census={census} onOpen={onOpen} />
        ))}
      </Section>
      <Section title={t('figures.groupPeople')} columns={6}>
        {people.map(figure)}
      </Section>
      <Section title={t('figures.groupBeds')} columns={4}>
        {beds.map(figure)}
      </Section>
      <Text fw={600}>{t('figures.check', { ...total })}</Text>
    </Stack>
  )
}

/** The rules once more, as footnotes on paper. */
export function CensusRules() {
  const { t } = useWords()
  const shown = [
    ...rates.map(({ name }) => name),
    'setUp',
    'states',
    'usable',
    'residents',
    'present',
  ] as const
  return (
    <ol className="paper-only">
      {shown.map((name) => (
        <li key={name}>{t(`figures.rule.${name}`)}</li>
      ))}
    </ol>
  )
}

function Section({
  title,
  columns,
  children,
}: {
  title: string
  columns: number
  children: React.ReactNode
}) {
  return (
    <section>
      <Title order={2} fz={20} mb="xs">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: columns }} spacing="sm">
        {children}
      </SimpleGrid>
    </section>
  )
}

function Count({ name, census, onOpen }: CensusProps & { name: FigureName }) {
  const { t } = useWords()
  const label = t(`figures.name.${name}`)
  return (
    <NumberButton
      name={label}
      count={census.total[name]}
      onOpen={() => onOpen({ name: label, isBehind: isBehind[name] })}
    />
  )
}

interface RateProps extends CensusProps {
  name: (typeof rates)[number]['name']
  part: FigureName
  whole: FigureName
}

/** A share with the two figures it is made of; a dash where there is nothing to divide by. */
function Rate({ name, part, whole, census, onOpen }: RateProps) {
  const { t } = useWords()
  const { percent } = useFormat()
  const made = { census, onOpen }
  return (
    <Figure
      label={t(`figures.rate.${name}`)}
      rule={t(`figures.rule.${name}`)}
      foot={
        <Group gap="4px 8px" c="dimmed">
          <Group gap={4} wrap="nowrap">
            {t(`figures.name.${part}`)}
            <Count name={part} {...made} />
          </Group>
          <Group gap={4} wrap="nowrap">
            ÷ {t(`figures.name.${whole}`)}
            <Count name={whole} {...made} />
          </Group>
        </Group>
      }
    >
      {percent(census[name])}
    </Figure>
  )
}
