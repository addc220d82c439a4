import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  Condition,
  Duplicate,
  Merge,
  NewPerson,
  Person,
  PersonRow,
  PersonUpdate,
  Whereabouts,
} from './schema.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['people'] }) as const

const MergePair = z.object({ keptId: Id, mergedId: Id })

export const peopleContract = {
  list: reads('people.read')
    .route(
      route(
        'GET',
        '/people',
        'People, found by characters, pinyin, initials, last digits of the number or bed',
      ),
    )
    .input(
      z.object({
        search: z.string().max(60).optional(),
        filter: z
          .enum(['all', 'residents', 'onLeave', 'waiting', 'former', 'died', 'incomplete'])
          .default('all'),
        siteId: z.int().positive().optional(),
        sort: z.enum(['name', 'bed', 'age', 'careLevel', 'recent']).default('name'),
        isDescending: z.boolean().default(false),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(20_000).default(100),
      }),
    )
    .output(z.object({ rows: z.array(PersonRow), total: z.int() })),
  search: reads('people.read')
    .route(route('GET', '/people/search', 'The first few people who match, for a search box'))
    .input(z.object({ text: z.string().max(60), limit: z.int().min(1).max(50).default(10) }))
    .output(z.array(PersonRow)),
  get: reads('people.read')
    .route(route('GET', '/people/{id}', 'One person, masked'))
    .input(z.object({ id: z.int().positive() }))
    .output(Person),
  whereabouts: reads('people.read')
    .route(route('GET', '/people/{id}/whereabouts', 'The bed a person lies in now, of the sites you may see'))
    .input(z.object({ id: z.int().positive() }))
    .output(Whereabouts),
  duplicates: reads('people.read')
    .route(route('POST', '/people/duplicates', 'Who might be the same person'))
    .input(
      NewPerson.pick({ name: true, sex: true, birthOn: true, birthYear: true, idNumber: true }).extend({
        exceptId: Id.optional(),
      }),
    )
    .output(z.array(Duplicate)),
  create: writes('people.write')
    .route(route('POST', '/people', 'Add a person'))
    .input(NewPerson)
    .output(Person),
  update: writes('people.write')
    .route(route('PUT', '/people/{id}', 'Change a person'))
    .input(PersonUpdate)
    .output(Person),
  setCondition: writes('people.write')
    .route(route('POST', '/people/{id}/condition', 'Record how a person is from a moment on'))
    .input(z.object({ id: Id, fromAt: Instant.optional(), condition: Condition.partial() }))
    .output(Person),
  conditions: reads('people.read')
    .route(route('GET', '/people/{id}/conditions', 'How a person was over time'))
    .input(z.object({ id: z.int().positive() }))
    .output(
      z.array(
        z.object({ id: Id, fromAt: Instant, recordedAt: Instant, by: z.string(), condition: Condition }),
      ),
    ),
  reveal: writes('people.reveal')
    .route(route('POST', '/people/{id}/reveal', 'See one masked field in full; the look is audited'))
    .input(z.object({ id: Id, field: z.enum(['idNumber', 'phone', 'address']) }))
    .output(z.object({ value: z.string() })),
  void: writes('people.write')
    .route(route('POST', '/people/{id}/void', 'Void a record that was made by mistake'))
    .input(z.object({ id: Id, reason: z.string().trim().min(1).max(500) }))
    .output(z.object({})),
  previewMerge: reads('people.merge')
    .route(route('POST', '/people/merge/preview', 'What merging two records of one person would move'))
    .input(MergePair)
    .output(
      z.object({
        kept: Person,
        merged: Person,
        /** Fields that differ: what stays and what would be dropped. */
        differences: z.array(z.object({ field: z.string(), kept: z.string(), merged: z.string() })),
        moves: z.object({
          stays: z.int(),
          leaves: z.int(),
          holds: z.int(),
          applications: z.int(),
          conditions: z.int(),
          familyBeds: z.int(),
          visits: z.int(),
          meals: z.int(),
        }),
        /** Meals that both had: they stay with the merged record, so that nothing is counted twice for one person. */
        mealsStaying: z.int(),
        /** Their stays, family beds, packages or visits overlap: they cannot be one person. */
        isOverlapping: z.boolean(),
      }),
    ),
  merge: writes('people.merge')
    .route(route('POST', '/people/merge', 'Merge two records of one person'))
    .input(MergePair)
    .output(Merge),
  unmerge: writes('people.merge')
    .route(route('POST', '/people/merge/{id}/undo', 'Take a merge back'))
    .input(z.object({ id: Id }))
    .output(Merge),
  merges: reads('people.read')
    .route(route('GET', '/people/merges', 'Merges, newest first'))
    .output(z.array(Merge)),
  exportRows: writes('people.read')
    .route(
      route(
        'POST',
        '/people/export',
        'People for a file: masked, or in full by right and with a reason; audited',
      ),
    )
    .input(
      z.object({
        filter: z.enum(['all', 'residents']).default('residents'),
        siteId: Id.optional(),
        isUnmasked: z.boolean().default(false),
        reason: z.string().max(200).default(''),
      }),
    )
    .output(
      z.array(
        PersonRow.omit({ idNumberMasked: true, phoneMasked: true }).extend({
          idNumber: z.string(),
          phone: z.string(),
          address: z.string(),
          contact: z.string(),
          contactPhone: z.string(),
          room: z.string(),
          arrivedAt: Instant.nullable(),
        }),
      ),
    ),
}
