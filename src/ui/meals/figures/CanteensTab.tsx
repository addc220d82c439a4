import { List, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Opened, StageCounts } from '../canteens/StageCounts.tsx'
import { useNames } from './use-names.ts'

/** How many canteens stand at which stage on a day, and which these are. */
export function CanteensTab() {
  const { t } = useWords()
  const today = useToday()
  const nameOf = useNames()
  const [opened, setOpened] = useState<Opened | null>(null)
  const canteens = useQuery(api.meals.canteens.queryOptions())
  return (
    <Load of={canteens}>
      {(rows) => (
        <>
          <StageCounts canteens={rows} today={today} onOpen={setOpened} />
          {opened && (
            <Modal
              opened
              onClose={() => setOpened(null)}
              title={opened.what}
              closeButtonProps={{ 'aria-label': t('kit.close') }}
            >
              {opened.siteIds.length === 0 ? (
                <Empty title={t('meals.figures.rows.empty')} />
              ) : (
                <List spacing="xs">
                  {opened.siteIds.map((id) => (
                    <List.Item key={id}>{nameOf('site', String(id))}</List.Item>
                  ))}
                </List>
              )}
            </Modal>
          )}
        </>
      )}
    </Load>
  )
}
