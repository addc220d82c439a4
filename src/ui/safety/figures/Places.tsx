import { Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HazardItem } from '../../../shared/safety/contract-figures.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { Behind } from './Behind.tsx'
import type { Filters, Opened } from './filters.ts'
import { HeatMap } from './HeatMap.tsx'

/** Where hazards come again: the floors of each site with beds, and the items of the checklists. */
export function Places({ filters }: { filters: Filters }) {
  const { sites } = useSession()
  const [opened, setOpened] = useState<Opened | null>(null)
  const asked = sites.filter(({ id }) => !filters.siteIds?.length || filters.siteIds.includes(id))
  const places = useQuery(
    api.safety.hazardPlaces.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  return (
    <Stack>
      <Load of={places}>
        {(rows) =>
          asked
            .filter(({ id, kind }) => kind === 'home' || rows.some(({ siteId }) => siteId === id))
            .map((site) => (
              <HeatMap
                key={site.id}
                site={site}
                places={rows.filter(({ siteId }) => siteId === site.id)}
                filters={filters}
                onOpen={setOpened}
              />
            ))
        }
      </Load>
      <Items filters={filters} onOpen={setOpened} />
      {opened && <Behind opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

function Items({ filters, onOpen }: { filters: Filters; onOpen(opened: Opened): void }) {
  const { t, language } = useWords()
  const items = useQuery(
    api.safety.hazardItems.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const title = t('safety.figures.by.item')
  const textOf = ({ item, itemEn }: HazardItem) => (language === 'en' && itemEn) || item
  return (
    <Figure label={title}>
      <Load of={items}>
        {(rows) => (
          <DataTable
            name={title}
            searchable={false}
            rows={rows}
            rowKey={({ itemCode }) => itemCode}
            columns={[
              {
                key: 'code',
                label: t('safety.figures.column.code'),
                text: (row) => row.itemCode,
                isShort: true,
              },
              { key: 'item', label: t('safety.figures.column.item'), text: textOf },
              {
                key: 'found',
                label: t('safety.figures.name.found'),
                text: (row) => row.found,
                align: 'right',
                sum: (all) => all.reduce((sum, row) => sum + row.found, 0),
                cell: (row) => (
                  <NumberButton
                    name={textOf(row)}
                    count={row.found}
                    onOpen={() =>
                      onOpen({
                        ...{ name: textOf(row), of: 'hazards' },
                        input: { ...filters, itemCode: row.itemCode },
                      })
                    }
                  />
                ),
              },
              {
                key: 'open',
                label: t('safety.figures.name.open'),
                text: (row) => row.open,
                align: 'right',
                sum: (all) => all.reduce((sum, row) => sum + row.open, 0),
              },
            ]}
          />
        )}
      </Load>
    </Figure>
  )
}
