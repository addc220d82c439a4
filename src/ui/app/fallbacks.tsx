import { Button } from '@mantine/core'
import { Empty } from '../kit/parts.tsx'
import { useWords } from './words.ts'

export function NotFound() {
  const { t } = useWords()
  return (
    <Empty title={t('app.notFound')}>
      <Button component="a" href="#/">
        {t('app.goHome')}
      </Button>
    </Empty>
  )
}

/** A page that failed to draw: calm, with a way on; drafts are kept. */
export function Crash() {
  const { t } = useWords()
  return (
    <Empty title={t('app.crashed')}>
      <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
    </Empty>
  )
}
