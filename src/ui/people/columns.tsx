import type { PersonRow } from '../../shared/people/schema.ts'
import { useWords } from '../app/words.ts'
import { useAge, useEnum } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import type { Column } from '../kit/grid.tsx'
import { PersonState, stateText } from './PersonState.tsx'

/** The columns of the list of people, on screen and on paper. */
export function usePeopleColumns(): Column<PersonRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const age = useAge()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  return [
    { key: 'name', label: t('people.field.name'), text: (row) => row.name, isShort: true },
    { key: 'sex', label: t('people.field.sex'), text: (row) => say('sex', row.sex) },
    {
      key: 'age',
      label: t('people.field.age'),
      text: (row) => age(row, row.diedOn ?? today),
      isShort: true,
    },
    { key: 'careLevel', label: t('people.field.careLevel'), text: (row) => say('careLevel', row.careLevel) },
    { key: 'mobility', label: t('people.field.mobility'), text: (row) => say('mobility', row.mobility) },
    {
      key: 'bed',
      label: t('people.field.state'),
      text: (row) => stateText(t, row),
      cell: (row) => <PersonState person={row} />,
    },
    { key: 'funding', label: t('people.field.funding'), text: (row) => say('funding', row.funding) },
    {
      key: 'idNumber',
      label: t('people.field.idNumber'),
      text: (row) => row.idNumberMasked || '—',
      isShort: true,
    },
    { key: 'phone', label: t('people.field.phone'), text: (row) => row.phoneMasked || '—', isShort: true },
  ]
}
