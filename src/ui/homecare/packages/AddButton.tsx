import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

/** The main action of a list. */
export const AddButton = ({ label, onClick }: { label: string; onClick(): void }) => (
  <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={onClick}>
    {label}
  </Button>
)
