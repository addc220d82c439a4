import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { StateSign } from './StateSign.tsx'
import { useRemarks } from './use-remarks.ts'

export type RegisterRow = BedsOutputs['register'][number]

/** The columns of the register, the same on screen, in a file and on paper. */
export function useRegisterColumns(): Column<RegisterRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const remarks = useRemarks()
  const person = (
    row: RegisterRow,
    text: (occupant: NonNullable<RegisterRow['occupant']>) => string | number | null,
  ) => (row.occupant ? text(row.occupant) : '')
  const columns: Column<RegisterRow>[] = [
    { key: 'building', label: t('beds.register.building'), text: (row) => row.building },
    { key: 'floor', label: t('beds.register.floor'), text: (row) => row.floor },
    { key: 'room', label: t('beds.register.room'), text: (row) => row.room },
    { key: 'bed', label: t('beds.register.bed'), text: (row) => row.code },
    { key: 'kind', label: t('beds.register.kind'), text: (row) => say('bedKind', row.kind) },
    {
      key: 'state',
      label: t('beds.register.state'),
      cell: (row) => <StateSign spot={row} isNameless />,
      text: (row) => say('bedState', row.state),
    },
    { key: 'name', label: t('beds.register.name'), text: (row) => person(row, ({ name }) => name) },
    { key: 'sex', label: t('beds.register.sex'), text: (row) => person(row, ({ sex }) => say('sex', sex)) },
    {
      key: 'age',
      label: t('beds.register.age'),
      text: (row) =>
        person(row, ({ age, isAgeAbout }) => (isAgeAbout ? t('beds.register.ageAbout', { age }) : age)),
    },
    {
      key: 'careLevel',
      label: t('beds.register.careLevel'),
      text: (row) => person(row, ({ careLevel }) => say('careLevel', careLevel)),
    },
    {
      key: 'mobility',
      label: t('beds.register.mobility'),
      text: (row) => person(row, ({ mobility }) => say('mobility', mobility)),
    },
    {
      key: 'arrivedOn',
      label: t('beds.register.arrivedOn'),
      text: (row) => person(row, ({ arrivedAt }) => dayOf(arrivedAt)),
    },
  ]
  return [
    ...columns.map((column) => ({ ...column, isShort: true })),
    {
      key: 'remark',
      label: t('beds.register.remark'),
      text: remarks,
      cell: (row) => <div style={{ minWidth: '14rem' }}>{remarks(row)}</div>,
    },
  ]
}
