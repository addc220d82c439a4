const MARKS = /[、，,;；/|+&\n]+/u
const SOFT_MARKS = /\s+|和|及|与/u

/**
 * The names or codes in one cell: 周敏、李四. A cell or part that is known as it stands is not split, whatever marks
 * are in it; blanks and 和 only part what is known then. What stands in brackets after a name is left out.
 */
export function splitCell(text: string, isKnown: (part: string) => boolean): string[] {
  const cell = text.normalize('NFKC').trim()
  if (cell === '' || isKnown(cell)) return cell === '' ? [] : [cell]
  return cell.split(MARKS).flatMap((piece) => {
    const part = piece.replace(/[([【].*$/u, '').trim()
    if (part === '' || isKnown(part)) return part === '' ? [] : [part]
    const pieces = part.split(SOFT_MARKS).filter((soft) => soft !== '')
    return pieces.every(isKnown) ? pieces : [part]
  })
}
