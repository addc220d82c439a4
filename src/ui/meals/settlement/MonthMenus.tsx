import { Button, Group, Menu } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { AdjustmentsPaper } from './paper/AdjustmentsPaper.tsx'
import { NoticePaper } from './paper/NoticePaper.tsx'
import { StatementPaper } from './paper/StatementPaper.tsx'
import type { Print } from './paper/use-paper.ts'
import { useBook } from './use-book.ts'

interface MonthMenusProps {
  settlement: Settlement
  onPrint: Print
}

/** A month's papers, and all of it as one xlsx. */
export function MonthMenus({ settlement, onPrint }: MonthMenusProps) {
  const { t } = useWords()
  const { siteId, month } = settlement
  const exportBook = useBook(settlement)
  const [error, setError] = useState<unknown>(null)
  const papers = {
    statement: () => <StatementPaper settlement={settlement} />,
    notice: async () => {
      const lines = await client.meals.statement({ siteId, month, isMasked: true })
      return <NoticePaper settlement={settlement} lines={lines} />
    },
    adjustments: () => <AdjustmentsPaper settlement={settlement} />,
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => {
          setError(null)
          exportBook().catch(setError)
        }}
      >
        {t('meals.settlement.month.export')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />}>
            {t('meals.settlement.month.print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['statement', 'notice', 'adjustments'] as const).map((paper) => (
            <Menu.Item key={paper} fz="md" onClick={() => void onPrint(papers[paper])}>
              {t(`meals.settlement.paper.${paper}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ErrorNote error={error} />
    </Group>
  )
}
