/** Frozen once released. The visit ledger: the rule of counting, plans, visits and what they found. */
export default /* sql */ `
-- Which visits are counted as person-times, from a day on.
CREATE TABLE countRule (
  siteId INTEGER NOT NULL REFERENCES site,
  fromOn TEXT NOT NULL,
  minMinutes INTEGER NOT NULL CHECK (minMinutes >= 0),
  -- At most one per person, day and project.
  isOncePerDay INTEGER NOT NULL CHECK (isOncePerDay IN (0, 1)),
  basis TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (siteId, fromOn)
) STRICT, WITHOUT ROWID;

-- A repeating plan; the visits it makes are rows of their own from then on.
CREATE TABLE visitPlan (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  personId INTEGER NOT NULL REFERENCES person,
  grantId INTEGER REFERENCES packageGrant,
  kind TEXT NOT NULL,
  staffId INTEGER NOT NULL REFERENCES staff,
  secondStaffId INTEGER REFERENCES staff CHECK (secondStaffId <> staffId),
  -- Bit 0 is Monday.
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  -- Every how many weeks, counted from the week of fromOn.
  everyWeeks INTEGER NOT NULL DEFAULT 1 CHECK (everyWeeks BETWEEN 1 AND 8),
  startTime TEXT NOT NULL CHECK (startTime GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX visitPlanBySite ON visitPlan (siteId, fromOn);
CREATE INDEX visitPlanByPerson ON visitPlan (personId);
CREATE INDEX visitPlanByStaff ON visitPlan (staffId);
CREATE TABLE visitPlanItem (
  planId INTEGER NOT NULL REFERENCES visitPlan,
  itemId INTEGER NOT NULL REFERENCES serviceItem,
  PRIMARY KEY (planId, itemId)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  personId INTEGER NOT NULL REFERENCES person,
  projectId INTEGER REFERENCES careProject,
  grantId INTEGER REFERENCES packageGrant,
  -- The main kind: totals by kind add up; items are a table of their own.
  kind TEXT NOT NULL CHECK (kind IN ('cleaning', 'companionship', 'escort', 'meal', 'bath', 'comfort', 'other')),
  -- The person's street as it was then.
  street TEXT NOT NULL DEFAULT '',
  -- The team of the first worker on that day.
  teamId INTEGER REFERENCES careTeam,
  -- The day on which it began (or is planned to): over midnight it is one visit.
  onDay TEXT NOT NULL,
  plannedFromAt INTEGER,
  plannedToAt INTEGER,
  startedAt INTEGER,
  endedAt INTEGER,
  -- What is reserved: the real times where known, else the planned. Equal where a ledger gives minutes alone.
  fromAt INTEGER NOT NULL,
  toAt INTEGER NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  -- null: planned, or under way once startedAt is set.
  outcome TEXT CHECK (outcome IN ('done', 'missed', 'refused', 'cancelled')),
  outcomeReason TEXT NOT NULL DEFAULT '',
  offPlanReason TEXT NOT NULL DEFAULT '',
  clashReason TEXT NOT NULL DEFAULT '',
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5),
  signedBy TEXT CHECK (signedBy IN ('elder', 'family')),
  note TEXT NOT NULL DEFAULT '',
  -- Kept by core/homecare/counting.ts in the transaction of every write: does the rule of its day count it?
  isCounted INTEGER NOT NULL DEFAULT 0 CHECK (isCounted IN (0, 1)),
  -- A person has had it in hand: making the plan again leaves it alone.
  isTouched INTEGER NOT NULL DEFAULT 0 CHECK (isTouched IN (0, 1)),
  planId INTEGER REFERENCES visitPlan,
  planOn TEXT,
  -- Visits to several elders at one address at one time share it; the worker's minutes count once.
  jointId INTEGER,
  importId INTEGER REFERENCES importBatch,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (toAt >= fromAt AND toAt - fromAt <= 86400000),
  CHECK (endedAt IS NULL OR endedAt > startedAt),
  CHECK ((planId IS NULL) = (planOn IS NULL)),
  CHECK (outcome IS NOT 'done' OR minutes IS NOT NULL),
  CHECK (isCounted = 0 OR (outcome IS 'done' AND voidedAt IS NULL))
) STRICT;
-- Wide enough that figures over years read nothing else.
CREATE INDEX visitByDay ON visit (siteId, onDay, kind, street, teamId, projectId, personId, outcome, minutes, isCounted, grantId, voidedAt) WHERE voidedAt IS NULL;
CREATE INDEX visitByPerson ON visit (personId, onDay) WHERE voidedAt IS NULL;
CREATE INDEX visitVoided ON visit (personId) WHERE voidedAt IS NOT NULL;
CREATE INDEX visitByElderTime ON visit (personId, fromAt, toAt) WHERE voidedAt IS NULL AND (outcome IS NULL OR outcome = 'done');
CREATE UNIQUE INDEX visitByPlan ON visit (planId, planOn) WHERE planId IS NOT NULL;
CREATE INDEX visitUnsettled ON visit (siteId, onDay) WHERE voidedAt IS NULL AND outcome IS NULL;
-- Begun and not checked out: a handful.
CREATE INDEX visitUnderWay ON visit (id) WHERE voidedAt IS NULL AND outcome IS NULL AND startedAt IS NOT NULL;
CREATE INDEX visitByJoint ON visit (jointId) WHERE jointId IS NOT NULL;
CREATE INDEX visitByGrant ON visit (grantId, onDay) WHERE grantId IS NOT NULL AND voidedAt IS NULL;
CREATE INDEX visitByImport ON visit (importId) WHERE importId IS NOT NULL;

CREATE TABLE visitItem (
  visitId INTEGER NOT NULL REFERENCES visit,
  itemId INTEGER NOT NULL REFERENCES serviceItem,
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
  minutes INTEGER CHECK (minutes > 0),
  -- As it stood on the day of the visit.
  priceFen INTEGER NOT NULL CHECK (priceFen >= 0),
  isOutsidePackage INTEGER NOT NULL DEFAULT 0 CHECK (isOutsidePackage IN (0, 1)),
  PRIMARY KEY (visitId, itemId)
) STRICT, WITHOUT ROWID;

-- Who went. Times and minutes follow the visit by the triggers below.
CREATE TABLE visitWorker (
  visitId INTEGER NOT NULL REFERENCES visit,
  staffId INTEGER NOT NULL REFERENCES staff,
  siteId INTEGER NOT NULL REFERENCES site,
  -- 1 for the first worker, whose team the visit is of.
  isLead INTEGER NOT NULL CHECK (isLead IN (0, 1)),
  onDay TEXT NOT NULL,
  fromAt INTEGER NOT NULL,
  toAt INTEGER NOT NULL,
  jointId INTEGER,
  -- Of a joint visit all but one: the worker's minutes count once.
  isJointRest INTEGER NOT NULL DEFAULT 0 CHECK (isJointRest IN (0, 1)),
  ownMinutes INTEGER CHECK (ownMinutes BETWEEN 0 AND 1440),
  -- null unless done.
  minutes INTEGER,
  isOff INTEGER NOT NULL DEFAULT 0 CHECK (isOff IN (0, 1)),
  PRIMARY KEY (visitId, staffId)
) STRICT, WITHOUT ROWID;
CREATE INDEX visitWorkerByTime ON visitWorker (staffId, fromAt, toAt, jointId) WHERE isOff = 0;
CREATE INDEX visitWorkerByDay ON visitWorker (siteId, onDay, staffId, minutes);

CREATE TRIGGER visitWorkerFollows AFTER UPDATE OF onDay, fromAt, toAt, minutes, outcome, voidedAt, jointId ON visit
BEGIN
  UPDATE visitWorker SET onDay = NEW.onDay, fromAt = NEW.fromAt, toAt = NEW.toAt, jointId = NEW.jointId,
    isOff = NEW.voidedAt IS NOT NULL OR coalesce(NEW.outcome, 'done') <> 'done',
    minutes = CASE WHEN NEW.voidedAt IS NULL AND NEW.outcome = 'done'
      THEN CASE isJointRest WHEN 1 THEN 0 ELSE coalesce(ownMinutes, NEW.minutes) END END
  WHERE visitId = NEW.id;
END;
-- Nobody is in two places at once: at most a day is looked back, since no visit lasts longer.
-- What really happened stands above a plan: real times are only held against real times, so that no check-out is
-- ever lost to a visit that has not begun; a plan gives way to both.
CREATE TRIGGER visitWorkerNoClashInsert BEFORE INSERT ON visitWorker WHEN NEW.isOff = 0 AND NEW.toAt > NEW.fromAt AND EXISTS (
  SELECT 1 FROM visitWorker WHERE staffId = NEW.staffId AND isOff = 0 AND visitId <> NEW.visitId
    AND fromAt > NEW.fromAt - 86400000 AND fromAt < NEW.toAt AND toAt > NEW.fromAt AND toAt > fromAt
    AND (jointId IS NULL OR jointId IS NOT NEW.jointId)
    AND ((SELECT startedAt FROM visit WHERE id = visitWorker.visitId) IS NOT NULL
      OR (SELECT startedAt FROM visit WHERE id = NEW.visitId) IS NULL))
BEGIN SELECT RAISE(ABORT, 'WORKER_BUSY'); END;
CREATE TRIGGER visitWorkerNoClashUpdate BEFORE UPDATE OF staffId, fromAt, toAt, isOff, jointId ON visitWorker
WHEN NEW.isOff = 0 AND NEW.toAt > NEW.fromAt AND EXISTS (
  SELECT 1 FROM visitWorker WHERE staffId = NEW.staffId AND isOff = 0 AND visitId <> NEW.visitId
    AND fromAt > NEW.fromAt - 86400000 AND fromAt < NEW.toAt AND toAt > NEW.fromAt AND toAt > fromAt
    AND (jointId IS NULL OR jointId IS NOT NEW.jointId)
    AND ((SELECT startedAt FROM visit WHERE id = visitWorker.visitId) IS NOT NULL
      OR (SELECT startedAt FROM visit WHERE id = NEW.visitId) IS NULL))
BEGIN SELECT RAISE(ABORT, 'WORKER_BUSY'); END;
CREATE TRIGGER visitElderNoClashInsert BEFORE INSERT ON visit
WHEN NEW.voidedAt IS NULL AND (NEW.outcome IS NULL OR NEW.outcome = 'done') AND NEW.toAt > NEW.fromAt AND EXISTS (
  SELECT 1 FROM visit WHERE personId = NEW.personId AND voidedAt IS NULL AND (outcome IS NULL OR outcome = 'done')
    AND fromAt > NEW.fromAt - 86400000 AND fromAt < NEW.toAt AND toAt > NEW.fromAt AND toAt > fromAt
    AND (startedAt IS NOT NULL OR NEW.startedAt IS NULL))
BEGIN SELECT RAISE(ABORT, 'ELDER_BUSY'); END;
CREATE TRIGGER visitElderNoClashUpdate BEFORE UPDATE OF personId, fromAt, toAt, outcome, voidedAt ON visit
WHEN NEW.voidedAt IS NULL AND (NEW.outcome IS NULL OR NEW.outcome = 'done') AND NEW.toAt > NEW.fromAt AND EXISTS (
  SELECT 1 FROM visit WHERE personId = NEW.personId AND id <> NEW.id AND voidedAt IS NULL AND (outcome IS NULL OR outcome = 'done')
    AND fromAt > NEW.fromAt - 86400000 AND fromAt < NEW.toAt AND toAt > NEW.fromAt AND toAt > fromAt
    AND (startedAt IS NOT NULL OR NEW.startedAt IS NULL))
BEGIN SELECT RAISE(ABORT, 'ELDER_BUSY'); END;

CREATE TABLE visitVitals (
  visitId INTEGER PRIMARY KEY REFERENCES visit,
  systolic INTEGER, diastolic INTEGER, pulse INTEGER,
  -- Tenths of a degree; tenths of mmol/L.
  temperatureTenths INTEGER, glucoseTenths INTEGER,
  oxygenPercent INTEGER
) STRICT;

-- What a visit found that somebody must look after.
CREATE TABLE followUp (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  personId INTEGER NOT NULL REFERENCES person,
  visitId INTEGER REFERENCES visit,
  finding TEXT NOT NULL CHECK (trim(finding) <> ''),
  isUrgent INTEGER NOT NULL DEFAULT 0 CHECK (isUrgent IN (0, 1)),
  dueOn TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  closedAt INTEGER, closedBy TEXT, result TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX followUpBySite ON followUp (siteId, closedAt);
CREATE INDEX followUpByPerson ON followUp (personId);
CREATE INDEX followUpByVisit ON followUp (visitId);

-- Visits can be imported too: the table is rebuilt for its CHECK, foreign keys are off meanwhile.
CREATE TABLE importBatchNext (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('beds', 'residents', 'visits')),
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

-- Nothing recorded is deleted: wrong rows are voided.
${['visit', 'followUp']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsKept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
