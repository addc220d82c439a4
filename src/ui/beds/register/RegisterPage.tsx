import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load, Loading, PageHead } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { allPass, type Filter, passes } from './filter.ts'
import { MomentChoice } from './MomentChoice.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { RegisterTotals } from './RegisterTotals.tsx'
import { type RegisterRow, useRegisterColumns } from './use-columns.tsx'
import { usePaper } from './use-paper.ts'

/** 床位一览表: one row per bed, now or at any past moment; printed as the form that inspectors know. */
export function RegisterPage() {
  const { t } = useWords()
  const site = useBedSite()
  return (
    <>
      <div className="screen-only">
        <PageHead title={t('beds.register.title')} lead={t('beds.register.lead')} />
      </div>
      {site ? <Register key={site.id} site={site} /> : <Loading />}
    </>
  )
}

function Register({ site }: { site: Site }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const [at, setAt] = useState<Instant | null>(null)
  const [filter, setFilter] = useState<Filter>(allPass)
  const paper = usePaper<RegisterRow>()
  const columns = useRegisterColumns()
  const register = useQuery(
    api.beds.register.queryOptions({
      input: { siteId: site.id, at: at ?? undefined },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Load of={register}>
      {(all) => {
        const rows = all.filter((row) => passes(filter, row))
        return (
          <>
            <div className="screen-only">
              <MomentChoice at={at} onChange={setAt} />
              {all.length > 0 && <RegisterTotals rows={all} />}
              <DataTable
                name={t('beds.register.title')}
                rows={rows}
                columns={columns}
                rowKey={({ id }) => id}
                pageSize={50}
                filters={
                  all.length > 0 && <RegisterFilters rows={all} filter={filter} onChange={setFilter} />
                }
                onPrint={paper.print}
                empty={
                  all.length === 0 ? (
                    <Empty lead={t('beds.register.emptyLead')} />
                  ) : (
                    <Empty title={t('kit.noMatch')} />
                  )
                }
              />
            </div>
            {paper.rows && (
              <RegisterForm
                site={site}
                when={moment(at ?? register.dataUpdatedAt)}
                rows={paper.rows}
                columns={columns}
                isPart={paper.rows.length < all.length}
              />
            )}
          </>
        )
      }}
    </Load>
  )
}
