import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { isHealthMaskedFor } from '../../../shared/people/mask.ts'
import type { Person } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { Section } from '../form/PersonForm.tsx'
import type { Reveal } from '../reveal.ts'
import { CareTab } from './CareTab.tsx'
import { ChangesTab } from './ChangesTab.tsx'
import { ConsentsTab } from './ConsentsTab.tsx'
import { ContactsTab } from './ContactsTab.tsx'
import { DocumentsTab } from './DocumentsTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { StaysTab } from './StaysTab.tsx'

interface PersonTabsProps {
  person: Person
  reveal: Reveal
  isResident: boolean
  isFixed: boolean
  onEdit(section: Section): void
  onPrintConsent(): void
}

/** What hangs on a person, by subject; what the account may not read is left out. */
export function PersonTabs({ person, reveal, isResident, isFixed, onEdit, onPrintConsent }: PersonTabsProps) {
  const { t } = useWords()
  const { me, may } = useSession()
  const mayWrite = may('people.write') && !isFixed
  const editor = (section: Section) => (mayWrite ? () => onEdit(section) : undefined)
  const tabs: {
    key: 'overview' | 'stays' | 'care' | 'contacts' | 'documents' | 'consents' | 'changes'
    body: ReactNode
  }[] = [
    { key: 'overview', body: <OverviewTab person={person} reveal={reveal} isFixed={isFixed} /> },
    ...(may('beds.read') ? [{ key: 'stays' as const, body: <StaysTab personId={person.id} /> }] : []),
    ...(may('homecare.read') ? [{ key: 'care' as const, body: <CareTab person={person} /> }] : []),
    {
      key: 'contacts',
      body: <ContactsTab contacts={person.contacts} onEdit={editor('contacts')} />,
    },
    {
      key: 'documents',
      body: (
        <DocumentsTab
          person={person}
          isResident={isResident}
          onEdit={isHealthMaskedFor(me.role) ? undefined : editor('documents')}
        />
      ),
    },
    {
      key: 'consents',
      body: <ConsentsTab person={person} mayWrite={mayWrite} onPrint={onPrintConsent} />,
    },
    ...(may('audit.read') ? [{ key: 'changes' as const, body: <ChangesTab personId={person.id} /> }] : []),
  ]
  return (
    <Tabs defaultValue="overview" keepMounted={false} variant="outline">
      <Tabs.List mb="md">
        {tabs.map(({ key }) => (
          <Tabs.Tab key={key} value={key} fz="md" mih={44}>
            {t(`people.tab.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, body }) => (
        <Tabs.Panel key={key} value={key}>
          {body}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
