import { Alert, Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { IconInfoCircle, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import type { KitchenCount } from '../../../shared/meals/order.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { AbsentList } from './AbsentList.tsx'
import { Breakdown } from './Breakdown.tsx'
import { CountHead } from './CountHead.tsx'
import { Extras } from './Extras.tsx'
import { KitchenSheet } from './KitchenSheet.tsx'
import { LateList } from './LateList.tsx'
import { NamesList } from './NamesList.tsx'
import { NeedsList } from './NeedsList.tsx'
import { SlotChoice } from './SlotChoice.tsx'
import { servedOn } from './slot.ts'
import type { Slot } from './use-slot.ts'

interface KitchenTabProps {
  canteen: Canteen
  slot: Slot
  onPerson(personId: number): void
}

/** How many portions to cook for a meal, of what, and for whom. */
export function KitchenTab({ canteen, slot, onPerson }: KitchenTabProps) {
  const { t } = useWords()
  const [isPrinting, setPrinting] = useState(false)
  const { onDay, meal } = slot.shown
  const count = useQuery(
    // Asked again by itself: the cut-off passes without anybody writing anything.
    api.meals.kitchenCount.queryOptions({
      input: { siteId: canteen.siteId, onDay, meal },
      refetchInterval: 60_000,
    }),
  )
  const isServed = servedOn(canteen, onDay).includes(meal)
  return (
    <Stack>
      <Group justify="space-between" className="screen-only">
        <SlotChoice slot={slot} hasTomorrow />
        <Button
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={!count.data || (count.data.portions.length === 0 && count.data.extras.length === 0)}
          onClick={() => setPrinting(true)}
        >
          {t('meals.orders.count.print')}
        </Button>
      </Group>
      {!isServed && (
        <Alert color="orange" variant="light" icon={<IconInfoCircle />}>
          {t('meals.orders.count.notServed')}
        </Alert>
      )}
      <Load of={count}>
        {(data) => (
          <>
            <Count count={data} isHeadCount={canteen.isHeadCount} onPerson={onPerson} />
            {isPrinting && (
              <KitchenSheet name={canteen.name} count={data} onPrinted={() => setPrinting(false)} />
            )}
          </>
        )}
      </Load>
    </Stack>
  )
}

interface CountProps {
  count: KitchenCount
  isHeadCount: boolean
  onPerson(personId: number): void
}

function Count({ count, isHeadCount, onPerson }: CountProps) {
  const { t } = useWords()
  const { portions, extras, absent } = count
  const isEmpty = portions.length === 0 && extras.length === 0 && absent.length === 0
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <CountHead count={count} />
          {count.isClosed && <LateList late={count.late} />}
          <Extras count={count} />
          {absent.length > 0 && <AbsentList absent={absent} />}
        </Stack>
        {portions.length > 0 && <Breakdown count={count} />}
      </SimpleGrid>
      {portions.length > 0 && (
        <>
          <NeedsList portions={portions} />
          <NamesList count={count} onPerson={onPerson} />
        </>
      )}
      {isEmpty && (
        <Empty
          title={t('meals.orders.count.empty')}
          lead={t(isHeadCount ? 'meals.orders.headCountSite' : 'meals.orders.count.emptyLead')}
        />
      )}
    </>
  )
}
