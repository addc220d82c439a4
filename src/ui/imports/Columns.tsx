import { Accordion, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import type { ImportKind, ImportPreview } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { useFieldWords } from './use-field-words.ts'

/** Beyond any sheet: the field is not imported. */
const NO_COLUMN = 100

interface ColumnsProps {
  kind: ImportKind
  preview: ImportPreview
  headings: readonly string[]
  onChange(field: string, column: number): void
}

/** Which column of the file stands for which field; another can be chosen. */
export function Columns({ kind, preview, headings, onChange }: ColumnsProps) {
  const { t, language } = useWords()
  const { label } = useFieldWords(kind)
  const { fields, unknownHeadings } = preview
  const matched = fields.filter(({ column }) => column !== null).length
  const isIncomplete = fields.some(({ isRequired, column }) => isRequired && column === null)
  const choices = headings.map((heading, index) => ({
    value: String(index),
    label: t('imports.columns.column', {
      letter: letterOf(index),
      heading: heading || t('imports.columns.untitled'),
    }),
  }))
  return (
    <Accordion variant="contained" defaultValue={isIncomplete ? 'columns' : null} order={2}>
      <Accordion.Item value="columns" bg="white">
        <Accordion.Control>
          <Group gap="lg">
            <Text fw={650}>{t('imports.columns.title')}</Text>
            <Text c="dimmed">{t('imports.columns.matched', { count: matched })}</Text>
            {unknownHeadings.length > 0 && (
              <Text c="dimmed">
                {t('imports.columns.unused', {
                  list: unknownHeadings.slice(0, 10).join(language === 'en' ? ', ' : '、'),
                })}
              </Text>
            )}
          </Group>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack>
            <Text c="dimmed">{t('imports.columns.lead')}</Text>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }}>
              {fields.map(({ field, column, isRequired }) => (
                <Select
                  key={field}
                  label={label(field)}
                  withAsterisk={isRequired}
                  data={[{ value: String(NO_COLUMN), label: t('imports.columns.none') }, ...choices]}
                  value={String(column ?? NO_COLUMN)}
                  allowDeselect={false}
                  searchable
                  error={isRequired && column === null ? t('imports.problem.required') : undefined}
                  onChange={(value) => value !== null && onChange(field, Number(value))}
                />
              ))}
            </SimpleGrid>
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}

/** A, B … Z, AA: as the spreadsheet names its columns. */
const letterOf = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') +
  String.fromCharCode(65 + (index % 26))
