import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Upload } from './sheets.ts'

const mimes = { jpg: 'image/jpeg', png: 'image/png' } as const

/** A small photo as a camera gives it: a picture of one colour, by the browser's own encoder. */
export async function photo(page: Page, name: string, colour: string): Promise<Upload> {
  const mimeType = mimes[name.split('.').at(-1) as keyof typeof mimes]
  const base64 = await page.evaluate(
    ([type, fill]) => {
      const canvas = document.createElement('canvas')
      canvas.width = 320
      canvas.height = 240
      const brush = canvas.getContext('2d')
      if (!brush) throw new Error('no canvas')
      brush.fillStyle = fill
      brush.fillRect(0, 0, 320, 240)
      return canvas.toDataURL(type).split(',')[1] ?? ''
    },
    [mimeType, colour] as const,
  )
  return { name, mimeType, buffer: Buffer.from(base64, 'base64') }
}

const MB = 1024 * 1024

/** Writes a file of so many megabytes that begins with these bytes and goes on with nothing a picture has. */
export function writeNoPhoto(path: string, megabytes: number, head: string): string {
  const file = Buffer.alloc(megabytes * MB, 0x5a)
  file.write(head, 'latin1')
  writeFileSync(path, file)
  return path
}

/** Writes a picture of so many megabytes: pixels as they are, behind the head of a bitmap. */
export function writeBitmap(path: string, megabytes: number): string {
  const side = Math.floor(Math.sqrt((megabytes * MB) / 3) / 4) * 4
  const headBytes = 54
  const file = Buffer.alloc(headBytes + side * side * 3, 0x9c)
  file.fill(0, 0, headBytes)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(headBytes, 10)
  // The second head: its size, then width and height, one plane of 24 bits.
  file.writeUInt32LE(40, 14)
  file.writeUInt32LE(side, 18)
  file.writeUInt32LE(side, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  writeFileSync(path, file)
  return path
}
