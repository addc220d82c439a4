import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Month } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'
import { MonthView } from './MonthView.tsx'
import { Year } from './Year.tsx'

/** The settlements of all canteens, a year at a time; and one canteen's month with its steps, numbers and papers. */
export function SettlementPage() {
  const { t } = useWords()
  const { chooseSite } = useSession()
  const shown = useCanteenSite()
  const [month, setMonth] = useState<Month | null>(null)
  const canteens = useQuery(api.meals.canteens.queryOptions())
  return (
    <Load of={canteens}>
      {(rows) => {
        const site = rows.find(({ siteId }) => siteId === shown?.id)
        const isOpen = month !== null && site !== undefined
        return (
          <>
            {/* Stays below an opened month, so that one comes back to where one was. */}
            <div hidden={isOpen}>
              <PageHead title={t('meals.settlement.title')} lead={t('meals.settlement.lead')} />
              {rows.length === 0 ? (
                <Empty title={t('meals.settlement.year.empty')} lead={t('meals.settlement.year.emptyLead')} />
              ) : (
                <Year
                  isHidden={isOpen}
                  onOpen={(siteId, next) => {
                    chooseSite(siteId)
                    setMonth(next)
                  }}
                />
              )}
            </div>
            {isOpen && (
              <MonthView
                key={site.siteId}
                siteId={site.siteId}
                month={month}
                onMonth={setMonth}
                onBack={() => setMonth(null)}
              />
            )}
          </>
        )
      }}
    </Load>
  )
}
