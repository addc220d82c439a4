import { bedActions } from './beds-actions.ts'
import { bedRegister } from './beds-register.ts'
import { bedStructure } from './beds-structure.ts'
import { bedWaiting } from './beds-waiting.ts'

export const beds = {
  title: ['楼栋床位', 'Buildings & beds'],
  structure: bedStructure,
  register: bedRegister,
  actions: bedActions,
  waiting: bedWaiting,
} as const
