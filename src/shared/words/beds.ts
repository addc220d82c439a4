export const beds = {
  title: ['楼栋床位', 'Buildings & beds'],
} as const
