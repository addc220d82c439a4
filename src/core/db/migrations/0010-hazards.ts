/**
 * Frozen once released. Hazards and their closed loop, fire works, and their tie to the beds. What was done to a hazard is a row of
 * hazardAct; hazard keeps where it stands, told from those rows (shared/safety/hazard-loop.ts) in the same transaction.
 */
export default /* sql */ `
CREATE TABLE hazard (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  -- e.g. YH2026-0038: the year and a number within it.
  number TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('dayRound', 'nightRound', 'monthlyCheck', 'headCheck', 'jointInspection', 'own', 'drill', 'superior',
    'report', 'alarm', 'hand')),
  inspectionId INTEGER REFERENCES inspection,
  itemId INTEGER REFERENCES checkItem,
  assetId INTEGER REFERENCES safetyAsset,
  drillId INTEGER REFERENCES drill,
  -- Of the checklist's item, for figures of what comes again; '' without one.
  itemCode TEXT NOT NULL DEFAULT '',
  floorId INTEGER REFERENCES floor,
  roomId INTEGER REFERENCES room,
  place TEXT NOT NULL CHECK (trim(place) <> ''),
  description TEXT NOT NULL CHECK (trim(description) <> ''),
  foundAt INTEGER NOT NULL,
  foundOn TEXT NOT NULL,
  foundBy TEXT NOT NULL,
  foundByStaffId INTEGER REFERENCES staff,
  -- Where it stands.
  state TEXT NOT NULL CHECK (state IN ('found', 'graded', 'ordered', 'rectified', 'verified', 'closed', 'void')),
  grade TEXT NOT NULL CHECK (grade IN ('general', 'suspectedMajor', 'majorAccident', 'majorFire')),
  isOnSpot INTEGER NOT NULL DEFAULT 0 CHECK (isOnSpot IN (0, 1)),
  -- The earliest deadline of what is still to be done; with all done the latest there was.
  deadlineOn TEXT,
  rectifiedAt INTEGER,
  verifiedAt INTEGER,
  closedAt INTEGER,
  closedOn TEXT,
  reopenedCount INTEGER NOT NULL DEFAULT 0,
  costFen INTEGER NOT NULL DEFAULT 0 CHECK (costFen >= 0),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, accountId INTEGER NOT NULL REFERENCES account,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closedAt IS NOT NULL)),
  CHECK ((closedAt IS NULL) = (closedOn IS NULL))
) STRICT;
CREATE UNIQUE INDEX hazardByNumber ON hazard (siteId, number);
CREATE INDEX hazardByFound ON hazard (siteId, foundOn, state);
CREATE INDEX hazardByClosed ON hazard (siteId, closedOn) WHERE closedOn IS NOT NULL;
CREATE INDEX hazardOpen ON hazard (siteId, deadlineOn) WHERE state NOT IN ('closed', 'void');
CREATE INDEX hazardByInspection ON hazard (inspectionId) WHERE inspectionId IS NOT NULL;
CREATE INDEX hazardByDrill ON hazard (drillId) WHERE drillId IS NOT NULL;
CREATE UNIQUE INDEX hazardByAnswer ON hazard (inspectionId, itemId, coalesce(assetId, 0))
  WHERE inspectionId IS NOT NULL AND itemId IS NOT NULL AND state <> 'void';

-- 整改措施: 措施、责任人、期限、资金、临时防范 (61号令§32).
CREATE TABLE hazardMeasure (
  id INTEGER PRIMARY KEY,
  hazardId INTEGER NOT NULL REFERENCES hazard,
  measure TEXT NOT NULL CHECK (trim(measure) <> ''),
  ownerId INTEGER REFERENCES staff,
  owner TEXT NOT NULL CHECK (trim(owner) <> ''),
  department TEXT NOT NULL DEFAULT '',
  deadlineOn TEXT NOT NULL,
  fundsFen INTEGER NOT NULL DEFAULT 0 CHECK (fundsFen >= 0),
  interim TEXT NOT NULL DEFAULT '',
  -- Done (again after each refused re-check), and looked at by someone else.
  doneAt INTEGER,
  doneNote TEXT NOT NULL DEFAULT '',
  costFen INTEGER CHECK (costFen >= 0),
  verifiedAt INTEGER,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (verifiedAt IS NULL OR doneAt IS NOT NULL)
) STRICT;
CREATE INDEX hazardMeasureByHazard ON hazardMeasure (hazardId);
-- Whoever fixed any part neither re-checks nor closes, by person, not by role.
CREATE TABLE hazardFixer (
  hazardId INTEGER NOT NULL REFERENCES hazard,
  -- A person of the staff, or an account that is nobody's: 0 where it is the other.
  staffId INTEGER NOT NULL DEFAULT 0,
  accountId INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  PRIMARY KEY (hazardId, staffId, accountId),
  CHECK (staffId > 0 OR accountId > 0)
) STRICT, WITHOUT ROWID;

-- 消防安全责任人, 消防安全管理人, 安全员: by name, from a day on. Closing and confirming are theirs, not a role's.
CREATE TABLE safetyRole (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  role TEXT NOT NULL CHECK (role IN ('responsible', 'manager', 'officer')),
  staffId INTEGER NOT NULL REFERENCES staff,
  fromOn TEXT NOT NULL,
  -- The last day.
  toOn TEXT CHECK (toOn >= fromOn),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX safetyRoleBySite ON safetyRole (siteId, role, fromOn);
CREATE UNIQUE INDEX safetyRoleOnce ON safetyRole (siteId, role, staffId, fromOn);

-- Every step of the loop, by whom: never changed, never taken away.
CREATE TABLE hazardAct (
  id INTEGER PRIMARY KEY,
  hazardId INTEGER NOT NULL REFERENCES hazard,
  kind TEXT NOT NULL CHECK (kind IN ('found', 'graded', 'fixedOnSpot', 'ordered', 'extended', 'measureDone', 'measureVoided', 'rectified', 'recheckPassed',
    'recheckFailed', 'closed', 'reopened', 'reported', 'held', 'freed', 'voided')),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  staffId INTEGER REFERENCES staff,
  accountId INTEGER NOT NULL REFERENCES account,
  -- Reason, grade and its rule, new deadline …: shared/safety/hazard.ts.
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details))
) STRICT;
CREATE INDEX hazardActByHazard ON hazardAct (hazardId, id);
CREATE INDEX hazardActByKind ON hazardAct (kind, at);
CREATE TRIGGER hazardActIsFrozen BEFORE UPDATE ON hazardAct BEGIN SELECT RAISE(ABORT, 'HAZARD_ACT_FROZEN'); END;
-- What the loop can never do, whoever writes.
CREATE TRIGGER hazardClosedNeedsMeasures BEFORE UPDATE OF state ON hazard
WHEN NEW.state = 'closed' AND EXISTS (
  SELECT 1 FROM hazardMeasure WHERE hazardId = NEW.id AND voidedAt IS NULL AND verifiedAt IS NULL)
BEGIN SELECT RAISE(ABORT, 'HAZARD_NOT_VERIFIED'); END;
CREATE TRIGGER hazardClosedNeedsCheck BEFORE UPDATE OF state ON hazard
WHEN NEW.state = 'closed' AND OLD.state NOT IN ('verified', 'closed')
BEGIN SELECT RAISE(ABORT, 'HAZARD_NOT_VERIFIED'); END;
CREATE TRIGGER hazardFollowsLoop BEFORE UPDATE OF state ON hazard
WHEN NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN ('found graded', 'found void', 'graded ordered', 'graded rectified',
  'ordered graded', 'ordered rectified', 'rectified verified', 'rectified ordered', 'rectified graded', 'verified closed',
  'verified ordered', 'verified graded', 'closed graded')
BEGIN SELECT RAISE(ABORT, 'HAZARD_STEP'); END;
CREATE TRIGGER hazardCheckedByOthers BEFORE INSERT ON hazardAct
WHEN NEW.kind IN ('recheckPassed', 'recheckFailed', 'closed') AND EXISTS (
  SELECT 1 FROM hazardFixer WHERE hazardId = NEW.hazardId AND (accountId = NEW.accountId OR staffId = NEW.staffId))
BEGIN SELECT RAISE(ABORT, 'HAZARD_FIXER'); END;

-- A bed that is out of service because of a hazard; closing the hazard frees it.
ALTER TABLE outage ADD COLUMN hazardId INTEGER REFERENCES hazard;
CREATE INDEX outageByHazard ON outage (hazardId) WHERE hazardId IS NOT NULL;

-- 消防工程: works with their cost and where the money comes from.
CREATE TABLE safetyWork (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  contractor TEXT NOT NULL DEFAULT '',
  contractFen INTEGER CHECK (contractFen >= 0),
  startedOn TEXT,
  finishedOn TEXT,
  acceptedOn TEXT,
  acceptedBy TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (finishedOn IS NULL OR startedOn IS NULL OR finishedOn >= startedOn),
  CHECK (acceptedOn IS NULL OR finishedOn IS NOT NULL)
) STRICT;
CREATE INDEX safetyWorkBySite ON safetyWork (siteId, startedOn);
CREATE TABLE safetyWorkFund (
  workId INTEGER NOT NULL REFERENCES safetyWork,
  source TEXT NOT NULL CHECK (source IN ('city', 'district', 'street', 'charity', 'operator', 'lottery', 'other')),
  amountFen INTEGER NOT NULL CHECK (amountFen > 0),
  PRIMARY KEY (workId, source)
) STRICT, WITHOUT ROWID;
CREATE TABLE safetyWorkHazard (
  workId INTEGER NOT NULL REFERENCES safetyWork,
  hazardId INTEGER NOT NULL REFERENCES hazard,
  PRIMARY KEY (workId, hazardId)
) STRICT, WITHOUT ROWID;
CREATE INDEX safetyWorkByHazard ON safetyWorkHazard (hazardId);

-- Nothing recorded is deleted.
${['hazard', 'hazardMeasure', 'hazardFixer', 'hazardAct', 'safetyRole', 'safetyWork']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsNotDeleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
