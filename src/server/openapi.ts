import { type JSONSchema, type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../shared/contract.ts'
import { shareSchemas } from './share-schemas.ts'

const description = `The procedures of Yi'an for other programs. Sign in with POST /sign-in and keep the cookie.
A refusal is JSON with a code, a status and data that names whom and what it is about. Input that does not fit
is refused with 400 BAD_REQUEST and, in data.issues, the path and the reason of each fault.`

/** The whole contract as an OpenAPI document. `cookie` names the session of this server. */
export async function describeApi(options: { version: string; cookie: string }): Promise<OpenAPI.Document> {
  // Every procedure can be refused in the same ways: one schema per status, not fifty in each procedure.
  const refusals: Record<string, JSONSchema> = {}
  const document = await new OpenAPIGenerator({
    schemaConverters: [new ZodToJsonSchemaConverter()],
  }).generate(contract, {
    info: { title: "Yi'an 颐安", version: options.version, description },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: options.cookie } } },
    customErrorResponseBodySchema: (errors, status) => {
      const name = `Refusal${status}`
      refusals[name] ??= { oneOf: errors.map(([code, , , data]) => describeRefusal(code, status, data)) }
      return { $ref: `#/components/schemas/${name}` }
    },
  })
  const places = Object.values(document.paths ?? {}).flatMap((path) =>
    Object.entries(path as Record<string, OpenAPI.OperationObject>).map(([method, operation]) => ({
      ...{ path: path as Record<string, object>, method, operation },
    })),
  )
  const { operations, schemas } = shareSchemas(
    places.map(({ operation }) => [operation.operationId ?? '', operation]),
  )
  for (const [index, { path, method }] of places.entries()) path[method] = operations[index] ?? {}
  document.components = {
    ...document.components,
    schemas: { ...refusals, ...schemas } as Record<string, OpenAPI.SchemaObject>,
  }
  return document
}

const describeRefusal = (code: string, status: number, data: JSONSchema): JSONSchema => ({
  type: 'object',
  properties: {
    code: { const: code },
    status: { const: status },
    message: { type: 'string' },
    defined: { const: true },
    data,
  },
  required: ['code', 'status', 'message', 'defined', 'data'],
})
