import {
  IconMoodAngry,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmileBeam,
} from '@tabler/icons-react'
import { useId } from 'react'
import { useWords } from '../../app/words.ts'

const faces = [
  { value: 5, icon: IconMoodSmileBeam },
  { value: 4, icon: IconMoodHappy },
  { value: 3, icon: IconMoodEmpty },
  { value: 2, icon: IconMoodSad },
  { value: 1, icon: IconMoodAngry },
] as const

interface SatisfactionProps {
  value: number | null
  onChange(value: number | null): void
}

/** Five faces with words; touched once more it is taken back. */
export function Satisfaction({ value, onChange }: SatisfactionProps) {
  const { t } = useWords()
  const name = useId()
  return (
    <fieldset className="faces" aria-label={t('homecare.visits.report.satisfaction')}>
      {faces.map(({ value: face, icon: Icon }) => (
        <label className="face" key={face}>
          <input
            type="radio"
            name={name}
            checked={value === face}
            onChange={() => onChange(face)}
            onClick={() => value === face && onChange(null)}
          />
          <Icon size={30} aria-hidden />
          {t(`homecare.visits.satisfied.s${face}`)}
        </label>
      ))}
    </fieldset>
  )
}
