export const figures = {
  title: ['统计', 'Figures'],
} as const
