import { z } from 'zod'

/** An amount of money in fen (1/100 yuan), never a fraction. */
export const Fen = z.int()
export type Fen = z.infer<typeof Fen>
