import type { NamedField, NameQuestion, Sheet } from '../../shared/imports/contract.ts'
import { normaliseSearch } from '../../shared/people/search.ts'
import { soundOf } from '../people/keys.ts'

interface Named {
  id: number
  name: string
  /** As people/keys `soundOf` writes it; worked out where it is not at hand. */
  pinyin?: string
}

const MOST_LIKE = 3

/** Finds who a sheet's names stand for; a name that several have is asked once. */
export class NameBook<T extends Named> {
  readonly #field: NamedField
  readonly #all: readonly T[]
  readonly #describe: (one: T) => NameQuestion['candidates'][number]
  readonly #byName: Map<string, T[]>
  /** As they are written. */
  readonly #found = new Map<string, readonly T[]>()
  readonly #chosen = new Map<string, number>()
  readonly #questions = new Map<string, NameQuestion>()
  readonly #likes = new Map<string, string>()

  constructor(
    field: NamedField,
    all: readonly T[],
    choices: NonNullable<Sheet['choices']>,
    describe: (one: T) => NameQuestion['candidates'][number],
  ) {
    this.#field = field
    this.#all = all
    this.#describe = describe
    this.#byName = Map.groupBy(all, ({ name }) => normaliseSearch(name))
    for (const { field: of, name, id } of choices)
      if (of === field) this.#chosen.set(normaliseSearch(name), id)
  }

  /** Everyone of this name. */
  named(name: string): readonly T[] {
    const found = this.#found.get(name) ?? this.#byName.get(normaliseSearch(name)) ?? []
    this.#found.set(name, found)
    return found
  }

  /**
   * The one a name in a row stands for, of those it can be; where several are, the one that was chosen.
   * @returns null where nobody was chosen yet: it is asked
   */
  choose(name: string, row: number, candidates: readonly T[]): T | null {
    const [only] = candidates
    if (candidates.length < 2) return only ?? null
    const key = normaliseSearch(name)
    const chosen = candidates.find(({ id }) => id === this.#chosen.get(key)) ?? null
    const question = this.#questions.get(key) ?? {
      field: this.#field,
      name,
      rows: [],
      chosenId: chosen?.id ?? null,
      candidates: candidates.map(this.#describe),
    }
    if (question.rows.at(-1) !== row) question.rows.push(row)
    this.#questions.set(key, question)
    return chosen
  }

  get questions(): NameQuestion[] {
    return [...this.#questions.values()]
  }

  /** Names that a mistyped one may mean: those that sound the same, then those one character off. */
  like(name: string): string | undefined {
    const key = normaliseSearch(name)
    const known = this.#likes.get(key)
    if (known !== undefined) return known || undefined
    const sound = soundOf(name)
    const alike = this.#all.filter((one) => (one.pinyin ?? soundOf(one.name)) === sound)
    const near = this.#all.filter((one) => isNear(key, normaliseSearch(one.name)))
    const names = [...new Set([...alike, ...near].map((one) => one.name))].slice(0, MOST_LIKE).join('、')
    this.#likes.set(key, names)
    return names || undefined
  }
}

/** One character wrong, missing or too many; of short names at least one must agree. */
function isNear(name: string, other: string): boolean {
  const [short, long] = name.length <= other.length ? [name, other] : [other, name]
  if (long.length < 2 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (at === 0 && short.length < 3) return false
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at)
}
