import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'

/** A chart in a sentence, for who does not see it. */
export function useSummary() {
  const { t, language } = useWords()
  const { number } = useFormat()
  return (title: string, data: readonly { name: string; value: number }[]) =>
    t('figures.chart.bars', {
      title,
      parts: data
        .map(({ name, value }) => t('figures.chart.part', { name, count: number(value) }))
        .join(language === 'en' ? ', ' : '，'),
    })
}
