import { Alert, Button, Group, Paper, Radio, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportKind } from '../../shared/imports/contract.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { DropZone } from './DropZone.tsx'
import { type FileProblem, FileRefused } from './file-refused.ts'
import { readApart } from './read-apart.ts'
import type { FileSheet } from './read-file.ts'
import { useImportKinds } from './use-import-kinds.ts'
import { useTemplate } from './use-template.ts'

/** A file that was read. */
export interface Picked {
  fileName: string
  sheets: FileSheet[]
}

interface ChooseFileProps {
  kind: ImportKind
  onKind(kind: ImportKind): void
  siteId: number
  onSite(siteId: number): void
  onPick(picked: Picked): void
}

/** What is to be imported, where to, and from which file. */
export function ChooseFile({ kind, onKind, siteId, onSite, onPick }: ChooseFileProps) {
  const { t } = useWords()
  const { sites: all } = useSession()
  const sites = kind === 'meals' ? all.filter((site) => site.kind === 'canteen') : all
  const kinds = useImportKinds()
  const template = useTemplate(kind)
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const read = async (file: File) => {
    setProblem(null)
    setReading(file.name)
    try {
      onPick({ fileName: file.name, sheets: await readApart(file) })
    } catch (error) {
      setProblem(error instanceof FileRefused ? error.problem : 'broken')
    } finally {
      setReading(null)
    }
  }
  return (
    <Paper withBorder p="md" bg="white">
      <Stack>
        <Radio.Group
          label={t('imports.kindLabel')}
          value={kind}
          onChange={(value) => onKind(value as ImportKind)}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map((option) => (
              <Radio
                key={option}
                value={option}
                label={t(`imports.kind.${option}`)}
                description={
                  <Text span fz="md" c="dimmed">
                    {t(`imports.kindHint.${option}`)}
                  </Text>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        {all.length > 1 && (
          <Select
            label={t('imports.site')}
            w={320}
            data={sites.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(siteId)}
            onChange={(value) => value && onSite(Number(value))}
            allowDeselect={false}
          />
        )}
        <Group>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
            onClick={() => void template()}
          >
            {t('imports.template')}
          </Button>
          <Text c="dimmed">{t('imports.templateHint')}</Text>
        </Group>
        <DropZone reading={reading} onFile={(file) => void read(file)} />
        {problem && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            icon={<IconAlertTriangle />}
            styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
          >
            {t(`imports.file.${problem}`)}
          </Alert>
        )}
      </Stack>
    </Paper>
  )
}
