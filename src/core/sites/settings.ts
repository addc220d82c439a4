import type { Day } from '../../shared/day.ts'
import {
  type SettingKey,
  type SettingValue,
  settingDefaults,
  settingTypes,
} from '../../shared/sites/schema.ts'
import { sql } from '../db/statement.ts'
import type { Reader } from '../db/store.ts'

const inForce = sql<{ key: string; on: Day }, { value: string }>(
  'SELECT value FROM setting WHERE key = @key AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1',
)

/** The value of a setting on a day: the latest that began on or before it, else the default. */
export function settingOn<K extends SettingKey>(
  reader: Reader,
  key: K,
  on: Day = reader.today,
): SettingValue<K> {
  const row = reader.get(inForce, { key, on })
  return row ? (settingTypes[key].parse(JSON.parse(row.value)) as SettingValue<K>) : settingDefaults[key]
}
