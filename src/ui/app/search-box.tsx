import { Autocomplete, type ComboboxData } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useEnum } from '../kit/fields.tsx'
import { api } from './client.ts'
import { useWords } from './words.ts'

/** Find anybody from anywhere: `/` or Ctrl-K brings the cursor here. */
export function SearchBox() {
  const { t } = useWords()
  const say = useEnum()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 120)
  const { data = [] } = useQuery(
    api.people.search.queryOptions({
      input: { text: search },
      enabled: search.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  useHotkeys([
    ['/', () => input.current?.focus()],
    ['mod+K', () => input.current?.focus()],
  ])
  const options: ComboboxData = data.map((person) => ({
    value: String(person.id),
    label: [person.name, person.stay?.bed, say('sex', person.sex), person.idNumberMasked]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Autocomplete
      ref={input}
      style={{ flex: '0 4 19rem', minWidth: '8rem' }}
      visibleFrom="sm"
      aria-label={t('app.header.search')}
      placeholder={t('app.header.search')}
      title={t('app.header.searchHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      data={search ? options : []}
      filter={({ options: all }) => all}
      value={text}
      onChange={setText}
      onOptionSubmit={(value) => {
        setText('')
        void navigate({ to: '/people/$personId', params: { personId: value } })
      }}
    />
  )
}
