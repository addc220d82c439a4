/**
 * Frozen once released. What is due, and the inspections that are walked. Days are whole days; a round after midnight belongs to the
 * evening's duty date (RULES, Safety).
 */
export default /* sql */ `
-- What has to be done again and again. When it is due is reckoned (shared/safety/due.ts), never stored: due lists cannot drift.
CREATE TABLE duty (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  kind TEXT NOT NULL CHECK (kind IN ('dayRound', 'nightRound', 'monthlyCheck', 'headCheck', 'jointInspection', 'drill', 'training',
    'facilityTest', 'maintenance', 'lift', 'duct', 'own')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  nameEn TEXT NOT NULL DEFAULT '',
  checklistId INTEGER REFERENCES checklist,
  -- daily: at times of the day; calendar: once in each period; interval: so long after it was last done.
  rhythm TEXT NOT NULL CHECK (rhythm IN ('daily', 'calendar', 'interval')),
  -- daily: ["22:00", "00:00", …] of one duty date, in order.
  times TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(times)),
  -- calendar: the period; interval: the unit.
  unit TEXT CHECK (unit IN ('day', 'month', 'quarter', 'halfYear', 'year')),
  -- calendar: the day of the period's last month (31: its last day); interval: so many units.
  count INTEGER CHECK (count >= 1),
  graceDays INTEGER NOT NULL DEFAULT 0 CHECK (graceDays BETWEEN 0 AND 366),
  remindDays INTEGER NOT NULL DEFAULT 7 CHECK (remindDays BETWEEN 0 AND 366),
  -- interval: when it was last done before it is kept here.
  anchorOn TEXT,
  basis TEXT NOT NULL DEFAULT '',
  verified TEXT NOT NULL DEFAULT 'own' CHECK (verified IN ('found', 'part', 'memory', 'own')),
  -- Whose it is, or the post's.
  staffId INTEGER REFERENCES staff,
  post TEXT,
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (rhythm = 'daily' OR (unit IS NOT NULL AND count IS NOT NULL)),
  CHECK (rhythm <> 'calendar' OR unit <> 'day'),
  CHECK (rhythm <> 'interval' OR unit IN ('day', 'month', 'year'))
) STRICT;
CREATE INDEX dutyBySite ON duty (siteId, fromOn);
-- That a due thing was done; what proves it is an inspection, a drill, a training, or words.
CREATE TABLE dutyDone (
  id INTEGER PRIMARY KEY,
  dutyId INTEGER NOT NULL REFERENCES duty,
  -- The duty date and, of a daily one, the time: which due thing.
  dueOn TEXT NOT NULL,
  dueTime TEXT NOT NULL DEFAULT '',
  doneAt INTEGER NOT NULL,
  staffId INTEGER REFERENCES staff,
  inspectionId INTEGER REFERENCES inspection,
  drillId INTEGER REFERENCES drill,
  trainingId INTEGER REFERENCES training,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE UNIQUE INDEX dutyDoneOnce ON dutyDone (dutyId, dueOn, dueTime) WHERE voidedAt IS NULL;
CREATE UNIQUE INDEX dutyDoneByInspection ON dutyDone (inspectionId) WHERE inspectionId IS NOT NULL AND voidedAt IS NULL;
CREATE INDEX dutyDoneByDrill ON dutyDone (drillId) WHERE drillId IS NOT NULL AND voidedAt IS NULL;
CREATE INDEX dutyDoneByTraining ON dutyDone (trainingId) WHERE trainingId IS NOT NULL AND voidedAt IS NULL;
-- Why a due thing was missed. It stays missed; approved, the reason stands beside it.
CREATE TABLE dutyMiss (
  id INTEGER PRIMARY KEY,
  dutyId INTEGER NOT NULL REFERENCES duty,
  dueOn TEXT NOT NULL,
  dueTime TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, accountId INTEGER NOT NULL REFERENCES account,
  approvedAt INTEGER, approvedBy TEXT,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE UNIQUE INDEX dutyMissOnce ON dutyMiss (dutyId, dueOn, dueTime) WHERE voidedAt IS NULL;

CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  -- e.g. XC20260301-02: kind, day, number within it.
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('dayRound', 'nightRound', 'monthlyCheck', 'headCheck', 'jointInspection', 'own')),
  versionId INTEGER NOT NULL REFERENCES checklistVersion,
  -- The duty date: of a night round the evening's.
  onDay TEXT NOT NULL,
  -- null: an extra one.
  dutyId INTEGER REFERENCES duty,
  dueTime TEXT NOT NULL DEFAULT '',
  floorId INTEGER REFERENCES floor,
  staffId INTEGER REFERENCES staff,
  weather TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- Of a joint inspection: what kind, the unit's opinion, when it is looked at again.
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  startedAt INTEGER NOT NULL,
  endedAt INTEGER,
  -- The clock went back while it was walked: its times are in order, not exact.
  isClockOdd INTEGER NOT NULL DEFAULT 0 CHECK (isClockOdd IN (0, 1)),
  -- Kept when it ends, for figures; the answers are the truth.
  okCount INTEGER, problemCount INTEGER, naCount INTEGER,
  scorePermille INTEGER CHECK (scorePermille BETWEEN 0 AND 1000),
  accountId INTEGER NOT NULL REFERENCES account,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, endRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (endedAt IS NULL OR endedAt >= startedAt)
) STRICT;
CREATE UNIQUE INDEX inspectionByNumber ON inspection (siteId, number);
CREATE INDEX inspectionByDay ON inspection (siteId, onDay, kind);
CREATE INDEX inspectionByKind ON inspection (siteId, kind, onDay) WHERE voidedAt IS NULL;
CREATE INDEX inspectionOpen ON inspection (siteId) WHERE endedAt IS NULL AND voidedAt IS NULL;
CREATE INDEX inspectionByVersion ON inspection (versionId);

-- The answer that stands, one an item and piece of equipment. What was answered before is kept beside.
CREATE TABLE answer (
  inspectionId INTEGER NOT NULL REFERENCES inspection,
  itemId INTEGER NOT NULL REFERENCES checkItem,
  -- 0: of no single piece.
  assetId INTEGER NOT NULL DEFAULT 0,
  value TEXT CHECK (value IN ('ok', 'problem', 'na')),
  -- A number in thousandths, a choice or a text as typed.
  number INTEGER,
  text TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  -- A problem that was put right at once, and how; it is recorded all the same (61号令§31).
  isFixed INTEGER NOT NULL DEFAULT 0 CHECK (isFixed IN (0, 1)),
  fixNote TEXT NOT NULL DEFAULT '',
  -- The open hazard that this problem is: recorded before, and not again.
  hazardId INTEGER REFERENCES hazard,
  pointId INTEGER REFERENCES safetyPoint,
  answeredAt INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  accountId INTEGER NOT NULL REFERENCES account,
  PRIMARY KEY (inspectionId, itemId, assetId),
  CHECK (hazardId IS NULL OR (value = 'problem' AND NOT isFixed))
) STRICT, WITHOUT ROWID;
CREATE INDEX answerOfHazard ON answer (hazardId) WHERE hazardId IS NOT NULL;
CREATE INDEX answerProblem ON answer (itemId, inspectionId) WHERE value = 'problem';
CREATE TABLE answerBefore (
  id INTEGER PRIMARY KEY,
  inspectionId INTEGER NOT NULL, itemId INTEGER NOT NULL, assetId INTEGER NOT NULL,
  value TEXT, number INTEGER, text TEXT NOT NULL, comment TEXT NOT NULL, isFixed INTEGER NOT NULL, fixNote TEXT NOT NULL,
  hazardId INTEGER, answeredAt INTEGER NOT NULL, recordedAt INTEGER NOT NULL, accountId INTEGER NOT NULL
) STRICT;
CREATE INDEX answerBeforeByInspection ON answerBefore (inspectionId);
CREATE TRIGGER answerIsKept BEFORE UPDATE ON answer BEGIN
  INSERT INTO answerBefore (inspectionId, itemId, assetId, value, number, text, comment, isFixed, fixNote, hazardId,
    answeredAt, recordedAt, accountId)
  VALUES (OLD.inspectionId, OLD.itemId, OLD.assetId, OLD.value, OLD.number, OLD.text, OLD.comment, OLD.isFixed, OLD.fixNote,
    OLD.hazardId, OLD.answeredAt, OLD.recordedAt, OLD.accountId);
END;
-- What has ended stands.
CREATE TRIGGER answerIsOpen BEFORE INSERT ON answer
WHEN (SELECT endedAt IS NOT NULL OR voidedAt IS NOT NULL FROM inspection WHERE id = NEW.inspectionId)
BEGIN SELECT RAISE(ABORT, 'INSPECTION_ENDED'); END;
CREATE TRIGGER answerStands BEFORE UPDATE ON answer
WHEN (SELECT endedAt IS NOT NULL OR voidedAt IS NOT NULL FROM inspection WHERE id = NEW.inspectionId)
BEGIN SELECT RAISE(ABORT, 'INSPECTION_ENDED'); END;
CREATE TRIGGER answerIsOfItsVersion BEFORE INSERT ON answer
WHEN (SELECT versionId FROM inspection WHERE id = NEW.inspectionId) <> (SELECT versionId FROM checkItem WHERE id = NEW.itemId)
BEGIN SELECT RAISE(ABORT, 'ANSWER_OF_ANOTHER'); END;

-- The points whose code was read on the way.
CREATE TABLE inspectionStop (
  inspectionId INTEGER NOT NULL REFERENCES inspection,
  pointId INTEGER NOT NULL REFERENCES safetyPoint,
  at INTEGER NOT NULL,
  PRIMARY KEY (inspectionId, pointId)
) STRICT, WITHOUT ROWID;
-- Who signed; the strokes are an attachment.
CREATE TABLE inspectionSign (
  id INTEGER PRIMARY KEY,
  inspectionId INTEGER NOT NULL REFERENCES inspection,
  role TEXT NOT NULL CHECK (role IN ('patroller', 'supervisor', 'unit', 'inspector')),
  department TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  staffId INTEGER REFERENCES staff,
  attachmentId INTEGER REFERENCES attachment,
  at INTEGER NOT NULL,
  recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX inspectionSignByInspection ON inspectionSign (inspectionId);
-- Who takes part in a joint inspection.
CREATE TABLE inspectionParty (
  inspectionId INTEGER NOT NULL REFERENCES inspection,
  department TEXT NOT NULL CHECK (trim(department) <> ''),
  inspectors TEXT NOT NULL DEFAULT '',
  certificates TEXT NOT NULL DEFAULT '',
  isLead INTEGER NOT NULL DEFAULT 0 CHECK (isLead IN (0, 1)),
  PRIMARY KEY (inspectionId, department)
) STRICT, WITHOUT ROWID;

-- Nothing recorded is deleted.
${['duty', 'dutyDone', 'dutyMiss', 'inspection', 'answer', 'answerBefore', 'inspectionStop', 'inspectionSign']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsNotDeleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
