import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'
import { Counter } from './Counter.tsx'
import { HeadCounts } from './HeadCounts.tsx'

/** The counter of the canteen that is chosen; one that keeps no names enters head counts instead. */
export function CounterPage() {
  const { t } = useWords()
  const { may } = useSession()
  const site = useCanteenSite()
  const canteens = useQuery(api.meals.canteens.queryOptions())
  const canteen = site && canteens.data?.find(({ siteId }) => siteId === site.id)
  if (canteens.data && site && canteen && may('meals.serve'))
    return canteen.isHeadCount ? (
      <HeadCounts site={site} canteen={canteen} key={site.id} />
    ) : (
      <Counter site={site} key={site.id} />
    )
  return (
    <>
      <PageHead title={t('meals.counter.title')} />
      <Load of={canteens}>
        {() =>
          may('meals.serve') ? (
            <Empty title={t('meals.counter.noCanteen')} lead={t('meals.counter.noCanteenLead')}>
              <Button component="a" href="#/meals/canteens">
                {t('app.nav.mealCanteens')}
              </Button>
            </Empty>
          ) : (
            <Empty title={t('meals.counter.notAllowed')} />
          )
        }
      </Load>
    </>
  )
}
