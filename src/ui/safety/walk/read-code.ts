type Source = ImageBitmap | HTMLVideoElement
interface Detector {
  detect(source: Source): Promise<{ rawValue: string }[]>
}
interface DetectorMaker {
  new (options: { formats: ['qr_code'] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

const canRead = async (maker: DetectorMaker): Promise<boolean> =>
  (await maker.getSupportedFormats().catch((): string[] => [])).includes('qr_code')

/**
 * Reads the QR code in a picture, or in what a camera sees: by the browser's own means, or where it has none (Windows, Linux,
 * iPad) by a library that is loaded only then.
 */
export async function makeReader(): Promise<(source: Source) => Promise<string | null>> {
  const { BarcodeDetector: own } = globalThis as { BarcodeDetector?: DetectorMaker }
  const Maker: DetectorMaker =
    own && (await canRead(own)) ? own : (await import('qr/decode.js')).BarcodeDetector
  const detector = new Maker({ formats: ['qr_code'] })
  return async (source) => (await detector.detect(source).catch(() => []))[0]?.rawValue ?? null
}
