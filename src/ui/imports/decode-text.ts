import { FileRefused } from './file-refused.ts'

const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a csv file: UTF-8 with or without BOM, UTF-16 with BOM (Excel's "Unicode text"), else GB18030,
 * which Chinese Excel saves. UTF-8 is tried first: GB18030 text is hardly ever valid UTF-8.
 * @throws FileRefused notText
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encodings =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && !text.includes('\0')) return text
  }
  throw new FileRefused('notText')
}
