import { LOOKS_HEIGHT, LOOKS_WIDTH, looksOf } from './looks.ts'
import { AIM_BYTES, LONGEST_SIDE, type Shrunk, type ToShrink } from './shrunk.ts'
import { drawStamp } from './stamp.ts'

const sides = [LONGEST_SIDE, 1200, 900, 640]
const qualities = [0.85, 0.7, 0.55]

/** Off the page's thread, so that a photo of 40 MB freezes nothing; the memory goes back with the worker. */
addEventListener('message', async ({ data }: MessageEvent<ToShrink>) => {
  let answer: Shrunk
  try {
    answer = await shrink(data)
  } catch {
    answer = { problem: 'unreadable' }
  }
  postMessage(answer)
})

/** The picture on white, so large. */
function drawn(picture: ImageBitmap, width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height)
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, width, height)
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(picture, 0, 0, width, height)
  return { canvas, brush }
}

async function shrink({ file, stamp }: ToShrink): Promise<Shrunk> {
  // Turned as the camera says.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  // Before anything is written into it: the same picture has the same looks whatever its stamp says.
  const small = drawn(picture, LOOKS_WIDTH, LOOKS_HEIGHT).brush
  const looks = looksOf(small.getImageData(0, 0, LOOKS_WIDTH, LOOKS_HEIGHT).data)
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const width = Math.max(1, Math.round(picture.width * scale))
    const height = Math.max(1, Math.round(picture.height * scale))
    const { canvas, brush } = drawn(picture, width, height)
    drawStamp(brush, canvas, stamp)
    for (const quality of qualities) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (blob.size <= AIM_BYTES) return { blob, looks }
    }
  }
  return { problem: 'unshrinkable' }
}
