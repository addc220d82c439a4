import type { Inspection, InspectionSign } from '../../../../shared/safety/inspection.ts'

/** Who is asked to sign, and who has. */
export interface Signing {
  role: InspectionSign['role']
  /** Of a joint inspection: for which department. */
  department: string
  sign: InspectionSign | null
}

/** A joint inspection is signed by each department and by the unit, any other by who walked and who looks over it. */
export function signingsOf({
  kind,
  parties,
  signs,
}: Pick<Inspection, 'kind' | 'parties' | 'signs'>): Signing[] {
  const standing = signs.filter(({ voidedAt }) => voidedAt === null)
  const asked: Omit<Signing, 'sign'>[] =
    kind === 'jointInspection'
      ? [
          ...parties.map(({ department }) => ({ role: 'inspector' as const, department })),
          { role: 'unit', department: '' },
        ]
      : [
          { role: 'patroller', department: '' },
          { role: 'supervisor', department: '' },
        ]
  const isOf = (one: Omit<Signing, 'sign'>, sign: InspectionSign) =>
    sign.role === one.role && sign.department === one.department
  const others = standing.filter((sign) => !asked.some((one) => isOf(one, sign)))
  return [
    ...asked.flatMap((one): Signing[] => {
      const own = standing.filter((sign) => isOf(one, sign))
      return own.length > 0 ? own.map((sign) => ({ ...one, sign })) : [{ ...one, sign: null }]
    }),
    ...others.map((sign) => ({ role: sign.role, department: sign.department, sign })),
  ]
}
