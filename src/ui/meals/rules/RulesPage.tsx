import { Tabs } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { PageHead } from '../../kit/parts.tsx'
import { Explain } from './Explain.tsx'
import { RulesTab } from './RulesTab.tsx'

/** Who gets what off which meal, and who pays it: the rules, and how they are reckoned. */
export function RulesPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('meals.rules.title')} lead={t('meals.rules.lead')} />
      <Tabs defaultValue="list" keepMounted={false} variant="outline">
        <Tabs.List mb="md" className="screen-only">
          {(['list', 'explain'] as const).map((tab) => (
            <Tabs.Tab key={tab} value={tab} fz="md" mih={44}>
              {t(`meals.rules.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list">
          <RulesTab />
        </Tabs.Panel>
        <Tabs.Panel value="explain">
          <Explain />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
