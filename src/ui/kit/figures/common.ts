/** The chart is one picture with a text of its own: nothing inside takes the focus. */
export const commonOfCharts = {
  accessibilityLayer: false,
  tooltipAnimationDuration: 0,
  textColor: 'var(--mantine-color-text)',
  gridColor: 'gray.3',
  styles: { axis: { fontSize: 14 } },
}
