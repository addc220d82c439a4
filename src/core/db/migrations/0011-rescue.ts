/** Frozen once released. Getting people out: escape zones, who is on duty, drills, training, and the printed rosters. */
export default /* sql */ `
CREATE TABLE escapeZone (
  id INTEGER PRIMARY KEY,
  floorId INTEGER NOT NULL REFERENCES floor,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  -- Where one leaves it, and where one meets outside.
  exit TEXT NOT NULL DEFAULT '',
  meetingPlace TEXT NOT NULL DEFAULT '',
  sort INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (floorId, name)
) STRICT;
ALTER TABLE room ADD COLUMN escapeZoneId INTEGER REFERENCES escapeZone;

-- 值班表: who is on duty. A night shift belongs to the evening's day.
CREATE TABLE shiftEntry (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  onDay TEXT NOT NULL,
  shift TEXT NOT NULL CHECK (shift IN ('day', 'evening', 'night')),
  staffId INTEGER NOT NULL REFERENCES staff,
  -- null: of the whole house.
  floorId INTEGER REFERENCES floor,
  role TEXT NOT NULL CHECK (role IN ('carer', 'nurse', 'guard', 'control', 'lead', 'other')),
  fromAt INTEGER NOT NULL,
  toAt INTEGER NOT NULL CHECK (toAt > fromAt),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE UNIQUE INDEX shiftEntryOnce ON shiftEntry (siteId, onDay, shift, staffId) WHERE voidedAt IS NULL;
CREATE INDEX shiftEntryByTime ON shiftEntry (siteId, fromAt, toAt) WHERE voidedAt IS NULL;

-- Rosters that were put on paper by themselves: a file beside the data.
CREATE TABLE rosterPaper (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  at INTEGER NOT NULL,
  file TEXT NOT NULL,
  pages INTEGER NOT NULL,
  people INTEGER NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX rosterPaperBySite ON rosterPaper (siteId, at);

CREATE TABLE drill (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  scenario TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  isNight INTEGER NOT NULL CHECK (isNight IN (0, 1)),
  -- With as few as are there at night.
  isMinimumStaff INTEGER NOT NULL CHECK (isMinimumStaff IN (0, 1)),
  plannedOn TEXT NOT NULL,
  startedAt INTEGER,
  endedAt INTEGER,
  -- What went well and what did not; what comes of it.
  assessment TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (endedAt IS NULL OR (startedAt IS NOT NULL AND endedAt > startedAt))
) STRICT;
CREATE INDEX drillBySite ON drill (siteId, plannedOn);
-- Each floor: what the roster of that minute said, and how it went.
CREATE TABLE drillFloor (
  drillId INTEGER NOT NULL REFERENCES drill,
  floorId INTEGER NOT NULL REFERENCES floor,
  expected INTEGER NOT NULL CHECK (expected >= 0),
  helpersNeeded INTEGER NOT NULL DEFAULT 0 CHECK (helpersNeeded >= 0),
  helpersPresent INTEGER NOT NULL DEFAULT 0 CHECK (helpersPresent >= 0),
  evacuated INTEGER CHECK (evacuated >= 0),
  seconds INTEGER CHECK (seconds >= 0),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (drillId, floorId)
) STRICT, WITHOUT ROWID;
CREATE TABLE drillPerson (
  id INTEGER PRIMARY KEY,
  drillId INTEGER NOT NULL REFERENCES drill,
  floorId INTEGER REFERENCES floor,
  staffId INTEGER REFERENCES staff,
  -- Residents, families, firemen: so many, without names.
  others TEXT CHECK (others IN ('residents', 'families', 'fireService', 'other')),
  count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
  part TEXT NOT NULL DEFAULT '',
  CHECK ((staffId IS NULL) <> (others IS NULL)),
  CHECK (staffId IS NULL OR count = 1)
) STRICT;
CREATE INDEX drillPersonByDrill ON drillPerson (drillId);

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  -- campaign: safety month, open days, posters: counted, not certified.
  kind TEXT NOT NULL CHECK (kind IN ('induction', 'periodic', 'special', 'campaign')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  onDay TEXT NOT NULL,
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),
  place TEXT NOT NULL DEFAULT '',
  trainer TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  -- Whoever passed is trained until then.
  validMonths INTEGER CHECK (validMonths >= 1),
  -- Of the safety month: which, e.g. 2024-06.
  campaign TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX trainingBySite ON training (siteId, onDay);
CREATE TABLE trainingPerson (
  id INTEGER PRIMARY KEY,
  trainingId INTEGER NOT NULL REFERENCES training,
  staffId INTEGER REFERENCES staff,
  others TEXT CHECK (others IN ('residents', 'families', 'public', 'other')),
  count INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
  isPassed INTEGER CHECK (isPassed IN (0, 1)),
  CHECK ((staffId IS NULL) <> (others IS NULL)),
  CHECK (staffId IS NULL OR count = 1)
) STRICT;
CREATE INDEX trainingPersonByTraining ON trainingPerson (trainingId);
CREATE INDEX trainingPersonByStaff ON trainingPerson (staffId) WHERE staffId IS NOT NULL;

-- Nothing recorded is deleted.
${['shiftEntry', 'rosterPaper', 'drill', 'training']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsNotDeleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
