import { useState } from 'react'
import { useCommand } from './command.ts'

/** A command that can be sent again with an answer to what a rule asked. */
export interface Sending<I> {
  submit(input: I): void
  /** Sends the same once more with an answer added. */
  answer(more: Partial<I>): void
  isRunning: boolean
  error: unknown
}

/** Runs one step of the flow; what was sent is kept, so that a question can be answered and sent again. */
export function useAction<I extends object, O>(
  run: (input: I) => Promise<O>,
  options: { onDone: (output: O) => void; doneText: string },
): Sending<I> {
  const [sent, setSent] = useState<I | null>(null)
  const command = useCommand(run, options)
  const submit = (input: I) => {
    setSent(input)
    command.run(input)
  }
  return {
    submit,
    answer: (more) => sent && submit({ ...sent, ...more }),
    isRunning: command.isRunning,
    error: command.error,
  }
}
