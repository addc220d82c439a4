/** Why a file can't be read, as a word key under `imports.file`. */
export type FileProblem =
  | 'tooBig'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
  | 'oldExcel'
  | 'broken'
  | 'empty'
  | 'notText'

export class FileRefused extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem, cause?: unknown) {
    super(problem, { cause })
    this.problem = problem
  }
}
