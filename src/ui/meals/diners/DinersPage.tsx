import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { BillsTab } from './BillsTab.tsx'
import { DinerDrawer } from './DinerDrawer.tsx'
import { ListTab } from './ListTab.tsx'
import { RegisterForm } from './RegisterForm.tsx'

/** Who eats at the canteens: found, registered, their cards and their money. */
export function DinersPage() {
  const { t } = useWords()
  const { may } = useSession()
  const { diner } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [isAdding, adding] = useDisclosure()
  const canteens = useQuery(api.meals.canteens.queryOptions())
  const open = (id: number | undefined) => void navigate({ to: '/meals/diners', search: { diner: id } })
  const mayAdd = may('meals.write') && canteens.data?.some(({ isHeadCount }) => !isHeadCount)
  const add = mayAdd && (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={adding.open}>
      {t('meals.diners.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('meals.diners.title')} lead={t('meals.diners.lead')}>
        {add}
      </PageHead>
      <Load of={canteens}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('meals.diners.noCanteen')} lead={t('meals.diners.noCanteenLead')}>
              <Button component="a" href="#/meals/canteens">
                {t('meals.diners.toCanteens')}
              </Button>
            </Empty>
          ) : (
            <Tabs defaultValue="list" keepMounted={false} variant="outline">
              <Tabs.List mb="md" className="screen-only">
                {(['list', 'bills'] as const).map((tab) => (
                  <Tabs.Tab key={tab} value={tab} fz="md" mih={44}>
                    {t(`meals.diners.tab.${tab}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="list">
                <ListTab onOpen={open} first={add} />
              </Tabs.Panel>
              <Tabs.Panel value="bills">
                <BillsTab onOpen={open} />
              </Tabs.Panel>
            </Tabs>
          )
        }
      </Load>
      {isAdding && (
        <RegisterForm
          onClose={adding.close}
          onOpen={(id) => {
            adding.close()
            open(id)
          }}
        />
      )}
      {diner !== undefined && <DinerDrawer personId={diner} onClose={() => open(undefined)} />}
    </>
  )
}
