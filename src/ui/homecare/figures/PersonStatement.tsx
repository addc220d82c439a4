import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import type { Month } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { useVisitColumns } from '../visits/use-visit-columns.ts'
import { inputOf, type StatementRow } from './statement.ts'
import './statement.css'

interface PersonStatementProps {
  row: StatementRow
  month: Month
  site: Site
  onClose(): void
}

const shown = ['day', 'time', 'kind', 'items', 'workers', 'minutes', 'counted']

/** One elder's month: each visit, what it cost and who pays; on paper to be signed by elder and worker. */
export function PersonStatement({ row, month, site, onClose }: PersonStatementProps) {
  const { t } = useWords()
  const columns = useVisitColumns().filter(({ key }) => shown.includes(key))
  const input = { ...inputOf(site.id, month, row.personId), limit: 1000 }
  const visits = useQuery(api.homecare.visits.queryOptions({ input }))
  const title = t('homecare.figures.statement.one', { person: row.person, month })
  return (
    <Modal
      opened
      onClose={onClose}
      size="70rem"
      title={title}
      classNames={{ root: 'screen-only' }}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={visits}>
        {({ rows }) => (
          <Stack>
            <Group justify="space-between">
              <Shares row={row} />
              <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
                {t('homecare.figures.statement.printOne')}
              </Button>
            </Group>
            <DataTable
              name={title}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              searchable={false}
              onPrint={() => window.print()}
            />
            {createPortal(
              <PersonForm title={title} row={row} site={site} visits={rows} columns={columns} />,
              document.getElementById('main') ?? document.body,
            )}
          </Stack>
        )}
      </Load>
    </Modal>
  )
}

function Shares({ row }: { row: StatementRow }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  return (
    <Group gap="md">
      <Text fw={650}>
        {t('homecare.figures.statement.cost')} {money(row.costFen)}
      </Text>
      {row.shares.map(({ fund, fen }) => (
        <Text key={fund}>
          {say('fund', fund)} {money(fen)}
        </Text>
      ))}
    </Group>
  )
}

interface PersonFormProps {
  title: string
  row: StatementRow
  site: Site
  visits: VisitRow[]
  columns: ReturnType<typeof useVisitColumns>
}

function PersonForm({ title, row, site, visits, columns }: PersonFormProps) {
  const { t } = useWords()
  const { state } = useSession()
  const { moment } = useFormat()
  return (
    <section className="paper-only statement">
      <h1>{title}</h1>
      <div className="statement-head">
        <span>{[state.organisation, site.name].filter(Boolean).join(' · ')}</span>
        <span>{row.idNumberMasked}</span>
        <span>{[row.street, row.package].filter(Boolean).join(' · ')}</span>
        <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
      </div>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, label }) => (
              <th key={key}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.id}>
              {columns.map(({ key, text, align }) => (
                <td key={key} className={align}>
                  {text(visit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="statement-foot">
        <Shares row={row} />
        <p className="statement-rule">{t('homecare.figures.rule.statement')}</p>
        <div className="statement-signs">
          <span>{t('homecare.figures.statement.elderSigns')}</span>
          <span>{t('homecare.figures.statement.workerSigns')}</span>
          <span>{t('homecare.figures.statement.signedOn')}</span>
        </div>
      </div>
    </section>
  )
}
