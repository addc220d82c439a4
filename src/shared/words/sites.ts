export const sites = {
  title: ['机构与设置', 'Sites & settings'],
} as const
