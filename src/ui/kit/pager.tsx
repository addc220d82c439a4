import { Pagination } from '@mantine/core'
import { useWords } from '../app/words.ts'

/** Turns the pages of a list; nothing when there is one. */
export function Pager({
  total,
  pageSize,
  page,
  onPage,
}: {
  total: number
  pageSize: number
  page: number
  onPage(page: number): void
}) {
  const { t } = useWords()
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  return (
    <Pagination
      className="screen-only"
      mt="md"
      size="lg"
      total={pages}
      value={Math.min(page, pages)}
      onChange={onPage}
      getControlProps={(control) => ({
        'aria-label': t(control === 'previous' ? 'kit.pageBefore' : 'kit.pageAfter'),
      })}
      getItemProps={(item) => ({ 'aria-label': t('kit.page', { page: item }) })}
    />
  )
}
