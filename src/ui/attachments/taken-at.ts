import { type Instant, instantOf, isDay } from '../../shared/day.ts'

const HEAD_BYTES = 131_072
const EXIF_FOLDER = 0x8769
const TAKEN = 0x9003

/** When a camera says it took a photo (EXIF DateTimeOriginal, in the camera's clock = the facility's); null where it doesn't. */
export async function takenAt(file: Blob, zone: string): Promise<Instant | null> {
  try {
    const text = takenText(new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer()))
    const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/.exec(text ?? '') ?? []
    const on = `${year}-${month}-${day}`
    return time && isDay(on) ? instantOf(on, time, zone) : null
  } catch {
    // A head that breaks off or lies: the photo is good all the same.
    return null
  }
}

/** `YYYY:MM:DD HH:MM:SS`, from the Exif segment of a JPEG. */
function takenText(view: DataView): string | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (view.getUint16(at) !== 0xffe1 || view.getUint32(at + 4) !== 0x45786966) {
    if (view.getUint8(at) !== 0xff || view.getUint16(at) === 0xffda) return null
    at += 2 + view.getUint16(at + 2)
  }
  const start = at + 10
  const isLittle = view.getUint16(start) === 0x4949
  const short = (offset: number) => view.getUint16(start + offset, isLittle)
  const long = (offset: number) => view.getUint32(start + offset, isLittle)
  /** The value field of a tag in a folder of tags. */
  const find = (folder: number, tag: number): number | null => {
    for (let index = 0; index < short(folder); index++) {
      const entry = folder + 2 + index * 12
      if (short(entry) === tag) return long(entry + 8)
    }
    return null
  }
  const folder = find(long(4), EXIF_FOLDER)
  const text = folder === null ? null : find(folder, TAKEN)
  if (text === null) return null
  return String.fromCharCode(...new Uint8Array(view.buffer, start + text, 19))
}
