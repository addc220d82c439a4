import type { Person, PersonDocument } from './schema.ts'

/** What the file of a resident should hold (facts 5.4; 养老机构等级评定, item 52; GB 38600 for the risk assessment). */
export const residentDocuments = [
  'contract',
  'medicalCheck',
  'idCopy',
  'household',
  'assessment',
  'riskAssessment',
] as const satisfies PersonDocument['kind'][]

/** The kinds of document that a resident's file lacks. */
export const missingDocuments = ({
  documents,
}: Pick<Person, 'documents'>): (typeof residentDocuments)[number][] =>
  residentDocuments.filter((kind) => !documents.some((document) => document.kind === kind))

/** True when nobody is named to be called, neither in an emergency nor as guardian. */
export const isContactMissing = ({ contacts }: Pick<Person, 'contacts'>): boolean =>
  !contacts.some(({ isEmergency, isGuardian }) => isEmergency || isGuardian)
