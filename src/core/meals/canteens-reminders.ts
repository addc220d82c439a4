import { type Day, daysBetween } from '../../shared/day.ts'
import type { CanteenReminder } from '../../shared/meals/canteen.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import { listRecords, requireCanteen, stageOn } from './canteens.ts'
import { listWorkers } from './canteens-reminders-sql.ts'
import type { CanteenRecord } from './canteens-sql.ts'

/** Before everything that has a day. */
const MISSING = -1_000_000

/**
 * What ran out or will within `reminderDays` (setting) at canteens that serve or pause: the licence (食品经营许可证),
 * and the health certificate (健康证) of everybody who works there. Valid through the day named (RULES, Time). What is
 * missing comes first, then what ran out longest ago.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function listReminders(
  reader: Reader,
  { siteId }: { siteId?: number },
  actor: Actor,
): CanteenReminder[] {
  const canteens = siteId === undefined ? listRecords(reader, actor) : [requireCanteen(reader, actor, siteId)]
  const within = settingOn(reader, 'reminderDays')
  return canteens
    .filter((canteen) => {
      const stage = stageOn(reader, canteen.siteId, reader.today)
      return isOpenStage(stage) || stage === 'paused'
    })
    .flatMap((canteen) => [...licenceOf(reader, canteen), ...certificatesOf(reader, canteen)])
    .filter(({ daysLeft }) => daysLeft === null || daysLeft <= within)
    .sort((a, b) => (a.daysLeft ?? MISSING) - (b.daysLeft ?? MISSING))
}

const leftOf = (reader: Reader, expiresOn: Day) => ({
  expiresOn,
  daysLeft: daysBetween(reader.today, expiresOn),
})

function licenceOf(reader: Reader, canteen: CanteenRecord): CanteenReminder[] {
  const { siteId, name: site, licenceNumber, licenceToOn } = canteen
  const of = { siteId, site, staffId: null, who: licenceNumber }
  if (licenceToOn !== null) return [{ ...of, kind: 'licence', ...leftOf(reader, licenceToOn) }]
  return licenceNumber === '' ? [{ ...of, kind: 'noLicence', expiresOn: null, daysLeft: null }] : []
}

function certificatesOf(reader: Reader, { siteId, name: site }: CanteenRecord): CanteenReminder[] {
  return reader
    .all(listWorkers, { siteId, on: reader.today })
    .flatMap(({ isCertified, expiresOn, ...worker }): CanteenReminder[] => {
      const of = { siteId, site, ...worker }
      if (!isCertified) return [{ ...of, kind: 'noHealthCertificate', expiresOn: null, daysLeft: null }]
      return expiresOn === null ? [] : [{ ...of, kind: 'healthCertificate', ...leftOf(reader, expiresOn) }]
    })
}
