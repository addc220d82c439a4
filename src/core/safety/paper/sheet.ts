import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type PDFDocument from 'pdfkit'

/** A4, upright, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 34 } as const
export const INNER = PAGE.width - 2 * PAGE.margin
export const RED = '#b00020'
export const BLACK = '#000000'

type Weight = 'medium' | 'bold'

export interface TextStyle {
  size: number
  weight?: Weight
  color?: string
  align?: 'left' | 'right' | 'center'
}

/** Sheets of A4 to write on. The letters are in the file, only those that are used. */
export interface Sheets {
  newPage(): void
  pageCount(): number
  /** Goes back to a page, for what is known only at the end. */
  toPage(index: number): void
  /** A line of text; made smaller, and at last cut, until it fits into the width. `middle` is where its middle stands. */
  line(text: string, x: number, middle: number, width: number, style: TextStyle): void
  /** Text over as many lines as it needs, from `top`; gives where it ends. */
  paragraph(text: string, top: number, style: TextStyle): number
  rule(top: number, color?: string): void
  box(x: number, top: number, width: number, height: number, color: string): void
  /** The file. */
  end(): Promise<Buffer>
}

/** From the baseline to the middle of a Chinese character, as a share of the size. */
const RISE = 0.36
const SMALLEST = 7

/** The library and the fonts are loaded with the first roster, not with the program. */
export async function openSheets(title: string): Promise<Sheets> {
  const { default: Document } = await import('pdfkit')
  const fonts = fontFiles()
  const doc = new Document({
    size: 'A4',
    margin: 0,
    font: fonts.medium,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title, Creator: '颐安 Yi’an' },
    lang: 'zh-CN',
  })
  return sheetsOn(doc, fonts)
}

function fontFiles(): Record<Weight, string> {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')
  const file = (weight: string) => join(dirname(entry), '..', 'fonts', `NotoSansHans-${weight}.otf`)
  return { medium: file('Medium'), bold: file('Bold') }
}

function sheetsOn(doc: InstanceType<typeof PDFDocument>, fonts: Record<Weight, string>): Sheets {
  const chunks: Buffer[] = []
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  doc.on('end', () => resolve(Buffer.concat(chunks)))
  doc.on('error', reject)
  // By its file: under a name of ours the library would read the file again for every line.
  const use = ({ size, weight = 'medium', color = BLACK }: TextStyle) =>
    doc.font(fonts[weight]).fontSize(size).fillColor(color)
  return {
    newPage: () => void doc.addPage(),
    pageCount: () => doc.bufferedPageRange().count,
    toPage: (index) => void doc.switchToPage(index),
    line(text, x, middle, width, style) {
      use(style)
      let { size } = style
      while (size > SMALLEST && doc.widthOfString(text) > width) {
        size = Math.max(SMALLEST, size * 0.95)
        doc.fontSize(size)
      }
      const shown = cut(text, (part) => doc.widthOfString(part) <= width)
      const room = width - doc.widthOfString(shown)
      const shift = { left: 0, center: room / 2, right: room }[style.align ?? 'left']
      doc.text(shown, x + shift, middle + size * RISE, { lineBreak: false, baseline: 'alphabetic' })
    },
    paragraph(text, top, style) {
      use(style).text(text, PAGE.margin, top, { width: INNER, lineGap: -style.size * 0.2 })
      return doc.y
    },
    rule: (top, color = '#888888') =>
      void doc
        .lineWidth(0.6)
        .strokeColor(color)
        .moveTo(PAGE.margin, top)
        .lineTo(PAGE.width - PAGE.margin, top)
        .stroke(),
    box: (x, top, width, height, color) =>
      void doc.lineWidth(1.4).strokeColor(color).rect(x, top, width, height).stroke(),
    end() {
      doc.end()
      return promise
    },
  }
}

/** The text, or its beginning with an ellipsis. */
function cut(text: string, fits: (part: string) => boolean): string {
  const characters = [...text]
  let shown = text
  while (characters.length > 0 && !fits(shown)) {
    characters.pop()
    shown = `${characters.join('')}…`
  }
  return shown
}
