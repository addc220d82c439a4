export const imports = {
  title: ['导入', 'Import'],
} as const
