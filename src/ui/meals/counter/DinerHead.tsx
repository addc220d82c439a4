import { IconAlertTriangle, IconBowlSpoon, IconSalad } from '@tabler/icons-react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import { usePicture } from '../../attachments/Photo.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { Sign } from './Sign.tsx'

/** Who it is, large; and what they may not eat, in red. */
export function DinerHead({ diner }: { diner: AtCounter }) {
  const { t } = useWords()
  const say = useEnum()
  const facts = [
    diner.age === null ? '' : t('kit.years', { count: diner.age }),
    say('dinerClass', diner.class),
    diner.category === 'ordinary' ? '' : say('dinerCategory', diner.category),
    t('meals.counter.number', { number: diner.number }),
  ]
  return (
    <div className="counter-diner">
      {diner.photoId !== null && <DinerPhoto id={diner.photoId} name={diner.name} />}
      <div>
        <h2 className="counter-name">{diner.name}</h2>
        <p className="counter-facts">{facts.filter(Boolean).join(' · ')}</p>
        <Health diner={diner} />
      </div>
    </div>
  )
}

function Health({ diner }: { diner: AtCounter }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <div className="counter-health">
      {diner.allergies && (
        <Sign icon={IconAlertTriangle} tone="red">
          {t('meals.counter.allergies', { what: diner.allergies })}
        </Sign>
      )}
      {diner.diet && diner.diet !== 'ordinary' && (
        <Sign icon={IconSalad} tone="red">
          {t('meals.counter.diet', { what: say('diet', diner.diet) })}
        </Sign>
      )}
      {diner.texture && diner.texture !== 'ordinary' && (
        <Sign icon={IconBowlSpoon} tone="red">
          {t('meals.counter.texture', { what: say('texture', diner.texture) })}
        </Sign>
      )}
    </div>
  )
}

function DinerPhoto({ id, name }: { id: number; name: string }) {
  const { t } = useWords()
  const { data } = usePicture(id)
  return (
    <div className="counter-photo">{data && <img src={data} alt={t('meals.counter.photo', { name })} />}</div>
  )
}
