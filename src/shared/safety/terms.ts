import { z } from 'zod'

/** How sure the source of a rule is: its clause was read, read in part, is from memory; or it is the house's own. */
export const Verified = z.enum(['found', 'part', 'memory', 'own'])
export type Verified = z.infer<typeof Verified>

export const ChecklistKind = z.enum(['patrol', 'monthly', 'joint', 'own'])
export type ChecklistKind = z.infer<typeof ChecklistKind>

/** What an item asks for: ok / problem / not applicable, a number with limits, a choice, a text, a photo. */
export const CheckItemKind = z.enum(['check', 'number', 'choice', 'text', 'photo'])
export type CheckItemKind = z.infer<typeof CheckItemKind>

/** When a patrol asks an item. */
export const ItemShift = z.enum(['day', 'night', 'both'])
export type ItemShift = z.infer<typeof ItemShift>

export const ItemFix = z.enum(['onSpot', 'deadline'])
export type ItemFix = z.infer<typeof ItemFix>

export const AnswerValue = z.enum(['ok', 'problem', 'na'])
export type AnswerValue = z.infer<typeof AnswerValue>

/** What stands somewhere and is looked at one by one. */
export const AssetKind = z.enum([
  'extinguisher',
  'hydrant',
  'detector',
  'manualAlarm',
  'emergencyLight',
  'exitSign',
  'sprinkler',
  'fireDoor',
  'gasAlarm',
  'miniStation',
  'oxygen',
  'turningBed',
  'charger',
  'lift',
  'other',
])
export type AssetKind = z.infer<typeof AssetKind>

export const AssetCheckKind = z.enum(['test', 'maintain', 'repair', 'refill', 'replace'])
export type AssetCheckKind = z.infer<typeof AssetCheckKind>

export const LicenceKind = z.enum([
  'registration',
  'filing',
  'food',
  'medical',
  'lift',
  'facilityTest',
  'fireAcceptance',
  'lightning',
  'insurance',
  'maintenance',
  'other',
])
export type LicenceKind = z.infer<typeof LicenceKind>

export const DutyKind = z.enum([
  'dayRound',
  'nightRound',
  'monthlyCheck',
  'headCheck',
  'jointInspection',
  'drill',
  'training',
  'facilityTest',
  'maintenance',
  'lift',
  'duct',
  'own',
])
export type DutyKind = z.infer<typeof DutyKind>

/** daily: at times of each day; calendar: once in each period; interval: so long after it was last done (RULES, Safety). */
export const Rhythm = z.enum(['daily', 'calendar', 'interval'])
export type Rhythm = z.infer<typeof Rhythm>

export const DueUnit = z.enum(['day', 'month', 'quarter', 'halfYear', 'year'])
export type DueUnit = z.infer<typeof DueUnit>

/** Where a due thing stands. `late`: done after it was due; `overdue`: not done, and it can still be; `missed`: it can no longer be done in time. */
export const DueState = z.enum(['ahead', 'due', 'done', 'late', 'overdue', 'missed'])
export type DueState = z.infer<typeof DueState>

export const InspectionKind = z.enum([
  'dayRound',
  'nightRound',
  'monthlyCheck',
  'headCheck',
  'jointInspection',
  'own',
])
export type InspectionKind = z.infer<typeof InspectionKind>

export const SignRole = z.enum(['patroller', 'supervisor', 'unit', 'inspector'])
export type SignRole = z.infer<typeof SignRole>

export const HazardSource = z.enum([
  'dayRound',
  'nightRound',
  'monthlyCheck',
  'headCheck',
  'jointInspection',
  'own',
  'drill',
  'superior',
  'report',
  'alarm',
  'hand',
])
export type HazardSource = z.infer<typeof HazardSource>

/** 一般隐患, 疑似重大 (only suggested), 重大事故隐患, 重大火灾隐患 (both confirmed by the named manager). */
export const HazardGrade = z.enum(['general', 'suspectedMajor', 'majorAccident', 'majorFire'])
export type HazardGrade = z.infer<typeof HazardGrade>

/** Where a hazard stands: found → graded → (ordered →) rectified → verified → closed. */
export const HazardState = z.enum(['found', 'graded', 'ordered', 'rectified', 'verified', 'closed', 'void'])
export type HazardState = z.infer<typeof HazardState>

export const HazardActKind = z.enum([
  'found',
  'graded',
  'fixedOnSpot',
  'ordered',
  'extended',
  'measureDone',
  'measureVoided',
  'rectified',
  'recheckPassed',
  'recheckFailed',
  'closed',
  'reopened',
  'reported',
  'held',
  'freed',
  'voided',
])
export type HazardActKind = z.infer<typeof HazardActKind>

/** 消防安全责任人, 消防安全管理人, 安全员. */
export const SafetyRoleKind = z.enum(['responsible', 'manager', 'officer'])
export type SafetyRoleKind = z.infer<typeof SafetyRoleKind>

export const WorkFundSource = z.enum([
  'city',
  'district',
  'street',
  'charity',
  'operator',
  'lottery',
  'other',
])
export type WorkFundSource = z.infer<typeof WorkFundSource>

export const Shift = z.enum(['day', 'evening', 'night'])
export type Shift = z.infer<typeof Shift>

export const ShiftRole = z.enum(['carer', 'nurse', 'guard', 'control', 'lead', 'other'])
export type ShiftRole = z.infer<typeof ShiftRole>

export const TrainingKind = z.enum(['induction', 'periodic', 'special', 'campaign'])
export type TrainingKind = z.infer<typeof TrainingKind>

/** Who took part without a name. */
export const DrillOthers = z.enum(['residents', 'families', 'fireService', 'other'])
export type DrillOthers = z.infer<typeof DrillOthers>
export const TrainingOthers = z.enum(['residents', 'families', 'public', 'other'])
export type TrainingOthers = z.infer<typeof TrainingOthers>
