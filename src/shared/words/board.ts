export const board = {
  title: ['床位图', 'Bed board'],
} as const
