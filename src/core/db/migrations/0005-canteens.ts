/**
 * Frozen once released. Elder canteens, their diners and what these ordered. Days are whole days; `toOn` is the last day
 * included. What is asked for by a cut-off is read from the same rows: each keeps when it was entered and when its end was.
 */
export default /* sql */ `
-- What a picture can belong to, and what can be imported: names in a table, so that another is a row and no rebuilt table.
CREATE TABLE attachmentEntity (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO attachmentEntity VALUES ('familyBed'), ('adaptationWork'), ('equipmentItem'), ('visit'), ('person');
CREATE TABLE attachmentNext (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  entity TEXT NOT NULL REFERENCES attachmentEntity,
  entityId INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('photo', 'before', 'after', 'elderSignature', 'familySignature', 'signature', 'scan')),
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'image/webp')),
  name TEXT NOT NULL DEFAULT '',
  byteCount INTEGER NOT NULL CHECK (byteCount > 0),
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL CHECK (length(content) = byteCount),
  takenAt INTEGER,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
INSERT INTO attachmentNext SELECT id, siteId, entity, entityId, role, mime, name, byteCount, sha256, content, takenAt,
  recordedAt, recordedBy, voidedAt, voidedBy, voidReason FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachmentNext RENAME TO attachment;
CREATE INDEX attachmentByEntity ON attachment (entity, entityId);
CREATE INDEX attachmentByDigest ON attachment (sha256);

CREATE TABLE importKind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO importKind VALUES ('beds'), ('residents'), ('visits'), ('meals');
CREATE TABLE importBatchNext (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL REFERENCES importKind,
  siteId INTEGER NOT NULL REFERENCES site,
  fileName TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  rowCount INTEGER NOT NULL,
  movedBeds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(movedBeds)),
  undoneAt INTEGER
) STRICT;
INSERT INTO importBatchNext SELECT id, kind, siteId, fileName, at, by, rowCount, movedBeds, undoneAt FROM importBatch;
DROP TABLE importBatch;
ALTER TABLE importBatchNext RENAME TO importBatch;

-- A call that was sent again after the line broke gets the answer of the first time.
CREATE TABLE sentCall (
  key TEXT PRIMARY KEY CHECK (length(key) = 36),
  action TEXT NOT NULL,
  accountId INTEGER NOT NULL REFERENCES account,
  at INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT, WITHOUT ROWID;
CREATE INDEX sentCallByAt ON sentCall (at);

-- When a death was entered: by then the kitchen had counted on the person.
ALTER TABLE person ADD COLUMN diedRecordedAt INTEGER;
-- For where somebody lived as it was known at a past moment; nearly empty.
CREATE INDEX placementVoidedByPerson ON placement (personId, voidedAt) WHERE voidedAt IS NOT NULL;

CREATE TABLE canteen (
  siteId INTEGER PRIMARY KEY REFERENCES site,
  -- The home whose residents its kitchen feeds.
  homeSiteId INTEGER REFERENCES site,
  -- Keeps counts and no names.
  isHeadCount INTEGER NOT NULL DEFAULT 0 CHECK (isHeadCount IN (0, 1)),
  seats INTEGER CHECK (seats > 0),
  licenceNumber TEXT NOT NULL DEFAULT '',
  licenceToOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE canteenStage (
  siteId INTEGER NOT NULL REFERENCES canteen,
  fromOn TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('planned', 'pilot', 'running', 'paused', 'closed')),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (siteId, fromOn)
) STRICT, WITHOUT ROWID;
-- When a meal is served, from a day on; wall-clock times HH:MM. A meal without a row is not served.
CREATE TABLE canteenHours (
  siteId INTEGER NOT NULL REFERENCES canteen,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  fromOn TEXT NOT NULL,
  isServed INTEGER NOT NULL CHECK (isServed IN (0, 1)),
  opensTime TEXT NOT NULL,
  closesTime TEXT NOT NULL CHECK (closesTime > opensTime),
  PRIMARY KEY (siteId, meal, fromOn)
) STRICT, WITHOUT ROWID;
-- The standard price, from a day on; of a class alone where the class is named.
CREATE TABLE mealPrice (
  siteId INTEGER NOT NULL REFERENCES canteen,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  class TEXT NOT NULL DEFAULT '' CHECK (class IN ('', 'elder', 'spouse', 'volunteer', 'staff', 'guest')),
  fromOn TEXT NOT NULL,
  priceFen INTEGER NOT NULL CHECK (priceFen >= 0),
  PRIMARY KEY (siteId, meal, class, fromOn)
) STRICT, WITHOUT ROWID;

-- What a person is to the canteens.
CREATE TABLE diner (
  personId INTEGER PRIMARY KEY REFERENCES person,
  number TEXT NOT NULL UNIQUE CHECK (trim(number) <> ''),
  -- Where they usually eat.
  siteId INTEGER NOT NULL REFERENCES canteen,
  -- What they count as while under 60.
  class TEXT NOT NULL CHECK (class IN ('spouse', 'volunteer', 'staff', 'guest')),
  pay TEXT NOT NULL CHECK (pay IN ('cash', 'card', 'account', 'monthlyBill')),
  registeredOn TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX dinerBySite ON diner (siteId);
-- What subsidies ask of a person, from a day on.
CREATE TABLE dinerTerms (
  personId INTEGER NOT NULL REFERENCES diner,
  fromOn TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('ordinary', 'hardship', 'lowIncome', 'nearLowIncome', 'veteran', 'disabled', 'lostOnlyChild')),
  abilityLevel TEXT CHECK (abilityLevel IN ('intact', 'mild', 'moderate', 'severe', 'complete')),
  residence TEXT NOT NULL CHECK (residence IN ('registered', 'resident', 'elsewhere')),
  basis TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (personId, fromOn)
) STRICT, WITHOUT ROWID;
CREATE TABLE dinerCard (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL CHECK (trim(number) <> ''),
  personId INTEGER NOT NULL REFERENCES diner,
  fromOn TEXT NOT NULL,
  endedOn TEXT CHECK (endedOn >= fromOn),
  endReason TEXT CHECK (endReason IN ('lost', 'returned', 'replaced', 'broken')),
  CHECK ((endedOn IS NULL) = (endReason IS NULL))
) STRICT;
CREATE UNIQUE INDEX dinerCardInUse ON dinerCard (number) WHERE endedOn IS NULL;
CREATE INDEX dinerCardByNumber ON dinerCard (number);
CREATE INDEX dinerCardByPerson ON dinerCard (personId);
CREATE TABLE dinerSuspension (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES diner,
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX dinerSuspensionByPerson ON dinerSuspension (personId, fromOn);

-- Prepaid money: never below what is allowed.
CREATE TABLE dinerAccount (
  personId INTEGER PRIMARY KEY REFERENCES diner,
  balanceFen INTEGER NOT NULL DEFAULT 0,
  -- How far below nothing it may go.
  overdraftFen INTEGER NOT NULL DEFAULT 0 CHECK (overdraftFen >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT accountLimit CHECK (balanceFen >= -overdraftFen)
) STRICT;
-- Money that came or went: top-ups and refunds of the account, payments of a month's bill. Meals paid from the account are
-- meal lines.
CREATE TABLE dinerEntry (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES diner,
  siteId INTEGER NOT NULL REFERENCES canteen,
  kind TEXT NOT NULL CHECK (kind IN ('topUp', 'refund', 'billPayment')),
  onDay TEXT NOT NULL,
  -- The month whose bill is paid.
  month TEXT,
  amountFen INTEGER NOT NULL CHECK (amountFen > 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer')),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK ((kind = 'billPayment') = (month IS NOT NULL))
) STRICT;
CREATE INDEX dinerEntryByPerson ON dinerEntry (personId, onDay);
CREATE INDEX dinerEntryBySite ON dinerEntry (siteId, onDay) WHERE voidedAt IS NULL;
CREATE INDEX dinerEntryByBill ON dinerEntry (month, personId) WHERE month IS NOT NULL AND voidedAt IS NULL;

-- What a diner eats every week. Never changed: it ends, and another begins.
CREATE TABLE standingOrder (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  personId INTEGER NOT NULL REFERENCES diner,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  mode TEXT NOT NULL CHECK (mode IN ('dineIn', 'takeaway', 'delivery')),
  -- Bit 0 is Monday.
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  fromOn TEXT NOT NULL,
  -- A day before fromOn: it never began.
  toOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
-- Voided ones too: they were known once.
CREATE INDEX standingOrderBySite ON standingOrder (siteId, meal, fromOn);
CREATE INDEX standingOrderByPerson ON standingOrder (personId, meal, fromOn) WHERE voidedAt IS NULL;
-- One portion per person, meal and day.
${['INSERT', 'UPDATE OF personId, meal, weekdays, fromOn, toOn, voidedAt']
  .map(
    (event) => `CREATE TRIGGER standingOrderOnce${event.slice(0, 6)} BEFORE ${event} ON standingOrder
WHEN NEW.voidedAt IS NULL AND NEW.fromOn <= coalesce(NEW.toOn, '9999') AND EXISTS (
  SELECT 1 FROM standingOrder WHERE personId = NEW.personId AND meal = NEW.meal AND voidedAt IS NULL AND id IS NOT NEW.id
    AND weekdays & NEW.weekdays <> 0 AND fromOn <= coalesce(toOn, '9999')
    AND fromOn <= coalesce(NEW.toOn, '9999') AND coalesce(toOn, '9999') >= NEW.fromOn)
BEGIN SELECT RAISE(ABORT, 'ORDER_OVERLAPS'); END;`,
  )
  .join('\n')}

-- Another wish for one day: another way, another canteen, one more meal, or none (mode null).
CREATE TABLE orderChange (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  personId INTEGER NOT NULL REFERENCES diner,
  onDay TEXT NOT NULL,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  mode TEXT CHECK (mode IN ('dineIn', 'takeaway', 'delivery')),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE UNIQUE INDEX orderChangeOnce ON orderChange (personId, onDay, meal) WHERE voidedAt IS NULL;
CREATE INDEX orderChangeByDay ON orderChange (onDay, meal, siteId);

-- No meals for a while; they begin again by themselves.
CREATE TABLE orderPause (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES diner,
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn),
  reason TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX orderPauseByPerson ON orderPause (personId, fromOn);

-- Portions nobody ordered by the list, or that fall away: expected walk-ins, a resident's visitor.
CREATE TABLE kitchenExtra (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  onDay TEXT NOT NULL,
  meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
  class TEXT NOT NULL CHECK (class IN ('elder', 'spouse', 'volunteer', 'staff', 'guest', 'resident')),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  -- Whom it is for, or why.
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  personId INTEGER REFERENCES person,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX kitchenExtraByDay ON kitchenExtra (siteId, onDay, meal);
CREATE INDEX kitchenExtraByPerson ON kitchenExtra (personId) WHERE personId IS NOT NULL;

CREATE TABLE deliveryRoute (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  staffId INTEGER REFERENCES staff,
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (siteId, name)
) STRICT;
CREATE TABLE routeStop (
  personId INTEGER PRIMARY KEY REFERENCES diner,
  routeId INTEGER NOT NULL REFERENCES deliveryRoute,
  sort INTEGER NOT NULL
) STRICT;
CREATE INDEX routeStopByRoute ON routeStop (routeId, sort);

-- Nothing recorded is deleted: wrong rows are voided.
${[
  'attachment',
  'diner',
  'dinerCard',
  'dinerSuspension',
  'dinerEntry',
  'standingOrder',
  'orderChange',
  'orderPause',
  'kitchenExtra',
]
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsKept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
