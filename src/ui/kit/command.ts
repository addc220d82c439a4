import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../app/words.ts'

/**
 * Runs one write of the core from a form or a button. What was typed stays when it fails; "saved" is only said
 * when the core has it on disk (`doneText: null` says nothing). The failure stays in `error` until the next try.
 */
export function useCommand<I, O>(
  run: (input: I) => Promise<O>,
  options: { onDone?: (output: O) => void; doneText?: string | null } = {},
) {
  const { t } = useWords()
  const [error, setError] = useState<unknown>(null)
  const mutation = useMutation({
    mutationFn: run,
    onMutate: () => setError(null),
    onError: setError,
    onSuccess: (output) => {
      if (options.doneText !== null) {
        notifications.show({
          message: options.doneText ?? t('kit.saved'),
          color: 'teal',
          autoClose: 3000,
          closeButtonProps: { 'aria-label': t('kit.close') },
        })
      }
      options.onDone?.(output)
    },
  })
  return {
    run: mutation.mutate,
    runAsync: mutation.mutateAsync,
    isRunning: mutation.isPending,
    error,
    clearError: () => setError(null),
  }
}
