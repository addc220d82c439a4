import { Drawer } from '@mantine/core'
import type { Person } from '../../shared/people/schema.ts'
import { useWords } from '../app/words.ts'
import { PersonForm, type Section } from './form/PersonForm.tsx'

interface PersonDrawerProps {
  isOpen: boolean
  onClose(): void
  person: Person | null
  /** The section that stands open at first. */
  section?: Section
  onSaved(person: Person): void
  onMerge?(otherId: number): void
}

/** Adds or changes a person beside the page one comes from. */
export function PersonDrawer({ isOpen, onClose, person, ...form }: PersonDrawerProps) {
  const { t } = useWords()
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={person ? t('people.form.editTitle', { name: person.name }) : t('people.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <PersonForm key={person?.id ?? 'new'} person={person} onCancel={onClose} {...form} />
    </Drawer>
  )
}
