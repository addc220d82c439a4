import { addDays, type Day } from '../../shared/day.ts'
import type { DinerTerms, NewDiner } from '../../shared/meals/diner.ts'
import type { MealMode, PayMethod } from '../../shared/meals/terms.ts'
import { type Condition, emptyCondition } from '../../shared/people/schema.ts'
import type { Client } from './host.ts'
import { inventPerson } from './invented.ts'
import type { Canteen } from './meals-canteens.ts'
import type { Random } from './random.ts'

/** Somebody who eats at a canteen, and how often. */
export interface Diner {
  personId: number
  canteen: Canteen
  pay: PayMethod
  /** How likely a meal is on a day on which it is served. */
  lunch: number
  dinner: number
  mode: MealMode
  /** Comes from this day on, and up to another where they stopped. */
  fromOn: Day
  toOn: Day | null
}

const PER_CANTEEN = 28

const categories: readonly (readonly [DinerTerms['category'], number])[] = [
  ['ordinary', 76],
  ['lowIncome', 8],
  ['nearLowIncome', 3],
  ['hardship', 5],
  ['disabled', 4],
  ['veteran', 3],
  ['lostOnlyChild', 1],
]
const levels: readonly (readonly [DinerTerms['abilityLevel'], number])[] = [
  [null, 40],
  ['intact', 25],
  ['mild', 20],
  ['moderate', 12],
  ['severe', 3],
]

/** Who comes to a canteen is on foot; some are careful with what they eat. */
const eats = (random: Random): Condition => ({
  ...emptyCondition,
  diet: random.weighted([
    ['ordinary', 70],
    ['diabetic', 16],
    ['lowSalt', 12],
    ['vegetarian', 2],
  ] as const),
  texture: random.chance(0.12) ? 'soft' : 'ordinary',
  allergies: random.chance(0.06) ? random.pick(['花生', '虾', '鸡蛋', '牛奶']) : '',
})

/** The diners of a canteen: mostly elders of its street, a few under sixty. */
export async function inventDiners(
  client: Client,
  random: Random,
  canteen: Canteen,
  from: Day,
): Promise<Diner[]> {
  const diners: Diner[] = []
  for (let index = 0; index < PER_CANTEEN; index += 1) {
    const isYoung = index % 14 === 13
    const person = { ...inventPerson(random, from), street: canteen.street, condition: eats(random) }
    if (isYoung) person.birthOn = `${random.whole(1968, 1985)}${(person.birthOn ?? '1970-03-08').slice(4)}`
    const { id: personId } = await client.people.create({
      ...person,
      idNumber: isYoung ? '' : person.idNumber,
      isDuplicateConfirmed: true,
    })
    const pay = random.weighted([
      ['cash', 55],
      ['card', 20],
      ['account', 19],
      ['monthlyBill', 6],
    ] as const)
    const category = isYoung ? 'ordinary' : random.weighted(categories)
    await client.meals.addDiner({
      personId,
      siteId: canteen.siteId,
      class: isYoung ? random.pick(['spouse', 'volunteer', 'staff'] as const) : 'guest',
      pay,
      note: '',
      cardNumber: `06${String(canteen.siteId).padStart(3, '0')}${String(100 + index)}`,
      terms: {
        fromOn: from,
        category,
        abilityLevel: random.weighted(levels),
        residence: random.chance(0.86) ? 'registered' : 'resident',
        basis: '',
      },
    } satisfies NewDiner)
    diners.push({
      personId,
      canteen,
      pay,
      lunch: 0.25 + random.next() * 0.65,
      dinner: canteen.hasDinner ? random.next() * 0.5 : 0,
      mode: random.chance(0.16) ? 'takeaway' : 'dineIn',
      fromOn: random.chance(0.6) ? from : addDays(from, random.whole(20, 500)),
      toOn: random.chance(0.12) ? addDays(from, random.whole(400, 700)) : null,
    })
  }
  return diners
}
