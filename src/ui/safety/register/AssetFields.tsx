import { Group, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import type { FieldProps } from '../../kit/field-props.ts'
import { DayField } from '../../kit/fields.tsx'
import { PlaceFields } from '../parts/PlaceFields.tsx'

interface AssetFieldsProps {
  siteId: number
  at(field: string): FieldProps
  place: { floorId: number | null; roomId: number | null }
  onPlace(place: { floorId: number | null; roomId: number | null }): void
}

/** What is known of a piece but its kind and code. */
export function AssetFields({ siteId, at, place, onPlace }: AssetFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <PlaceFields siteId={siteId} {...place} onChange={onPlace} />
      <Group grow align="flex-start">
        <TextInput label={t('safety.register.place.at')} maxLength={200} {...at('place')} />
        <TextInput label={t('safety.register.asset.model')} maxLength={200} {...at('model')} />
      </Group>
      <Group grow align="flex-start">
        <DayField label={t('safety.register.asset.madeOn')} {...at('madeOn')} />
        <DayField label={t('safety.register.asset.installedOn')} {...at('installedOn')} />
        <DayField label={t('safety.register.asset.expiresOn')} {...at('expiresOn')} />
      </Group>
      <Textarea label={t('kit.note')} maxLength={2000} autosize minRows={1} {...at('note')} />
    </>
  )
}
