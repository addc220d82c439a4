export const staff = {
  title: ['员工', 'Staff'],
} as const
