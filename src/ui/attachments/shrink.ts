import type { Shrunk, ToShrink } from './shrunk.ts'

/** A larger file is not even tried: it would fill the memory of an old computer. */
export const MOST_FILE_BYTES = 100_000_000
const PATIENCE_MS = 60_000

/**
 * Shrinks a photo in the page: longest side 1600 px, a JPEG of at most 300 KB, turned upright. Where it was taken and
 * by which camera is left behind with the rest of the file's head.
 * @param stamp lines to write into it
 */
export async function shrinkPicture(file: File, stamp: readonly string[] = []): Promise<Shrunk> {
  if (file.size > MOST_FILE_BYTES) return { problem: 'tooLarge' }
  if (!(await isPicture(file))) return { problem: 'notPicture' }
  const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Shrunk>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Shrunk>) => resolve(data))
      // Out of memory: it says nothing more.
      worker.addEventListener('error', () => resolve({ problem: 'unreadable' }))
      setTimeout(() => resolve({ problem: 'unreadable' }), PATIENCE_MS)
      worker.postMessage({ file, stamp } satisfies ToShrink)
    })
  } finally {
    worker.terminate()
  }
}

/** By its first bytes, not by its name: JPEG, PNG, WebP, GIF, BMP, or a kind of HEIF (read where the system can). */
async function isPicture(file: Blob): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()))
  return (
    /^(\xff\xd8\xff|\x89PNG|GIF8|BM)/.test(head) ||
    /^RIFF.{4}WEBP/s.test(head) ||
    /^.{4}ftyp(hei|mif|avi)/s.test(head)
  )
}

/** The bytes as the core takes them. */
export const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(blob)
  })
