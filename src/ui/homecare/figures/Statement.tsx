import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Month, monthOf } from '../../../shared/day.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { MonthField } from '../../kit/figures/MonthField.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { FundPanel } from './FundPanel.tsx'
import { PersonStatement } from './PersonStatement.tsx'
import { StatementForm } from './StatementForm.tsx'
import { fundsOf, inputOf, type StatementData, type StatementRow } from './statement.ts'
import { Totals } from './Totals.tsx'
import { useStatementColumns } from './use-statement-columns.ts'

/** A month's costs, per elder and per fund: on screen, as xlsx, and on paper with lines to sign. */
export function Statement({ site }: { site: Site }) {
  const { t } = useWords()
  const thisMonth = monthOf(useToday())
  const [month, setMonth] = useState<Month>(thisMonth)
  const [person, setPerson] = useState<StatementRow | null>(null)
  const statement = useQuery(
    api.homecare.statement.queryOptions({
      input: { siteId: site.id, month },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Load of={statement}>
      {(data) => (
        <>
          <Stack className="screen-only" aria-busy={statement.isPlaceholderData}>
            <Group align="flex-end">
              <MonthField value={month} max={thisMonth} onChange={setMonth} />
              <Group gap={4} mih={44}>
                <RuleNote>{t('homecare.figures.rule.statement')}</RuleNote>
                {month === thisMonth && <Text c="dimmed">{t('homecare.figures.statement.unfinished')}</Text>}
              </Group>
            </Group>
            {data.rows.length === 0 ? (
              <Empty title={t('homecare.figures.statement.empty')} />
            ) : (
              <OnScreen data={data} month={month} siteId={site.id} onOpen={setPerson} />
            )}
          </Stack>
          {person ? (
            <PersonStatement row={person} month={month} site={site} onClose={() => setPerson(null)} />
          ) : (
            <StatementForm data={data} month={month} site={site} />
          )}
        </>
      )}
    </Load>
  )
}

interface OnScreenProps {
  data: StatementData
  month: Month
  siteId: number
  onOpen(row: StatementRow): void
}

function OnScreen({ data, month, siteId, onOpen }: OnScreenProps) {
  const { t } = useWords()
  const columns = useStatementColumns(fundsOf(data))
  return (
    <>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <FundPanel rows={data.byFund} />
        <Totals total={data.total} input={inputOf(siteId, month)} />
      </SimpleGrid>
      <section>
        <Title order={2} fz={20} mb="xs">
          {t('homecare.figures.statement.byElder')}
        </Title>
        <DataTable
          name={t('homecare.figures.statement.file', { month })}
          rows={data.rows}
          columns={columns}
          rowKey={({ personId }) => personId}
          onRow={onOpen}
          onPrint={() => window.print()}
        />
      </section>
    </>
  )
}
