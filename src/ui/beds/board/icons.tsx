import {
  IconAmbulance,
  IconBed,
  IconBookmark,
  IconCalendarClock,
  IconCircleDashed,
  IconDoorExit,
  IconEmergencyBed,
  IconHourglass,
  IconOld,
  IconSun,
  IconTool,
  IconWalk,
  IconWheelchair,
} from '@tabler/icons-react'

/** One picture per meaning; drawn once, used by every tile. */
const pictures = {
  vacant: IconCircleDashed,
  held: IconBookmark,
  occupied: IconBed,
  trial: IconHourglass,
  outing: IconWalk,
  hospital: IconAmbulance,
  out: IconTool,
  leaving: IconDoorExit,
  plan: IconCalendarClock,
  dayCare: IconSun,
  walks: IconWalk,
  withHelp: IconOld,
  wheelchair: IconWheelchair,
  carried: IconEmergencyBed,
}
export type Picture = keyof typeof pictures

/** The sheet of symbols that `Sign` refers to: once per page. */
export function Pictures() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      {Object.entries(pictures).map(([name, Picture]) => (
        <symbol key={name} id={`bed-${name}`} viewBox="0 0 24 24">
          <Picture />
        </symbol>
      ))}
    </svg>
  )
}

/** A small picture beside a word: one element, however many beds. */
export const Sign = ({ of }: { of: Picture }) => (
  <svg width="1.1em" height="1.1em" aria-hidden="true">
    <use href={`#bed-${of}`} />
  </svg>
)
