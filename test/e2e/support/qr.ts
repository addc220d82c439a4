import type { Page } from '@playwright/test'
import { encode } from 'uqr'
import type { Upload } from './sheets.ts'

/** A photo of a QR code as it hangs on the wall. */
export async function photoOfCode(page: Page, text: string): Promise<Upload> {
  const { size, data } = encode(text, { ecc: 'Q', border: 4 })
  const base64 = await page.evaluate(
    ([modules, width]) => {
      const canvas = document.createElement('canvas')
      canvas.width = 1200
      canvas.height = 900
      const brush = canvas.getContext('2d')
      if (!brush) throw new Error('no canvas')
      brush.fillStyle = '#b9b2a4'
      brush.fillRect(0, 0, 1200, 900)
      // A little askew, as a hand holds it.
      brush.translate(620, 440)
      brush.rotate(0.08)
      const side = 520 / width
      for (const [y, row] of modules.entries())
        for (const [x, isDark] of row.entries()) {
          brush.fillStyle = isDark ? '#1a1a1a' : '#f4f2ee'
          brush.fillRect(x * side - 260, y * side - 260, side + 0.5, side + 0.5)
        }
      return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? ''
    },
    [data, size] as const,
  )
  return { name: '墙上的码.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}
