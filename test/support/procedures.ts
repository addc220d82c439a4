import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { z } from 'zod'
import { contract } from '../../src/shared/contract.ts'
import type { ProcedureMeta } from '../../src/shared/procedure.ts'
import type { TestClient } from './core.ts'

export interface ContractProcedure {
  /** e.g. `beds.admit`. */
  path: string
  meta: ProcedureMeta
  input: z.ZodType | undefined
}

/** Every procedure of the contract, wherever it stands. */
export const procedures: ContractProcedure[] = collect(contract, '')

function collect(part: object, path: string): ContractProcedure[] {
  if (isContractProcedure(part)) {
    const { meta, inputSchema } = (part as AnyContractProcedure)['~orpc']
    return [{ path, meta: meta as ProcedureMeta, input: inputSchema as z.ZodType | undefined }]
  }
  return Object.entries(part).flatMap(([key, value]) => collect(value, path ? `${path}.${key}` : key))
}

/** Calls a procedure by its path; gives the code of its error, or null when it went well. */
export async function outcomeOf(client: TestClient, path: string, input: unknown): Promise<string | null> {
  const procedure = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], client)
  try {
    const result = await (procedure as (input: unknown) => Promise<unknown>)(input)
    await (result as Partial<AsyncGenerator> | undefined)?.return?.(undefined)
    return null
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error)
  }
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The smallest input that a schema accepts: whole numbers are 1, days are in 2026, the first of each choice. */
export function smallestInput(schema: z.ZodType | undefined, given: Record<string, unknown> = {}): unknown {
  if (!schema) return undefined
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const input = fill(json)
  const known = Object.entries(given).filter(([key]) => json.properties && key in json.properties)
  return typeof input === 'object' ? { ...input, ...Object.fromEntries(known) } : input
}

function fill(schema: JsonSchema, name = ''): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf)?.[0]
  if (choice) return fill(choice as JsonSchema)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, fill(schema.properties?.[key] as JsonSchema, key)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => fill(schema.items as JsonSchema))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return false
    default:
      return fillText(schema, name)
  }
}

function fillText({ format, pattern = '', minLength = 0 }: JsonSchema, name: string): string {
  if (format === 'date') return '2026-06-15'
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000001'
  if (pattern.includes('1[0-2]')) return '2026-06'
  if (pattern.includes('2[0-3]')) return name.startsWith('closes') ? '17:00' : '09:00'
  if (pattern.includes('yian-')) return 'yian-20260101T000000Z-manual.sqlite.gz'
  return pattern.includes('\\d{4,8}') ? '1234' : '名'.repeat(Math.max(minLength, 1))
}
