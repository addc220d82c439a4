import { EquipmentItem } from '../../../shared/homecare/equipment.ts'

/** What is said of an item when it is entered. */
export const Purchase = EquipmentItem.pick({
  boughtOn: true,
  costFen: true,
  fund: true,
  warrantyToOn: true,
  note: true,
})

/** Serial numbers as they are pasted: by lines, commas or tabs; each once. */
export const serialsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\r\t,，;；、]+/)
      .map((serial) => serial.trim())
      .filter(Boolean),
  ),
]
