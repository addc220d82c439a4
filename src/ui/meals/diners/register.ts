import type { NewDiner } from '../../../shared/meals/diner.ts'
import { NewDiner as NewDinerSchema } from '../../../shared/meals/diner.ts'
import type { NewPerson, Sex } from '../../../shared/people/schema.ts'
import { recordOf } from '../../beds/actions/newcomer.tsx'
import type { TermsValues } from './TermsFields.tsx'

/** Somebody who is not among the people yet: what the counter can ask for. */
export interface NewcomerValues {
  name: string
  sex: Sex | null
  birthOn: string | null
  phone: string
}

export interface RegisterValues {
  isNew: boolean
  person: { id: number; name: string } | null
  newcomer: NewcomerValues
  siteId: number | null
  class: NewDiner['class']
  pay: NewDiner['pay']
  number: string
  cardNumber: string
  terms: TermsValues
  note: string
}

/** What is registered, but for the person. */
export const RegisterDetails = NewDinerSchema.omit({ personId: true })

/** The form as the schema takes it: what was left empty is left out. */
export const detailsOf = ({ siteId, number, cardNumber, terms, note, ...values }: RegisterValues) => ({
  siteId,
  class: values.class,
  pay: values.pay,
  number: number.trim() || undefined,
  cardNumber: cardNumber.trim() || undefined,
  terms,
  note,
})

/** A record with what is known; the office completes it. */
export const personOf = ({ name, sex, birthOn, phone }: NewcomerValues): NewPerson => ({
  ...recordOf({ name, sex, birthYear: null }),
  birthOn,
  phone: phone.trim(),
})
