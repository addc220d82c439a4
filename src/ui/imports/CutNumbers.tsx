import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import type { FileSheet } from './read-file.ts'

/** Long numbers that lost their end before they came here: nobody can bring the digits back but the person. */
export function CutNumbers({ cut }: { cut: FileSheet['cutNumbers'] }) {
  const { t, language } = useWords()
  if (cut.length === 0) return null
  const rows = [...new Set(cut.map(({ row }) => row))].slice(0, 8).join(language === 'en' ? ', ' : '、')
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle />}
      title={t('imports.cutTitle', { count: cut.length })}
      styles={{
        title: { color: 'var(--mantine-color-text)', fontSize: 16 },
        message: { color: 'var(--mantine-color-text)', fontSize: 16 },
      }}
    >
      {t('imports.cutLead', { rows })}
    </Alert>
  )
}
