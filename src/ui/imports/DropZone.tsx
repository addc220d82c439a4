import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../app/words.ts'

interface DropZoneProps {
  /** The name of the file that is being read. */
  reading: string | null
  onFile(file: File): void
}

/** A file is dropped here or chosen with the button. */
export function DropZone({ reading, onFile }: DropZoneProps) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
      style={{
        border: `2px dashed var(--mantine-color-${isOver ? 'teal-8' : 'gray-5'})`,
        borderRadius: 'var(--mantine-radius-md)',
        background: isOver ? 'var(--mantine-color-teal-0)' : 'var(--mantine-color-body)',
        padding: '2rem 1rem',
      }}
    >
      <Stack align="center" gap="xs">
        <IconUpload size={36} aria-hidden color="var(--mantine-color-dimmed)" />
        <Text fz="lg" role="status">
          {reading ? t('imports.reading', { file: reading }) : t('imports.drop')}
        </Text>
        <FileButton accept=".xlsx,.csv,.txt,.xls" onChange={(file) => file && onFile(file)}>
          {(props) => (
            <Button {...props} loading={reading !== null}>
              {t('imports.choose')}
            </Button>
          )}
        </FileButton>
        <Text c="dimmed">{t('imports.accepts')}</Text>
      </Stack>
    </div>
  )
}
