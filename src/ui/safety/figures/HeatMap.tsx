import { Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { HazardPlace } from '../../../shared/safety/contract-figures.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Figure } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import type { Filters, Opened } from './filters.ts'
import './heat-map.css'

interface HeatMapProps {
  site: Site
  /** Of this site. */
  places: readonly HazardPlace[]
  filters: Filters
  onOpen(opened: Opened): void
}

/** The rooms of each floor, the darker the more hazards were found in them; the number says it too. */
export function HeatMap({ site, places, filters, onOpen }: HeatMapProps) {
  const { t } = useWords()
  const structure = useQuery(api.beds.structure.queryOptions({ input: { siteId: site.id } }))
  const most = Math.max(1, ...places.map(({ found }) => found))
  const cell = (name: string, where: string, floorId: number | null, roomId: number | null) => {
    const place = places.find((other) => other.floorId === floorId && other.roomId === roomId)
    const found = place?.found ?? 0
    return (
      <button
        key={`${floorId}-${roomId}`}
        type="button"
        className="heat-cell"
        data-level={Math.ceil((found / most) * 4)}
        disabled={found === 0}
        onClick={() =>
          onOpen({
            ...{ name: where, of: 'hazards' },
            input: { ...filters, siteIds: [site.id], floorId, roomId },
          })
        }
      >
        <span aria-hidden>{name}</span>
        <b aria-hidden>{found || ''}</b>
        <VisuallyHidden>
          {t('safety.figures.cell', { place: where, found, open: place?.open ?? 0 })}
        </VisuallyHidden>
      </button>
    )
  }
  const nowhere = places.filter(({ floorId }) => floorId === null)
  return (
    <Figure label={`${site.name} · ${t('safety.figures.map')}`} rule={t('safety.figures.mapLead')}>
      <Load of={structure}>
        {({ buildings, floors, rooms }) => (
          <div className="heat-map">
            {buildings.map((building) =>
              floors
                .filter(({ buildingId }) => buildingId === building.id)
                .map((floor) => {
                  const name = `${building.name} ${floor.name}`
                  return (
                    <section key={floor.id} aria-label={name}>
                      <Text fw={600}>{name}</Text>
                      <div className="heat-row">
                        {cell(
                          t('safety.figures.common'),
                          `${name} ${t('safety.figures.common')}`,
                          floor.id,
                          null,
                        )}
                        {rooms
                          .filter(({ floorId }) => floorId === floor.id)
                          .map((room) => cell(room.name, `${name} ${room.name}`, floor.id, room.id))}
                      </div>
                    </section>
                  )
                }),
            )}
            {nowhere.length > 0 && (
              <section aria-label={t('safety.figures.elsewhere')}>
                <div className="heat-row">
                  {cell(t('safety.figures.elsewhere'), t('safety.figures.elsewhere'), null, null)}
                </div>
              </section>
            )}
          </div>
        )}
      </Load>
    </Figure>
  )
}
