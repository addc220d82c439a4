import { z } from 'zod'

/** Who pays: 中央专项彩票公益金, 省级, 市级, 区县, 街道（乡镇）, 慈善捐助, 养老服务消费补贴, 自费, 其他. */
export const Fund = z.enum([
  'centralLottery',
  'province',
  'city',
  'district',
  'street',
  'charity',
  'voucher',
  'self',
  'other',
])
export type Fund = z.infer<typeof Fund>
