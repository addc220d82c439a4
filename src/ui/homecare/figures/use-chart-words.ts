import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'

/** A chart in a sentence, for who does not see it. */
export function useChartWords() {
  const { t, language } = useWords()
  const { number } = useFormat()
  return {
    summary: (
      title: string,
      data: { name: string; value: number }[],
      show: (value: number) => string = number,
    ) =>
      t('homecare.figures.chart', {
        title,
        parts: data
          .map(({ name, value }) => t('homecare.figures.part', { name, value: show(value) }))
          .join(language === 'en' ? ', ' : '，'),
      }),
  }
}
