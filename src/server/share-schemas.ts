/** Below this a reference is no shorter to read than what it stands for. */
const WORTH = 300

type Node = Record<string, unknown>

const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null
const isShape = (node: Node): boolean => node.type === 'object' && isObject(node.properties)

/**
 * Says once what many procedures give: a shape that stands in a document of operations more than once becomes a component, named by
 * where it stands first, e.g. `safety.hazard` or `safety.hazard.measureRows`.
 * @param operations by operation, with a name each
 */
export function shareSchemas(operations: readonly (readonly [name: string, operation: object])[]): {
  operations: object[]
  schemas: Record<string, object>
} {
  const counts = new Map<string, number>()
  const count = (value: unknown): void => {
    if (!isObject(value)) return
    if (isShape(value)) {
      const text = JSON.stringify(value)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    for (const child of Object.values(value)) count(child)
  }
  for (const [, operation] of operations) count(operation)

  const names = new Map<string, string>()
  const schemas: Record<string, object> = {}
  const isNamed = (name: string) => name in schemas
  const share = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((child) => share(child, name))
    if (!isObject(value)) return value
    const text = isShape(value) ? JSON.stringify(value) : ''
    if (text.length < WORTH || (counts.get(text) ?? 0) < 2) return within(value, name)
    let known = names.get(text)
    if (known === undefined) {
      known = freeName(name, isNamed)
      names.set(text, known)
      schemas[known] = {}
      schemas[known] = within(value, known)
    }
    return { $ref: `#/components/schemas/${known}` }
  }
  /** The same with what is in it; only properties make a longer name. */
  const within = (node: Node, name: string): Node =>
    Object.fromEntries(
      Object.entries(node).map(([key, child]) => [
        key,
        key === 'properties' && isObject(child)
          ? Object.fromEntries(
              Object.entries(child).map(([property, shape]) => [
                property,
                share(shape, `${name}.${property}`),
              ]),
            )
          : share(child, name),
      ]),
    )
  const shared = operations.map(([name, operation]) => within(operation as Node, name))
  return { operations: shared, schemas }
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name
  for (let n = 2; isTaken(free); n += 1) free = `${name}-${n}`
  return free
}
