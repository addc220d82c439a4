/**
 * Frozen once released. The meal ledger. A meal line is its own record: it is frozen, and carries the hash of the one
 * before it (decision 11); putting right is a void with a new line or, once the month is closed, a named adjustment.
 * How a meal was paid for is a charge that many meals share; sums are kept by triggers as lines come.
 */
const MEAL = "meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner'))"
const MODE = "mode TEXT NOT NULL CHECK (mode IN ('dineIn', 'takeaway', 'delivery'))"
const CLASS =
  "class TEXT NOT NULL CHECK (class IN ('elder', 'spouse', 'volunteer', 'staff', 'guest', 'resident'))"
const CATEGORY =
  "category TEXT NOT NULL CHECK (category IN ('', 'ordinary', 'hardship', 'lowIncome', 'nearLowIncome', 'veteran', 'disabled', 'lostOnlyChild'))"
const PAY = "pay TEXT NOT NULL CHECK (pay IN ('cash', 'card', 'account', 'monthlyBill'))"

const addToSums = (row: 'NEW' | 'OLD') => `
  INSERT INTO mealSum (siteId, onDay, meal, mode, class, category, pay, chargeId, count)
  VALUES (${row}.siteId, ${row}.onDay, ${row}.meal, ${row}.mode, ${row}.class, ${row}.category, ${row}.pay, ${row}.chargeId, ${row}.quantity)
  ON CONFLICT DO UPDATE SET count = count + excluded.count;
  INSERT INTO mealMonthSum (siteId, month, meal, mode, class, chargeId, count)
  VALUES (${row}.siteId, substr(${row}.onDay, 1, 7), ${row}.meal, ${row}.mode, ${row}.class, ${row}.chargeId, ${row}.quantity)
  ON CONFLICT DO UPDATE SET count = count + excluded.count;`
const takeFromSums = (row: 'NEW' | 'OLD') => `
  UPDATE mealSum SET count = count - ${row}.quantity
  WHERE siteId = ${row}.siteId AND onDay = ${row}.onDay AND meal = ${row}.meal AND mode = ${row}.mode AND class = ${row}.class
    AND category = ${row}.category AND pay = ${row}.pay AND chargeId = ${row}.chargeId;
  UPDATE mealMonthSum SET count = count - ${row}.quantity
  WHERE siteId = ${row}.siteId AND month = substr(${row}.onDay, 1, 7) AND meal = ${row}.meal AND mode = ${row}.mode AND class = ${row}.class
    AND chargeId = ${row}.chargeId;`
const addToPersons = (row: 'NEW' | 'OLD') => `
  INSERT INTO mealPersonMonth (siteId, month, personId, count)
  SELECT ${row}.siteId, substr(${row}.onDay, 1, 7), ${row}.personId, 1
  WHERE ${row}.personId IS NOT NULL AND ${row}.class <> 'resident'
  ON CONFLICT DO UPDATE SET count = count + 1;`
const takeFromPersons = (row: 'NEW' | 'OLD') => `
  UPDATE mealPersonMonth SET count = count - 1
  WHERE siteId = ${row}.siteId AND month = substr(${row}.onDay, 1, 7) AND personId = ${row}.personId AND ${row}.class <> 'resident';`

/** Names the month and the canteen: db/failure.ts makes a refusal of it. */
const monthClosed = (month: string) =>
  `SELECT RAISE(ABORT, 'MONTH_CLOSED ' || ${month} || ' ' || (SELECT name FROM site WHERE id = NEW.siteId));`

export default /* sql */ `
CREATE TABLE subsidyRule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  -- null: of every canteen.
  siteId INTEGER REFERENCES canteen,
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX subsidyRuleBySite ON subsidyRule (siteId);
-- Never changed once confirmed; another version follows it. Days are whole, toOn the last.
CREATE TABLE subsidyRuleVersion (
  id INTEGER PRIMARY KEY,
  ruleId INTEGER NOT NULL REFERENCES subsidyRule,
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn),
  -- The rules' order: shares are reckoned in it.
  sort INTEGER NOT NULL,
  documentNumber TEXT NOT NULL DEFAULT '',
  -- Someone compared it with the document.
  isVerified INTEGER NOT NULL DEFAULT 0 CHECK (isVerified IN (0, 1)),
  fund TEXT NOT NULL CHECK (fund IN ('province', 'city', 'district', 'street', 'charity', 'operator')),
  kind TEXT NOT NULL CHECK (kind IN ('fixedOff', 'percent', 'fixedSelf', 'free', 'deliveryGrant', 'monthlyGrant')),
  -- Whom, what and how much: shared/meals/rule.ts.
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  -- null: a draft, on trial.
  confirmedAt INTEGER, confirmedBy TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX subsidyRuleVersionByRule ON subsidyRuleVersion (ruleId, fromOn);
CREATE TRIGGER subsidyRuleVersionIsFrozen BEFORE UPDATE OF ruleId, fromOn, documentNumber, fund, kind, terms, sort ON subsidyRuleVersion
WHEN OLD.confirmedAt IS NOT NULL BEGIN SELECT RAISE(ABORT, 'RULE_CONFIRMED'); END;
-- How several rules meet in one meal, from a day on.
CREATE TABLE stackingRule (
  siteId INTEGER NOT NULL REFERENCES canteen,
  fromOn TEXT NOT NULL,
  stacking TEXT NOT NULL CHECK (stacking IN ('highest', 'sum', 'inOrder')),
  PRIMARY KEY (siteId, fromOn)
) STRICT, WITHOUT ROWID;

-- Another value after whatever decides what a meal costs: who keeps it in memory asks by this whether it still holds.
CREATE TABLE termsStamp (id INTEGER PRIMARY KEY CHECK (id = 1), value TEXT NOT NULL) STRICT;
INSERT INTO termsStamp VALUES (1, hex(randomblob(16)));
${['subsidyRule', 'subsidyRuleVersion', 'stackingRule', 'mealPrice']
  .flatMap((table) => ['INSERT', 'UPDATE', 'DELETE'].map((event) => [table, event]))
  .map(
    ([table, event]) => `CREATE TRIGGER ${table}Stamps${event} AFTER ${event} ON ${table}
BEGIN UPDATE termsStamp SET value = hex(randomblob(16)); END;`,
  )
  .join('\n')}

-- One way in which a meal was paid for. The price is the elder's part and the shares, to the fen.
CREATE TABLE charge (
  id INTEGER PRIMARY KEY,
  -- Its shares written out: the same way is kept once.
  content TEXT NOT NULL UNIQUE CHECK (json_valid(content)),
  priceFen INTEGER NOT NULL CHECK (priceFen >= 0),
  selfFen INTEGER NOT NULL CHECK (selfFen >= 0),
  sharesFen INTEGER NOT NULL CHECK (sharesFen >= 0),
  -- Kept by a trigger below: what its grants come to.
  grantsFen INTEGER NOT NULL DEFAULT 0 CHECK (grantsFen >= 0),
  CHECK (priceFen = selfFen + sharesFen)
) STRICT;
CREATE TABLE chargeShare (
  chargeId INTEGER NOT NULL REFERENCES charge,
  versionId INTEGER NOT NULL REFERENCES subsidyRuleVersion,
  fund TEXT NOT NULL,
  fen INTEGER NOT NULL CHECK (fen > 0),
  -- A delivery grant is paid apart, in no meal's price.
  isGrant INTEGER NOT NULL CHECK (isGrant IN (0, 1)),
  PRIMARY KEY (chargeId, versionId)
) STRICT, WITHOUT ROWID;
CREATE INDEX chargeShareByVersion ON chargeShare (versionId);
CREATE TRIGGER chargeShareFits AFTER INSERT ON chargeShare
WHEN (SELECT sum(fen) FROM chargeShare WHERE chargeId = NEW.chargeId AND isGrant = 0)
  > (SELECT sharesFen FROM charge WHERE id = NEW.chargeId)
BEGIN SELECT RAISE(ABORT, 'SHARES_EXCEED_PRICE'); END;
CREATE TRIGGER chargeShareIsGranted AFTER INSERT ON chargeShare WHEN NEW.isGrant = 1
BEGIN UPDATE charge SET grantsFen = grantsFen + NEW.fen WHERE id = NEW.chargeId; END;
CREATE TRIGGER chargeIsFrozen BEFORE UPDATE OF id, content, priceFen, selfFen, sharesFen ON charge
BEGIN SELECT RAISE(ABORT, 'CHARGE_FROZEN'); END;
CREATE TRIGGER chargeShareIsFrozen BEFORE UPDATE ON chargeShare BEGIN SELECT RAISE(ABORT, 'CHARGE_FROZEN'); END;

CREATE TABLE mealLine (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  onDay TEXT NOT NULL,
  ${MEAL},
  ${MODE},
  ${CLASS},
  -- As it was on that day; empty for those without a name.
  ${CATEGORY},
  -- null: walk-ins and head counts, quantity of them.
  personId INTEGER REFERENCES person,
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
  -- A second portion at full price.
  isExtra INTEGER NOT NULL DEFAULT 0 CHECK (isExtra IN (0, 1)),
  chargeId INTEGER NOT NULL REFERENCES charge,
  ${PAY},
  importId INTEGER REFERENCES importBatch,
  recordedAt INTEGER NOT NULL,
  accountId INTEGER NOT NULL REFERENCES account,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (personId IS NULL OR quantity = 1)
) STRICT;
-- One meal once, whatever the canteen.
CREATE UNIQUE INDEX mealOnce ON mealLine (personId, onDay, meal) WHERE personId IS NOT NULL AND voidedAt IS NULL AND isExtra = 0;
CREATE INDEX mealExtraByPerson ON mealLine (personId, onDay) WHERE personId IS NOT NULL AND isExtra = 1;
CREATE INDEX mealByDay ON mealLine (siteId, onDay, meal);
CREATE INDEX mealVoidedByPerson ON mealLine (personId) WHERE voidedAt IS NOT NULL AND personId IS NOT NULL;
CREATE INDEX mealByImport ON mealLine (importId) WHERE importId IS NOT NULL;

-- Kept by the triggers below: how many portions were charged alike. Residents are in it, outside person-times.
CREATE TABLE mealSum (
  siteId INTEGER NOT NULL,
  onDay TEXT NOT NULL,
  meal TEXT NOT NULL,
  mode TEXT NOT NULL,
  class TEXT NOT NULL,
  category TEXT NOT NULL,
  pay TEXT NOT NULL,
  chargeId INTEGER NOT NULL REFERENCES charge,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (siteId, onDay, meal, mode, class, category, pay, chargeId)
) STRICT, WITHOUT ROWID;
-- The same by month, for the figures of years: a twentieth of its rows.
CREATE TABLE mealMonthSum (
  siteId INTEGER NOT NULL,
  month TEXT NOT NULL,
  meal TEXT NOT NULL,
  mode TEXT NOT NULL,
  class TEXT NOT NULL,
  chargeId INTEGER NOT NULL REFERENCES charge,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (siteId, month, meal, mode, class, chargeId)
) STRICT, WITHOUT ROWID;
-- Kept by the triggers below: a person's meals at a canteen in a month.
CREATE TABLE mealPersonMonth (
  siteId INTEGER NOT NULL,
  month TEXT NOT NULL,
  personId INTEGER NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (siteId, month, personId)
) STRICT, WITHOUT ROWID;
CREATE INDEX mealPersonMonthByPerson ON mealPersonMonth (personId, month);

CREATE TRIGGER mealLineIsSummed AFTER INSERT ON mealLine WHEN NEW.voidedAt IS NULL
BEGIN ${addToSums('NEW')} ${addToPersons('NEW')} END;
CREATE TRIGGER mealLineIsTakenOut AFTER UPDATE OF voidedAt ON mealLine WHEN OLD.voidedAt IS NULL AND NEW.voidedAt IS NOT NULL
BEGIN ${takeFromSums('OLD')} ${takeFromPersons('OLD')} END;
-- Two records of one person became one.
CREATE TRIGGER mealLineIsMoved AFTER UPDATE OF personId ON mealLine WHEN NEW.voidedAt IS NULL
BEGIN ${takeFromPersons('OLD')} ${addToPersons('NEW')} END;
CREATE TRIGGER mealLineIsFrozen BEFORE UPDATE OF id, siteId, onDay, meal, mode, class, category, quantity, isExtra, chargeId, pay, importId,
  recordedAt, accountId, hash ON mealLine BEGIN SELECT RAISE(ABORT, 'MEAL_FROZEN'); END;
CREATE TRIGGER mealLineStaysVoided BEFORE UPDATE OF voidedAt ON mealLine WHEN OLD.voidedAt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'ALREADY_VOIDED'); END;

-- A canteen's month on its way: submitted by the canteen, checked, settled (closed for good), paid.
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  month TEXT NOT NULL,
  submittedAt INTEGER NOT NULL, submittedBy TEXT NOT NULL,
  checkedAt INTEGER, checkedBy TEXT,
  settledAt INTEGER, settledBy TEXT,
  paidOn TEXT, paidRecordedAt INTEGER, paidRecordedBy TEXT,
  -- The totals as submitted; checking and settling ask that they still hold.
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  -- Where the ledger's chain stood.
  lastMealId INTEGER NOT NULL,
  lastHash TEXT NOT NULL,
  -- Given back to the canteen, with a reason.
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (settledAt IS NULL OR checkedAt IS NOT NULL),
  CHECK (paidOn IS NULL OR settledAt IS NOT NULL),
  CHECK (settledAt IS NULL OR voidedAt IS NULL)
) STRICT;
CREATE UNIQUE INDEX settlementOfMonth ON settlement (siteId, month) WHERE voidedAt IS NULL;
CREATE INDEX settlementReturned ON settlement (siteId, month) WHERE voidedAt IS NOT NULL;
-- A settled month is closed, whoever writes.
CREATE TRIGGER mealLineOfOpenMonth BEFORE INSERT ON mealLine WHEN EXISTS (
  SELECT 1 FROM settlement WHERE siteId = NEW.siteId AND month = substr(NEW.onDay, 1, 7) AND voidedAt IS NULL AND settledAt IS NOT NULL)
BEGIN ${monthClosed('substr(NEW.onDay, 1, 7)')} END;
CREATE TRIGGER mealVoidOfOpenMonth BEFORE UPDATE OF voidedAt ON mealLine WHEN EXISTS (
  SELECT 1 FROM settlement WHERE siteId = NEW.siteId AND month = substr(NEW.onDay, 1, 7) AND voidedAt IS NULL AND settledAt IS NOT NULL)
BEGIN ${monthClosed('substr(NEW.onDay, 1, 7)')} END;

-- What is put right after its month was closed; it counts in another month, by name.
CREATE TABLE mealAdjustment (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  -- The open month in which it counts.
  month TEXT NOT NULL,
  -- The day it puts right.
  onDay TEXT NOT NULL CHECK (substr(onDay, 1, 7) < month),
  ${MEAL},
  ${MODE},
  ${CLASS},
  ${CATEGORY},
  personId INTEGER REFERENCES person,
  -- The line that should not have been; null where one was missing.
  mealId INTEGER REFERENCES mealLine,
  -- Meals to take away (below nothing) or to add.
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  chargeId INTEGER NOT NULL REFERENCES charge,
  ${PAY},
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (mealId IS NULL OR quantity < 0)
) STRICT;
CREATE INDEX mealAdjustmentByMonth ON mealAdjustment (siteId, month);
CREATE UNIQUE INDEX mealAdjustmentOfMeal ON mealAdjustment (mealId) WHERE mealId IS NOT NULL AND voidedAt IS NULL;
CREATE INDEX mealAdjustmentByPerson ON mealAdjustment (personId) WHERE personId IS NOT NULL;
-- It stands in its month's settlement: frozen, and not voided once that is settled.
CREATE TRIGGER mealAdjustmentIsFrozen BEFORE UPDATE OF id, siteId, month, onDay, meal, mode, class, category, mealId, quantity,
  chargeId, pay, reason, recordedAt, recordedBy ON mealAdjustment BEGIN SELECT RAISE(ABORT, 'MEAL_FROZEN'); END;
CREATE TRIGGER mealAdjustmentStaysVoided BEFORE UPDATE OF voidedAt ON mealAdjustment WHEN OLD.voidedAt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'ALREADY_VOIDED'); END;
${['INSERT', 'UPDATE OF voidedAt']
  .map(
    (
      event,
    ) => `CREATE TRIGGER mealAdjustmentOfOpenMonth${event.slice(0, 6)} BEFORE ${event} ON mealAdjustment WHEN EXISTS (
  SELECT 1 FROM settlement WHERE siteId = NEW.siteId AND month = NEW.month AND voidedAt IS NULL AND settledAt IS NOT NULL)
BEGIN ${monthClosed('NEW.month')} END;`,
  )
  .join('\n')}

-- What became of a portion that was to be brought. Delivered makes a meal line.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES canteen,
  personId INTEGER NOT NULL REFERENCES diner,
  onDay TEXT NOT NULL,
  ${MEAL},
  outcome TEXT NOT NULL CHECK (outcome IN ('delivered', 'notAtHome', 'refused')),
  at INTEGER NOT NULL,
  receiver TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  staffId INTEGER REFERENCES staff,
  mealId INTEGER REFERENCES mealLine,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK ((outcome = 'delivered') = (mealId IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX deliveryOnce ON delivery (personId, onDay, meal) WHERE voidedAt IS NULL;
CREATE INDEX deliveryByDay ON delivery (siteId, onDay, meal);
CREATE UNIQUE INDEX deliveryByMeal ON delivery (mealId) WHERE mealId IS NOT NULL;

-- Nothing recorded is deleted: wrong rows are voided.
${['subsidyRuleVersion', 'charge', 'chargeShare', 'mealLine', 'settlement', 'mealAdjustment', 'delivery']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsKept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
