import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'

export const Sex = z.enum(['male', 'female', 'unknown'])
export type Sex = z.infer<typeof Sex>

/** Who pays, or which scheme supports the person: 特困, 低保, 低保边缘, 优抚, 自费, 其他. */
export const Funding = z.enum(['hardship', 'lowIncome', 'nearLowIncome', 'veteran', 'selfPaying', 'other'])
export type Funding = z.infer<typeof Funding>

/** 自理, 介助二级, 介助一级, 介护, 特级 (facts 5.1). */
export const CareLevel = z.enum(['selfCare', 'assisted', 'assistedHigh', 'fullCare', 'special'])
export type CareLevel = z.infer<typeof CareLevel>

export const Mobility = z.enum(['walks', 'withHelp', 'wheelchair', 'carried'])
export type Mobility = z.infer<typeof Mobility>

export const CarryTool = z.enum(['none', 'blanket', 'stretcher', 'evacuationChair', 'wheelchair'])
export const Hearing = z.enum(['good', 'poor', 'aid', 'deaf'])
export const Diet = z.enum(['ordinary', 'diabetic', 'lowSalt', 'lowFat', 'vegetarian', 'halal', 'other'])
export const Texture = z.enum(['ordinary', 'soft', 'minced', 'pureed', 'liquid', 'tube'])

/** How a person is from a moment on: the board of a past day shows the one in force then. */
export const Condition = z.object({
  careLevel: CareLevel.nullable(),
  mobility: Mobility.nullable(),
  carryTool: CarryTool.nullable(),
  /** Who goes with this person in an evacuation. */
  escort: z.string().max(100),
  hasOxygen: z.boolean().nullable(),
  hearing: Hearing.nullable(),
  diet: Diet.nullable(),
  texture: Texture.nullable(),
  allergies: z.string().max(500),
})
export type Condition = z.infer<typeof Condition>

export const emptyCondition: Condition = {
  careLevel: null,
  mobility: null,
  carryTool: null,
  escort: '',
  hasOxygen: null,
  hearing: null,
  diet: null,
  texture: null,
  allergies: '',
}

export const Contact = z.object({
  name: Name,
  relation: z.string().max(40),
  phone: z.string().max(40),
  address: z.string().max(200),
  isGuardian: z.boolean(),
  isGuarantor: z.boolean(),
  isEmergency: z.boolean(),
})
export type Contact = z.infer<typeof Contact>

/** 入住协议, 体检报告, 身份证复印件, 户口簿, 能力评估, 安全风险评估, 其他. */
export const PersonDocument = z.object({
  kind: z.enum(['contract', 'medicalCheck', 'idCopy', 'household', 'assessment', 'riskAssessment', 'other']),
  number: z.string().max(100),
  signedOn: Day.nullable(),
  expiresOn: Day.nullable(),
  note: Note,
})
export type PersonDocument = z.infer<typeof PersonDocument>

/** A separate consent to handle sensitive data (PIPL §29), and its withdrawal (§15). */
export const Consent = z.object({
  purpose: z.enum(['health', 'identity', 'photo', 'sharing', 'other']),
  noticeVersion: z.string().max(40),
  signedBy: z.enum(['self', 'guardian']),
  signer: z.string().max(100),
  method: z.enum(['paper', 'onScreen', 'oral']),
  givenOn: Day,
  withdrawnOn: Day.nullable(),
})
export type Consent = z.infer<typeof Consent>

/** `toVerify`: the check digit does not fit, 号码待核. */
export const IdState = z.enum(['none', 'valid', 'toVerify'])
export type IdState = z.infer<typeof IdState>

const details = {
  name: Name,
  sex: Sex,
  /** The day, or only the year, or neither; the number never overwrites it. */
  birthOn: Day.nullable(),
  birthYear: z.int().min(1890).max(2100).nullable(),
  street: z.string().max(100),
  funding: Funding.nullable(),
  /** 孤寡: alone, without family to lean on. */
  isAlone: z.boolean(),
  /** 计生特殊家庭. */
  isFamilyPlanningSpecial: z.boolean(),
  note: Note,
  contacts: z.array(Contact).max(20),
  documents: z.array(PersonDocument).max(50),
  consents: z.array(Consent).max(50),
}

/** A person as everybody sees them: number, phone and address are masked. */
export const Person = z.object({
  id: Id,
  ...details,
  idNumberMasked: z.string(),
  idState: IdState,
  phoneMasked: z.string(),
  addressMasked: z.string(),
  condition: Condition,
  /** Health fields this account may not see are null or empty and named here. */
  isHealthMasked: z.boolean(),
  diedOn: Day.nullable(),
  mergedIntoId: Id.nullable(),
  isVoided: z.boolean(),
  version: Version,
})
export type Person = z.infer<typeof Person>

export const NewPerson = z.object({
  ...details,
  idNumber: z.string().max(40),
  phone: z.string().max(40),
  address: z.string().max(200),
  condition: Condition,
  /** Set after the possible duplicates were shown and it is someone else. */
  isDuplicateConfirmed: z.boolean().default(false),
})
export type NewPerson = z.input<typeof NewPerson>

/** Only the fields that were changed; a masked field that is left out stays as it is. */
export const PersonUpdate = z.object({
  id: Id,
  version: Version,
  changes: z
    .object({
      ...details,
      idNumber: z.string().max(40),
      phone: z.string().max(40),
      address: z.string().max(200),
      diedOn: Day.nullable(),
    })
    .partial(),
})
export type PersonUpdate = z.infer<typeof PersonUpdate>

/** One line of the list of people. */
export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  sex: Sex,
  birthOn: Day.nullable(),
  birthYear: z.int().nullable(),
  idNumberMasked: z.string(),
  phoneMasked: z.string(),
  funding: Funding.nullable(),
  careLevel: CareLevel.nullable(),
  mobility: Mobility.nullable(),
  diedOn: Day.nullable(),
  /** Where the person lies now, and how. */
  stay: z
    .object({ siteId: Id, bedId: Id, bed: z.string(), isTrial: z.boolean(), isOnLeave: z.boolean() })
    .nullable(),
  isWaiting: z.boolean(),
})
export type PersonRow = z.infer<typeof PersonRow>

/** Where a person is now, and on what terms: a bed (and the leave from it), or a place on a waiting list. */
export const Whereabouts = z.object({
  stay: PersonRow.shape.stay
    .unwrap()
    .extend({
      stayId: Id,
      arrivedAt: Instant,
      trialUntilOn: Day.nullable(),
      leave: z
        .object({ id: Id, kind: z.enum(['outing', 'hospital']), from: Instant, expectedOn: Day.nullable() })
        .nullable(),
    })
    .nullable(),
  isWaiting: z.boolean(),
})
export type Whereabouts = z.infer<typeof Whereabouts>

export const Duplicate = z.object({
  personId: Id,
  person: z.string(),
  birth: z.string(),
  reasons: z.array(z.enum(['sameNumber', 'sameNameAndBirth', 'nearNumber', 'sameSound'])),
})
export type Duplicate = z.infer<typeof Duplicate>

export const Merge = z.object({
  id: Id,
  keptId: Id,
  kept: z.string(),
  mergedId: Id,
  merged: z.string(),
  at: Instant,
  by: z.string(),
  undoneAt: Instant.nullable(),
})
export type Merge = z.infer<typeof Merge>
