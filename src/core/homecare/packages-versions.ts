import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { CarePackage, PackageTerms } from '../../shared/homecare/package.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { getServiceItem } from './packages-items.ts'
import { getCareProject } from './packages-projects.ts'
import * as packages from './packages-sql.ts'

type Version = CarePackage['versions'][number]

/**
 * What a package holds on a day; for a month ask with its last day (RULES, Home care).
 * @returns undefined before its first version
 */
export function versionOn(reader: Reader, packageId: number, on: Day): Version | undefined {
  const found = reader.get(packages.versionOn, { packageId, on })
  return found && withItems(found, reader.all(packages.versionItems, { versionId: found.id }))
}

function withItems(
  { packageId: _, ...version }: packages.VersionRecord,
  items: readonly { itemId: number; timesPerMonth: number }[],
): Version {
  return { ...version, items: items.map(({ itemId, timesPerMonth }) => ({ itemId, timesPerMonth })) }
}

/** A site's packages, in use first, with their versions, newest first. @throws OTHER_SITE */
export function listCarePackages(
  reader: Reader,
  { siteId }: { siteId: number },
  actor: Actor,
): CarePackage[] {
  requireSite(actor, siteId)
  const versions = Map.groupBy(reader.all(packages.listVersions, { siteId }), ({ packageId }) => packageId)
  const items = Map.groupBy(reader.all(packages.listVersionItems, { siteId }), ({ versionId }) => versionId)
  return reader.all(packages.listPackages, { siteId, today: reader.today }).map((found) => ({
    ...found,
    versions: (versions.get(found.id) ?? []).map((version) =>
      withItems(version, items.get(version.id) ?? []),
    ),
  }))
}

/** @throws NOT_FOUND, OTHER_SITE */
export function getCarePackage(reader: Reader, actor: Actor, id: number): CarePackage {
  const siteId = reader.get(packages.getPackage, { id })?.siteId
  const found =
    siteId !== undefined && listCarePackages(reader, { siteId }, actor).find((other) => other.id === id)
  if (!found) throw refuse('NOT_FOUND', { entity: 'carePackage', id: String(id) })
  return found
}

type NewPackage = Pick<CarePackage, 'siteId' | 'projectId' | 'name' | 'note'> & { terms: PackageTerms }

/** @throws NOT_FOUND (site, project, item), OTHER_SITE, NAME_TAKEN, PACKAGE_EMPTY */
export function addCarePackage(tx: Writer, input: NewPackage, actor: Actor): CarePackage {
  requireSite(actor, getSite(tx, input.siteId).id)
  if (input.projectId !== null) getCareProject(tx, actor, { id: input.projectId, siteId: input.siteId })
  requireFreeName(tx, input, null)
  const { id } = tx.run(packages.insertPackage, input)
  writeVersion(tx, id, input.terms)
  const after = getCarePackage(tx, actor, id)
  tx.record({ entity: 'carePackage', id, siteId: input.siteId, after })
  return after
}

/** Who has it keeps it; out of use, it is given to nobody anew. @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN */
export function updateCarePackage(
  tx: Writer,
  input: Pick<CarePackage, 'id' | 'version' | 'name' | 'isActive' | 'note'>,
  actor: Actor,
): CarePackage {
  const before = getCarePackage(tx, actor, input.id)
  requireFresh(tx, 'carePackage', before, input)
  requireFreeName(tx, { siteId: before.siteId, name: input.name }, input.id)
  tx.run(packages.updatePackage, input)
  const after = getCarePackage(tx, actor, input.id)
  tx.record({ entity: 'carePackage', id: input.id, siteId: before.siteId, before, after })
  return after
}

/** From a day on; a version of the same day is replaced. @throws NOT_FOUND (package, item), OTHER_SITE, PACKAGE_EMPTY */
export function addPackageVersion(
  tx: Writer,
  { packageId, terms }: { packageId: number; terms: PackageTerms },
  actor: Actor,
): CarePackage {
  const before = getCarePackage(tx, actor, packageId)
  writeVersion(tx, packageId, terms)
  tx.run(packages.touchPackage, { id: packageId })
  const after = getCarePackage(tx, actor, packageId)
  tx.record({ entity: 'carePackage', id: packageId, siteId: before.siteId, before, after })
  return after
}

function writeVersion(tx: Writer, packageId: number, terms: PackageTerms): void {
  if (terms.items.length === 0) throw refuse('PACKAGE_EMPTY', {})
  requireEachOnce(tx, terms)
  tx.run(packages.putVersion, { ...terms, packageId })
  const versionId = tx.get(packages.versionOn, { packageId, on: terms.fromOn })?.id ?? 0
  tx.run(packages.removeVersionItems, { versionId })
  for (const item of terms.items) tx.run(packages.insertVersionItem, { ...item, versionId })
}

/** @throws NOT_FOUND for an unknown item, NAME_TAKEN for one that stands there twice */
function requireEachOnce(reader: Reader, { items }: PackageTerms): void {
  const seen = new Set<number>()
  for (const { itemId } of items) {
    const { name } = getServiceItem(reader, itemId)
    if (seen.has(itemId)) throw refuse('NAME_TAKEN', { name })
    seen.add(itemId)
  }
}

function requireFreeName(
  reader: Reader,
  { siteId, name }: Pick<CarePackage, 'siteId' | 'name'>,
  ownId: number | null,
): void {
  const other = reader.get(packages.findPackageByName, { siteId, name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}
