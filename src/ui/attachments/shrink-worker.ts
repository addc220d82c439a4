import { AIM_BYTES, LONGEST_SIDE, type Shrunk } from './shrunk.ts'

const sides = [LONGEST_SIDE, 1200, 900, 640]
const qualities = [0.85, 0.7, 0.55]

/** Off the page's thread, so that a photo of 40 MB freezes nothing; the memory goes back with the worker. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  let answer: Shrunk
  try {
    answer = await shrink(data)
  } catch {
    answer = { problem: 'unreadable' }
  }
  postMessage(answer)
})

async function shrink(file: Blob): Promise<Shrunk> {
  // Turned as the camera says.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    )
    const brush = canvas.getContext('2d')
    if (!brush) return { problem: 'unreadable' }
    brush.fillStyle = '#fff'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.imageSmoothingQuality = 'high'
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
    for (const quality of qualities) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (blob.size <= AIM_BYTES) return { blob }
    }
  }
  return { problem: 'unshrinkable' }
}
