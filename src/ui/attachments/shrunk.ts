/** What a picture is shrunk to: enough to prove what it shows, small enough for thousands in one file. */
export const AIM_BYTES = 300_000
/** Pixels. */
export const LONGEST_SIDE = 1600

export type PictureProblem = 'notPicture' | 'tooLarge' | 'unreadable' | 'unshrinkable'

export interface ToShrink {
  file: Blob
  /** What is written into the picture, a line each; none: nothing. */
  stamp: readonly string[]
}

/** A JPEG of at most AIM_BYTES and how it looked before its stamp (looks.ts), or why there is none. */
export type Shrunk = { blob: Blob; looks: string } | { problem: PictureProblem }
