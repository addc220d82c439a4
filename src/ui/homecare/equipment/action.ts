import type { EquipmentItem, EquipmentLoan, EquipmentRepair } from '../../../shared/homecare/equipment.ts'

export interface ItemRef {
  id: number
  /** Name and serial, as it is called. */
  label: string
}
export interface PersonRef {
  id: number
  name: string
}

/** What is being done with equipment; the dialog asks for the rest. */
export type EquipmentAction =
  | { kind: 'lend'; siteId: number; item?: ItemRef; person?: PersonRef }
  | { kind: 'back'; loan: EquipmentLoan }
  | { kind: 'accept'; loan: EquipmentLoan }
  | { kind: 'voidLoan'; loan: EquipmentLoan }
  | { kind: 'repair'; item: ItemRef }
  | { kind: 'endRepair'; item: ItemRef; repair: EquipmentRepair }
  | { kind: 'writeOff'; item: EquipmentItem }
  | { kind: 'edit'; item: EquipmentItem }

export type ActionOf<K extends EquipmentAction['kind']> = Extract<EquipmentAction, { kind: K }>

/** What every form gets: the action, and what happens after it. */
export interface FormProps<K extends EquipmentAction['kind']> {
  action: ActionOf<K>
  onClose(): void
}

export const labelOf = ({ name, serial }: Pick<EquipmentItem, 'name' | 'serial'>): string =>
  `${name} ${serial}`
