import { Button, Group, Modal, SegmentedControl, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import { DinerClass, type Meal } from '../../../shared/meals/terms.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote, Load } from '../../kit/parts.tsx'
import { byClass, byPay } from './summary.ts'
import './summary-paper.css'

interface SummaryProps {
  site: Site
  onDay: Day
  meal: Meal
  onClose(): void
}

/** How the meal or the day went, and the cash to hand over; on screen and on paper. */
export function Summary({ site, onDay, meal, onClose }: SummaryProps) {
  const { t } = useWords()
  const say = useEnum()
  const { me } = useSession()
  const { moment } = useFormat()
  const [scope, setScope] = useState<'meal' | 'day'>('meal')
  const title =
    scope === 'day'
      ? t('meals.counter.summary.titleDay', { day: onDay })
      : t('meals.counter.summary.title', { day: onDay, meal: say('meal', meal) })
  const of = { siteIds: [site.id], from: onDay, to: onDay, meals: scope === 'day' ? undefined : [meal] }
  const pays = useQuery(api.meals.mealFigures.queryOptions({ input: { ...of, by: ['pay'] } }))
  const classes = useQuery(
    api.meals.mealFigures.queryOptions({
      input: { ...of, classes: DinerClass.options, by: ['class', 'mode'] },
    }),
  )
  const tables = (
    <Load of={pays}>
      {(paid) => (
        <>
          <ErrorNote error={classes.error} />
          <ClassTable rows={byClass(classes.data ?? [])} />
          <PayTable rows={byPay(paid)} />
        </>
      )}
    </Load>
  )
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        size="lg"
        title={title}
        className="screen-only"
        closeButtonProps={{ 'aria-label': t('kit.close') }}
      >
        <SegmentedControl
          mb="sm"
          aria-label={t('meals.counter.summary.scope')}
          value={scope}
          onChange={(value) => setScope(value === 'day' ? 'day' : 'meal')}
          data={[
            { value: 'meal', label: say('meal', meal) },
            { value: 'day', label: t('meals.counter.summary.wholeDay') },
          ]}
        />
        {tables}
        <Group justify="flex-end" mt="md">
          <Button
            data-autofocus
            leftSection={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('kit.print')}
          </Button>
        </Group>
      </Modal>
      <div className="summary-paper paper-only">
        <h2>{`${site.name} · ${title}`}</h2>
        {tables}
        <p className="summary-signs">
          <span>{t('meals.counter.summary.handedBy', { name: me.displayName })}</span>
          <span>{t('meals.counter.summary.takenBy')}</span>
          <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
        </p>
      </div>
    </>
  )
}

function ClassTable({ rows }: { rows: ReturnType<typeof byClass> }) {
  const { t } = useWords()
  const say = useEnum()
  const modes = ['dineIn', 'takeaway', 'delivery'] as const
  const total = (mode: (typeof modes)[number]) => rows.reduce((sum, row) => sum + row[mode], 0)
  const all = modes.reduce((sum, mode) => sum + total(mode), 0)
  if (rows.length === 0) return <Text>{t('meals.counter.last.empty')}</Text>
  return (
    <Table withTableBorder mb="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('meals.counter.summary.class')}</Table.Th>
          {modes.map((mode) => (
            <Table.Th key={mode} ta="right">
              {say('mealMode', mode)}
            </Table.Th>
          ))}
          <Table.Th ta="right">{t('meals.counter.summary.total')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Th scope="row">{say('dinerClass', row.key)}</Table.Th>
            {modes.map((mode) => (
              <Table.Td key={mode} ta="right">
                {row[mode]}
              </Table.Td>
            ))}
            <Table.Td ta="right">{row.dineIn + row.takeaway + row.delivery}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('meals.counter.summary.total')}</Table.Th>
          {modes.map((mode) => (
            <Table.Td key={mode} ta="right">
              {total(mode)}
            </Table.Td>
          ))}
          <Table.Td ta="right">{all}</Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

function PayTable({ rows }: { rows: ReturnType<typeof byPay> }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const cash = rows.find(({ key }) => key === 'cash')?.fen ?? 0
  return (
    <>
      {rows.length > 0 && (
        <Table withTableBorder mb="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('meals.counter.pay')}</Table.Th>
              <Table.Th ta="right">{t('meals.counter.summary.meals')}</Table.Th>
              <Table.Th ta="right">{t('meals.counter.summary.amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, meals, fen }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">{say('payMethod', key)}</Table.Th>
                <Table.Td ta="right">{meals}</Table.Td>
                <Table.Td ta="right">{money(fen)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text fz="xl" fw={700}>
        {t('meals.counter.summary.cash', { amount: money(cash) })}
      </Text>
    </>
  )
}
