import { memo } from 'react'
import { useWords } from '../../app/words.ts'
import { BedTile } from './BedTile.tsx'
import css from './board.module.css'
import type { BuildingView, FloorView, RoomPlans, RoomView } from './model.ts'
import type { TileWords } from './tile-words.ts'

interface HouseProps {
  buildings: BuildingView[]
  plans: ReadonlyMap<number, RoomPlans>
  words: TileWords
  canMove: boolean
}

/** The house as a plan: each floor a band, each room a card on it, each bed a tile. */
export function House({ buildings, ...rest }: HouseProps) {
  return buildings.map(({ id, name, floors }) => (
    <section key={id} aria-label={name}>
      {floors.map((floor) => (
        <FloorBand key={floor.id} building={name} floor={floor} {...rest} />
      ))}
    </section>
  ))
}

function FloorBand({
  building,
  floor,
  plans,
  ...rest
}: Omit<HouseProps, 'buildings'> & { building: string; floor: FloorView }) {
  const { t } = useWords()
  return (
    <section className={css.floor} aria-label={`${building} ${floor.name}`}>
      <h2 className={css.floorName}>
        {building} {floor.name}
        <span>{t('board.floor.count', { count: floor.beds })}</span>
        <span>{t('board.floor.vacant', { count: floor.vacant })}</span>
      </h2>
      <div className={css.rooms}>
        {floor.rooms.map((view) => (
          <RoomCard
            key={view.room.id}
            room={view.room}
            dimmed={view.dimmed}
            plans={plans.get(view.room.id)}
            {...rest}
          />
        ))}
      </div>
    </section>
  )
}

interface RoomCardProps extends RoomView {
  plans: RoomPlans | undefined
  words: TileWords
  canMove: boolean
}

/** Beds in a row up to three, more of them in two rows. */
const columns = (beds: number): number => (beds <= 3 ? beds : Math.ceil(beds / 2))

const RoomCard = memo(function RoomCard({ room, dimmed, plans, words, canMove }: RoomCardProps) {
  const dim = new Set(dimmed.split(','))
  const features = [
    words.audience[room.audience],
    room.isNearStation && words.nearStation,
    room.isWheelchair && words.wheelchair,
    room.hasOxygen && words.roomOxygen,
  ].filter(Boolean)
  return (
    <section className={css.room} style={{ '--columns': columns(room.beds.length) } as React.CSSProperties}>
      <h3 className={css.roomName}>
        {words.roomName(room.name)} <span>{features.join(' · ')}</span>
      </h3>
      <div className={css.beds}>
        {room.beds.map((bed) => (
          <BedTile
            key={bed.id}
            bed={bed}
            isDim={dim.has(String(bed.id))}
            plans={plans?.get(bed.id)}
            words={words}
            canMove={canMove}
          />
        ))}
      </div>
    </section>
  )
})
