import { Button, Group, Title } from '@mantine/core'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Site } from '../../../shared/sites/schema.ts'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import { nothingWanted, type Wanted } from '../find/wanted.ts'
import { BoardView } from './BoardView.tsx'
import css from './board.module.css'
import controls from './controls.module.css'
import { Pictures } from './icons.tsx'
import type { Moment } from './moment.ts'
import { TimeBanner, TimeBar } from './TimeBar.tsx'
import { useBoard } from './use-board.ts'

/** The board of one home, at the moment that is looked at. */
export function BoardOf({ site }: { site: Site }) {
  const { t } = useWords()
  const [moment, setMoment] = useState<Moment | null>(null)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { board, plans } = useBoard(site.id, moment)
  const until = moment?.kind === 'ahead' ? moment.day : null
  const planned = plans.filter(({ dueOn }) => until !== null && dueOn <= until).length
  const goTo = (to: Moment | null) => {
    setMoment(to)
    if (to) setWanted(null)
  }
  return (
    <div className={css.frame}>
      <div className={css.page} data-side={wanted !== null || undefined}>
        <Pictures />
        <header className={controls.head}>
          <Title order={1} fz={26}>
            {t('board.title')}
          </Title>
          {wanted === null && <TimeBar moment={moment} onChange={goTo} />}
          <Group gap="sm" className="screen-only">
            <Button
              leftSection={<IconSearch size={20} aria-hidden />}
              aria-expanded={wanted !== null}
              disabled={moment !== null}
              onClick={() => setWanted(wanted ? null : nothingWanted)}
            >
              {t('board.find.open')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('kit.print')}
            </Button>
          </Group>
        </header>
        {moment && <TimeBanner moment={moment} planned={planned} onChange={goTo} />}
        <Load of={board}>
          {(data) => (
            <BoardView
              site={site}
              data={data}
              moment={moment}
              plans={plans}
              wanted={wanted}
              onWanted={setWanted}
            />
          )}
        </Load>
      </div>
    </div>
  )
}
