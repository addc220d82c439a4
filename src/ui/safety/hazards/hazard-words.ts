import type { HazardRow } from '../../../shared/safety/hazard.ts'

/** Where a hazard is: floor and room before the place, unless it names them itself. */
export const placeWords = ({ floor, room, place }: Pick<HazardRow, 'floor' | 'room' | 'place'>): string =>
  [...[floor, room].filter((part) => part !== '' && !place.includes(part)), place].join(' ')

/** Who is to put it right; the list of the core parts them by commas. */
export const ownerWords = ({ owners }: Pick<HazardRow, 'owners'>): string => owners.replaceAll(',', '、')
