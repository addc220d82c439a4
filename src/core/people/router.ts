import { command, type Guarded, query } from '../procedure.ts'
import { findDuplicates } from './duplicates.ts'
import * as lists from './list.ts'
import * as merges from './merge.ts'
import * as service from './service.ts'
import { findWhereabouts } from './whereabouts.ts'

export const peopleRouter = (os: Guarded) => ({
  list: os.people.list.handler((call) =>
    query(call, (reader, actor) => lists.listPeople(reader, call.input, actor)),
  ),
  search: os.people.search.handler((call) =>
    query(call, (reader, actor) => lists.searchPeople(reader, call.input, actor)),
  ),
  get: os.people.get.handler((call) =>
    query(call, (reader, actor) => service.getPerson(reader, call.input, actor)),
  ),
  whereabouts: os.people.whereabouts.handler((call) =>
    query(call, (reader, actor) => findWhereabouts(reader, call.input, actor)),
  ),
  duplicates: os.people.duplicates.handler((call) =>
    query(call, (reader) => findDuplicates(reader, call.input)),
  ),
  create: os.people.create.handler((call) =>
    command(call, (tx, actor) => service.createPerson(tx, call.input, actor)),
  ),
  update: os.people.update.handler((call) =>
    command(call, (tx, actor) => service.updatePerson(tx, call.input, actor)),
  ),
  setCondition: os.people.setCondition.handler((call) =>
    command(call, (tx, actor) => service.setCondition(tx, call.input, actor)),
  ),
  conditions: os.people.conditions.handler((call) =>
    query(call, (reader, actor) => service.listConditions(reader, call.input, actor)),
  ),
  reveal: os.people.reveal.handler((call) => command(call, (tx) => service.revealField(tx, call.input))),
  void: os.people.void.handler((call) =>
    command(call, (tx, actor) => service.voidPerson(tx, call.input, actor)),
  ),
  previewMerge: os.people.previewMerge.handler((call) =>
    query(call, (reader, actor) => merges.previewMerge(reader, call.input, actor)),
  ),
  merge: os.people.merge.handler((call) =>
    command(call, (tx, actor) => merges.mergePeople(tx, call.input, actor)),
  ),
  unmerge: os.people.unmerge.handler((call) =>
    command(call, (tx, actor) => merges.unmergePeople(tx, call.input, actor)),
  ),
  merges: os.people.merges.handler((call) => query(call, merges.listMerges)),
  exportRows: os.people.exportRows.handler((call) =>
    command(call, (tx, actor) => lists.exportRows(tx, call.input, actor)),
  ),
})
