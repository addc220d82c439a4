import { z } from 'zod'

/** The key of a row: a positive whole number given by the file. */
export const Id = z.int().positive()
export type Id = z.infer<typeof Id>

/** How often a row was changed. An update names the version it was made on; a later one is STALE. */
export const Version = z.int().positive()

/** A short text a person must give: trimmed, not empty. */
export const Name = z.string().trim().min(1).max(100)
/** A text that may stay empty. */
export const Note = z.string().trim().max(2000)

/** Made by the page once per wish: sent again after the line broke, the wish is not carried out twice. */
export const RequestKey = z.uuid()
export type RequestKey = z.infer<typeof RequestKey>
