import type { Client } from '../app/client.ts'
import { useWords } from '../app/words.ts'
import { useAge, useEnum } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import type { Column } from '../kit/grid.tsx'
import { stateText } from './PersonState.tsx'

type ExportRow = Awaited<ReturnType<Client['people']['exportRows']>>[number]

/** The columns of the file of people. */
export function useExportColumns(): Pick<Column<ExportRow>, 'label' | 'text'>[] {
  const { t } = useWords()
  const say = useEnum()
  const age = useAge()
  const { dayOf } = useFormat()
  const today = dayOf(Date.now())
  return [
    { label: t('people.field.name'), text: (row) => row.name },
    { label: t('people.field.sex'), text: (row) => say('sex', row.sex) },
    {
      label: t('people.field.birthOn'),
      text: (row) => row.birthOn ?? (row.birthYear === null ? '' : String(row.birthYear)),
    },
    { label: t('people.field.age'), text: (row) => age(row, row.diedOn ?? today) },
    { label: t('people.field.idNumber'), text: (row) => row.idNumber },
    { label: t('people.field.phone'), text: (row) => row.phone },
    { label: t('people.field.address'), text: (row) => row.address },
    { label: t('people.field.funding'), text: (row) => say('funding', row.funding) },
    { label: t('people.field.careLevel'), text: (row) => say('careLevel', row.careLevel) },
    { label: t('people.field.mobility'), text: (row) => say('mobility', row.mobility) },
    { label: t('people.field.state'), text: (row) => stateText(t, row) },
    { label: t('people.field.room'), text: (row) => row.room },
    { label: t('people.field.bed'), text: (row) => row.stay?.bed ?? '' },
    {
      label: t('people.field.arrivedOn'),
      text: (row) => (row.arrivedAt === null ? '' : dayOf(row.arrivedAt)),
    },
    { label: t('people.field.contactName'), text: (row) => row.contact },
    { label: t('people.field.contactPhone'), text: (row) => row.contactPhone },
  ]
}
