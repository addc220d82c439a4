export const people = {
  title: ['人员', 'People'],
} as const
