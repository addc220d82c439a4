import { useForm } from '@mantine/form'
import { expandPlan } from '../../../shared/beds/rules.ts'
import { type Building, MOST_PLANNED_BEDS, StructurePlan } from '../../../shared/beds/schema.ts'
import { dayOf } from '../../../shared/day.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'

/** Codes carry the building's name from the second building on: a code stands only once in a site. */
export const bedPatternWithBuilding = '{b}-{f}{r}-{n}'

/** The wizard's form, filled in so that a usual house needs only a few numbers. */
export function usePlanForm(siteId: number, buildings: readonly Building[]) {
  const { t } = useWords()
  const { state } = useSession()
  const check = useCheck()
  return useForm<StructurePlan>({
    initialValues: {
      siteId,
      building: t('beds.structure.wizard.buildingDefault', { number: buildings.length + 1 }),
      firstFloor: 1,
      floorCount: 3,
      roomsPerFloor: 10,
      bedsPerRoom: 2,
      floorPattern: t('beds.structure.wizard.floorDefault'),
      roomPattern: '{f}{r}',
      bedPattern: buildings.length > 0 ? bedPatternWithBuilding : '{f}{r}-{n}',
      kind: 'nursing',
      audience: 'any',
      isWheelchair: false,
      hasOxygen: false,
      setUpOn: dayOf(state.now, state.timeZone),
    },
    validate: (plan) => ({
      ...check(StructurePlan)(plan),
      ...(bedCount(plan) > MOST_PLANNED_BEDS && {
        floorCount: t('beds.structure.wizard.tooMany', { count: MOST_PLANNED_BEDS }),
      }),
    }),
  })
}
export type PlanForm = ReturnType<typeof usePlanForm>

/** Names as the patterns make them: a floor, a room on it, and its beds. */
export function exampleOf(plan: StructurePlan): { floor: string; room: string; beds: string[] } | null {
  const { firstFloor, bedsPerRoom } = StructurePlan.shape
  const isWhole =
    firstFloor.safeParse(plan.firstFloor).success && bedsPerRoom.safeParse(plan.bedsPerRoom).success
  const floor = isWhole ? expandPlan({ ...plan, floorCount: 1, roomsPerFloor: 1 })[0] : undefined
  const room = floor?.rooms[0]
  return floor && room ? { floor: floor.name, room: room.name, beds: room.beds } : null
}

/** The fields of each step: one can only go on when they are right. */
export const stepFields: (keyof StructurePlan)[][] = [
  ['building', 'firstFloor', 'floorCount', 'roomsPerFloor', 'bedsPerRoom'],
  ['floorPattern', 'roomPattern', 'bedPattern', 'kind', 'audience', 'setUpOn'],
]

export const bedCount = (plan: StructurePlan): number =>
  plan.floorCount * plan.roomsPerFloor * plan.bedsPerRoom || 0
