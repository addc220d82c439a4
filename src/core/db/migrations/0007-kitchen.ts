/** Frozen once released. What is cooked: dishes, menus, retained samples and the kitchen's daily logs. */
export default /* sql */ `
CREATE TABLE dish (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('staple', 'meat', 'vegetable', 'soup', 'snack', 'fruit', 'other')),
  allergens TEXT NOT NULL DEFAULT '',
  -- Of one portion.
  costFen INTEGER CHECK (costFen >= 0),
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE menuDish (
  siteId INTEGER NOT NULL REFERENCES canteen,
  onDay TEXT NOT NULL,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  dishId INTEGER NOT NULL REFERENCES dish,
  sort INTEGER NOT NULL DEFAULT 0,
  -- As it was when the menu was made.
  costFen INTEGER CHECK (costFen >= 0),
  PRIMARY KEY (siteId, onDay, meal, dishId)
) STRICT, WITHOUT ROWID;

-- 食品留样: of each dish, kept cold for 48 hours at least (餐饮服务食品安全操作规范).
CREATE TABLE foodSample (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  onDay TEXT NOT NULL,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  dishId INTEGER NOT NULL REFERENCES dish,
  weightG INTEGER NOT NULL CHECK (weightG > 0),
  takenAt INTEGER NOT NULL,
  staffId INTEGER NOT NULL REFERENCES staff,
  fridge TEXT NOT NULL CHECK (trim(fridge) <> ''),
  temperatureTenths INTEGER,
  note TEXT NOT NULL DEFAULT '',
  disposedAt INTEGER,
  disposedById INTEGER REFERENCES staff,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, disposalRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CONSTRAINT sampleKept CHECK (disposedAt >= takenAt + 172800000),
  CHECK ((disposedAt IS NULL) = (disposedById IS NULL))
) STRICT;
CREATE UNIQUE INDEX foodSampleOnce ON foodSample (siteId, onDay, meal, dishId) WHERE voidedAt IS NULL;
CREATE INDEX foodSampleByDay ON foodSample (siteId, onDay);
CREATE INDEX foodSampleKept ON foodSample (siteId, takenAt) WHERE voidedAt IS NULL AND disposedAt IS NULL;

-- 晨检, 冰箱温度, 餐具消毒, 进货查验, 废弃物, 陪餐.
CREATE TABLE kitchenLog (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  kind TEXT NOT NULL CHECK (kind IN ('morningCheck', 'fridge', 'disinfection', 'received', 'waste', 'companion')),
  onDay TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- Who did it or, at the morning check, who was checked.
  staffId INTEGER NOT NULL REFERENCES staff,
  isOk INTEGER NOT NULL CHECK (isOk IN (0, 1)),
  -- What the kind asks for: shared/meals/kitchen-log.ts.
  details TEXT NOT NULL CHECK (json_valid(details)),
  -- Of goods received: what they cost.
  costFen INTEGER CHECK (costFen >= 0),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX kitchenLogByDay ON kitchenLog (siteId, onDay, kind);
CREATE INDEX kitchenLogByKind ON kitchenLog (siteId, kind, onDay);

-- Nothing recorded is deleted: wrong rows are voided.
${['foodSample', 'kitchenLog']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsKept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
