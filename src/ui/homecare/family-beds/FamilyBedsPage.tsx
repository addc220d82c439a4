import { Button } from '@mantine/core'
import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { IconHomePlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { stageOrder } from '../../../shared/homecare/family-bed-rules.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { useCareSite } from '../use-care-site.ts'
import { Alerts } from './Alerts.tsx'
import { ApplyModal } from './ApplyModal.tsx'
import { Board } from './Board.tsx'
import { Counts } from './Counts.tsx'
import { FamilyBedDrawer } from './FamilyBedDrawer.tsx'
import { Filters, type View } from './Filters.tsx'
import { findBeds, noFilter } from './model.ts'
import { useFamilyBedColumns } from './use-columns.tsx'

/** Family beds from application to close: by stage on a board or as a list, with what needs attention first. */
export function FamilyBedsPage() {
  const { t } = useWords()
  const site = useCareSite()
  if (!site) return <Empty title={t('homecare.beds.noSite')} />
  return <FamilyBedsOf key={site.id} siteId={site.id} />
}

function FamilyBedsOf({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { may } = useSession()
  const { bed } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [isAdding, adding] = useDisclosure()
  const [filter, setFilter] = useState(noFilter)
  const [isClosedShown, setClosedShown] = useState(false)
  const [view, setView] = useLocalStorage<View>({ key: 'yian.familyBeds.view', defaultValue: 'board' })
  const beds = useQuery(api.homecare.familyBeds.queryOptions({ input: { siteId, isClosedShown } }))
  const found = useMemo(() => findBeds(beds.data ?? [], filter), [beds.data, filter])
  const columns = useFamilyBedColumns(isClosedShown)
  const open = (id: number | undefined) => void navigate({ to: '/care/beds', search: { bed: id } })
  const add = may('homecare.write') && (
    <Button leftSection={<IconHomePlus size={20} aria-hidden />} onClick={adding.open}>
      {t('homecare.beds.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('homecare.beds.title')} lead={t('homecare.beds.lead')}>
        {add}
      </PageHead>
      <Load of={beds}>
        {(rows) =>
          rows.length === 0 && !isClosedShown ? (
            <Empty title={t('homecare.beds.empty')} lead={t('homecare.beds.emptyLead')}>
              {add}
              <Button variant="subtle" onClick={() => setClosedShown(true)}>
                {t('homecare.beds.showClosed')}
              </Button>
            </Empty>
          ) : (
            <>
              <Alerts
                rows={rows}
                chosen={filter.alert}
                onChoose={(alert) => setFilter({ ...filter, alert })}
              />
              <Counts siteId={siteId} />
              <Filters
                rows={rows}
                filter={filter}
                onFilter={setFilter}
                view={view}
                onView={setView}
                isClosedShown={isClosedShown}
                onClosedShown={setClosedShown}
              />
              {view === 'board' ? (
                <Board
                  rows={found}
                  stages={isClosedShown ? stageOrder : stageOrder.slice(0, -1)}
                  onOpen={open}
                />
              ) : (
                <DataTable
                  name={t('homecare.beds.title')}
                  rows={found}
                  columns={columns}
                  rowKey={({ id }) => id}
                  onRow={({ id }) => open(id)}
                  searchable={false}
                  empty={<Empty title={t('kit.noMatch')} />}
                />
              )}
            </>
          )
        }
      </Load>
      {isAdding && (
        <ApplyModal
          siteId={siteId}
          onClose={adding.close}
          onOpen={(id) => {
            adding.close()
            open(id)
          }}
        />
      )}
      {bed !== undefined && <FamilyBedDrawer id={bed} onClose={() => open(undefined)} />}
    </>
  )
}
