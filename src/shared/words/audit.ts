export const audit = {
  title: ['操作记录', 'Audit log'],
} as const
