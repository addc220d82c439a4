import { Group, Stack, Text, Title } from '@mantine/core'
import type { NewCheckItem } from '../../../shared/safety/checklist.ts'
import { Basis } from './Basis.tsx'
import { sectionsOf } from './draft-items.ts'
import { useItemWords } from './use-item-words.ts'
import './checklists.css'

/** What a version asks, section by section, with the basis of each item. */
export function ItemList({ items }: { items: readonly NewCheckItem[] }) {
  const words = useItemWords()
  return (
    <Stack gap="lg">
      {sectionsOf(items).map((section) => (
        <section key={section.start} aria-label={words.section(section)}>
          <Title order={2} fz="lg" mb={4}>
            {words.section(section)}
          </Title>
          <ul className="checklist-items">
            {section.items.map((item) => (
              <li key={item.code}>
                <b className="checklist-code">{item.code}</b>
                <div className="checklist-item">
                  <Text fw={500}>{words.text(item)}</Text>
                  <Group gap="4px 8px">
                    {words.marks(item).map((mark) => (
                      <span key={mark} className="checklist-mark">
                        {mark}
                      </span>
                    ))}
                  </Group>
                  <Basis {...item} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  )
}
