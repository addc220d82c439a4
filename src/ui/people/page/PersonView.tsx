import { Alert, Anchor, Button } from '@mantine/core'
import { IconInfoCircle, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Person, Whereabouts } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import type { Section } from '../form/PersonForm.tsx'
import { PersonDrawer } from '../PersonDrawer.tsx'
import { useReveal } from '../reveal.ts'
import { FlowButtons } from './FlowButtons.tsx'
import { MergeModal } from './MergeModal.tsx'
import { PersonHead } from './PersonHead.tsx'
import { PersonTabs } from './PersonTabs.tsx'
import { AdmissionForm } from './paper/AdmissionForm.tsx'
import { ConsentNotice } from './paper/ConsentNotice.tsx'
import { usePaper } from './paper/use-paper.ts'
import { RecordMenu } from './RecordMenu.tsx'

/** The page of a person who was found: the record on screen, its forms on paper. */
export function PersonView({ person, where }: { person: Person; where: Whereabouts }) {
  const { t } = useWords()
  const { may } = useSession()
  const navigate = useNavigate()
  const reveal = useReveal(person.id)
  const [section, setSection] = useState<Section | null>(null)
  const [merging, setMerging] = useState<{ otherId: number | null } | null>(null)
  const paper = usePaper()
  // A voided or merged record can only be read.
  const isFixed = person.isVoided || person.mergedIntoId !== null
  return (
    <>
      <div className="screen-only">
        <PersonHead person={person} where={where}>
          {!isFixed && <FlowButtons person={person} where={where} />}
          {!isFixed && may('people.write') && (
            <Button
              variant="default"
              leftSection={<IconPencil size={20} aria-hidden />}
              onClick={() => setSection('who')}
            >
              {t('people.page.edit')}
            </Button>
          )}
          <RecordMenu
            person={person}
            isFixed={isFixed}
            onPrint={() => paper.print('admission')}
            onMerge={() => setMerging({ otherId: null })}
          />
        </PersonHead>
        <FixedNote person={person} />
        <ErrorNote error={reveal.error} />
        <PersonTabs
          person={person}
          reveal={reveal}
          isResident={where.stay !== null}
          isFixed={isFixed}
          onEdit={setSection}
          onPrintConsent={() => paper.print('consent')}
        />
      </div>
      {paper.kind === 'consent' ? (
        <ConsentNotice person={person} />
      ) : (
        <AdmissionForm person={person} where={where} revealed={reveal.shown} />
      )}
      <PersonDrawer
        isOpen={section !== null}
        onClose={() => setSection(null)}
        person={person}
        section={section ?? 'who'}
        onSaved={() => setSection(null)}
        onMerge={(otherId) => setMerging({ otherId })}
      />
      {merging && (
        <MergeModal
          person={person}
          otherId={merging.otherId}
          onClose={() => setMerging(null)}
          onMerged={(keptId) => {
            setMerging(null)
            setSection(null)
            void navigate({ to: '/people/$personId', params: { personId: String(keptId) } })
          }}
        />
      )}
    </>
  )
}

/** Why a record can only be read, and where to go instead. */
function FixedNote({ person: { isVoided, mergedIntoId } }: { person: Person }) {
  const { t } = useWords()
  if (!isVoided && mergedIntoId === null) return null
  return (
    <Alert
      mb="md"
      color="orange"
      variant="light"
      icon={<IconInfoCircle />}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      {t(isVoided ? 'people.page.voided' : 'people.page.mergedInto')}{' '}
      {mergedIntoId !== null && (
        <Anchor href={`#/people/${mergedIntoId}`} underline="always">
          {t('people.page.openKept')}
        </Anchor>
      )}
    </Alert>
  )
}
