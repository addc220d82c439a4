import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import type { InspectionKind } from '../../../shared/safety/terms.ts'

/** How a walk looks on this device: dark or light, one item at a time or a list; remembered. Night rounds begin dark. */
export function useLook(kind: InspectionKind) {
  const isNight = kind === 'nightRound'
  const isSmall = useMediaQuery('(max-width: 1100px), (pointer: coarse)', true, {
    getInitialValueInEffect: false,
  })
  const [scheme, setScheme] = useLocalStorage<'dark' | 'light' | null>({
    key: `yian.safety.scheme.${isNight ? 'night' : 'day'}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const [shape, setShape] = useLocalStorage<'one' | 'list' | null>({
    key: 'yian.safety.shape',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const isDark = (scheme ?? (isNight ? 'dark' : 'light')) === 'dark'
  const isOne = (shape ?? (isSmall ? 'one' : 'list')) === 'one'
  // Only while a walk is open: the rest of the app is light.
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.mantineColorScheme = isDark ? 'dark' : 'light'
    return () => {
      dataset.mantineColorScheme = 'light'
    }
  }, [isDark])
  return {
    ...{ isDark, isOne },
    toggleDark: () => setScheme(isDark ? 'light' : 'dark'),
    toggleShape: () => setShape(isOne ? 'list' : 'one'),
  }
}
export type Look = ReturnType<typeof useLook>
