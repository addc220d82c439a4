import { EventPublisher } from '@orpc/server'
import type { Topic } from '../shared/contract.ts'

/** Tells every open window which ledgers a commit touched. */
export class Changes {
  readonly #publisher = new EventPublisher<{ changed: { topics: Topic[] } }>()

  publish(topics: Topic[]): void {
    this.#publisher.publish('changed', { topics })
  }

  /** Every change from now on, until the signal ends it. */
  watch(signal?: AbortSignal): AsyncIterable<{ topics: Topic[] }> {
    return this.#publisher.subscribe('changed', { signal })
  }
}
