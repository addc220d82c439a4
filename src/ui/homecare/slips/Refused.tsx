import { Alert } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isRefusal } from '../../../shared/errors.ts'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { Appear } from '../../kit/form-foot.tsx'
import { ErrorNote } from '../../kit/parts.tsx'

interface RefusedProps {
  error: unknown
  /** The keys of all rows as they stand, and of those that were sent. */
  rows: readonly string[]
  sent: readonly string[]
}

/** Why nothing was saved, and which row of the grid it was. */
export function Refused({ error, rows, sent }: RefusedProps) {
  const { t } = useWords()
  const describe = useDescribeError()
  if (!error) return null
  if (!isRefusal(error, 'ROW_REFUSED'))
    return (
      <Appear>
        <ErrorNote error={error} />
      </Appear>
    )
  const { row, code, data } = error.data
  const inner = new ORPCError(code, { data, defined: true })
  const number = rows.indexOf(sent[row - 1] ?? '') + 1
  return (
    <Appear>
      <Alert
        color="red"
        variant="light"
        role="alert"
        icon={<IconAlertTriangle />}
        styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
      >
        {t('homecare.slips.entry.refused', { row: number, why: describe(inner) })}
      </Alert>
    </Appear>
  )
}
