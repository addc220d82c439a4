export const backups = {
  title: ['备份', 'Backups'],
} as const
