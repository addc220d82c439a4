/** Nothing in it looks like another: no I and O, no 0 and 1. 32 characters, five bits each. */
export const POINT_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const POINT_LENGTH = 8

const PREFIX = 'YIAN-P:'
const CODE = new RegExp(`^[${POINT_ALPHABET}]{${POINT_LENGTH}}$`)

/** What the QR code on the wall says: other codes of the house are not taken for points. */
export const pointPayload = (code: string): string => `${PREFIX}${code}`

/** The code that was scanned, with its prefix, or typed, with or without; null for what is no point's code. */
export function readPointCode(text: string): string | null {
  const plain = text.replace(/\s/g, '').toUpperCase()
  const code = plain.startsWith(PREFIX) ? plain.slice(PREFIX.length) : plain
  return CODE.test(code) ? code : null
}
