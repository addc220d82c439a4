import { Modal, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import '../../kit/figures/figures.css'
import type { Opened } from './filters.ts'
import { PersonRows } from './PersonRows.tsx'
import { VisitsBehind } from './VisitsBehind.tsx'

/** The rows behind a figure, in a window of their own that prints alone. */
export function OpenedRows({ opened, onClose }: { opened: Opened; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { kinds = [] } = opened
  const [kind, setKind] = useState<VisitKind | undefined>(opened.input.kind ?? kinds[0])
  const [person, setPerson] = useState<Opened | null>(null)
  const input = { ...opened.input, kind }
  const isListOfPersons = opened.isPersons && person === null
  const title = person?.name ?? opened.name
  return (
    <Modal
      opened
      // First back to the list of persons, then out.
      onClose={() => (person ? setPerson(null) : onClose())}
      size="84rem"
      classNames={{ root: 'rows', overlay: 'rows-overlay', inner: 'rows-inner', content: 'rows-content' }}
      title={t(isListOfPersons ? 'homecare.figures.rows.persons' : 'homecare.figures.rows.visits', {
        name: `${title}（${input.from} – ${input.to}）`,
      })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>
        {kinds.length > 1 && !person && (
          <SegmentedControl
            className="screen-only"
            aria-label={t('homecare.figures.rows.which')}
            value={kind}
            data={kinds.map((value) => ({ value, label: say('visitKind', value) }))}
            onChange={(value) => setKind(value as VisitKind)}
          />
        )}
        {isListOfPersons ? (
          <PersonRows name={title} input={input} onOpen={setPerson} />
        ) : (
          <VisitsBehind key={kind} name={title} input={person?.input ?? input} only={opened.only} />
        )}
      </Stack>
    </Modal>
  )
}
