import { useWords } from '../../app/words.ts'
import { EntryLine } from './EntryLine.tsx'
import { columns, moveOn, moveVertically } from './moving.ts'
import './slips.css'
import type { useEntry } from './use-entry.ts'

interface EntryGridProps {
  entry: ReturnType<typeof useEntry>
  isAsked: boolean
  onSave(): void
}

/** The rows of the entry, by keyboard alone: Enter goes to what is missing, then to the next row; arrows up and down. */
export function EntryGrid({ entry, isAsked, onSave }: EntryGridProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="entry-scroll" aria-label={t('homecare.slips.tab.entry')} tabIndex={0}>
      <table
        className="entry"
        onKeyDown={(event) => {
          const input = event.target
          if (!(input instanceof HTMLInputElement)) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
          else if (event.key === 'Enter') moveOn(input, entry.add)
          else if (event.key === 'ArrowDown') moveVertically(input, 1)
          else if (event.key === 'ArrowUp') moveVertically(input, -1)
          else return
          event.preventDefault()
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('homecare.slips.entry.number')}</th>
            <th scope="col">{t('homecare.slips.entry.code')}</th>
            <th scope="col">{t('homecare.slips.entry.whose')}</th>
            {columns.slice(1).map((column) => (
              <th scope="col" key={column}>
                {t(`homecare.slips.entry.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {entry.judged.map((judged, index) => (
            <EntryLine
              key={judged.row.key}
              judged={judged}
              number={index + 1}
              items={entry.facts.items}
              isAsked={isAsked}
              onChange={(field, text) => entry.set(judged.row.key, field, text)}
              onRemove={() => entry.remove(judged.row.key)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
