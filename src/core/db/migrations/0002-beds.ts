/**
 * Frozen once released. Every interval has the same furniture: fromAt, toAt (half-open, null = open), recordedAt,
 * toRecordedAt (when its end was entered), voidedAt. With these a past moment can be read as it was, and as it
 * was known then.
 */
export default /* sql */ `
CREATE TABLE building (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  sort INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (siteId, name)
) STRICT;

CREATE TABLE floor (
  id INTEGER PRIMARY KEY,
  buildingId INTEGER NOT NULL REFERENCES building,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  sort INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (buildingId, name)
) STRICT;

CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  floorId INTEGER NOT NULL REFERENCES floor,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  audience TEXT NOT NULL DEFAULT 'any' CHECK (audience IN ('any', 'men', 'women', 'couple')),
  isNearStation INTEGER NOT NULL DEFAULT 0 CHECK (isNearStation IN (0, 1)),
  isWheelchair INTEGER NOT NULL DEFAULT 0 CHECK (isWheelchair IN (0, 1)),
  hasOxygen INTEGER NOT NULL DEFAULT 0 CHECK (hasOxygen IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (floorId, name)
) STRICT;

CREATE TABLE bed (
  id INTEGER PRIMARY KEY,
  roomId INTEGER NOT NULL REFERENCES room,
  siteId INTEGER NOT NULL REFERENCES site,
  code TEXT NOT NULL CHECK (trim(code) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('nursing', 'ordinary', 'dayCare')),
  sort INTEGER NOT NULL DEFAULT 0,
  setUpAt INTEGER NOT NULL,
  recordedAt INTEGER NOT NULL,
  retiredAt INTEGER,
  retireRecordedAt INTEGER,
  retireReason TEXT NOT NULL DEFAULT '',
  importId INTEGER REFERENCES importBatch,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (retiredAt IS NULL OR retiredAt >= setUpAt)
) STRICT;
CREATE UNIQUE INDEX bedByCode ON bed (siteId, code) WHERE retiredAt IS NULL;
CREATE INDEX bedByAnyCode ON bed (code);
CREATE INDEX bedByTypedCode ON bed (code COLLATE NOCASE);
CREATE INDEX bedByRoom ON bed (roomId);
CREATE INDEX bedBySite ON bed (siteId, setUpAt, retiredAt, kind);
CREATE INDEX bedByImport ON bed (importId) WHERE importId IS NOT NULL;

CREATE TABLE bedProject (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('approval', 'construction', 'acceptance', 'inService', 'cancelled')),
  nursingBeds INTEGER NOT NULL DEFAULT 0 CHECK (nursingBeds >= 0),
  ordinaryBeds INTEGER NOT NULL DEFAULT 0 CHECK (ordinaryBeds >= 0),
  dayCareBeds INTEGER NOT NULL DEFAULT 0 CHECK (dayCareBeds >= 0),
  fundSource TEXT NOT NULL DEFAULT '',
  amountFen INTEGER,
  expectedOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX bedProjectBySite ON bedProject (siteId);

CREATE TABLE outage (
  id INTEGER PRIMARY KEY,
  bedId INTEGER NOT NULL REFERENCES bed,
  reason TEXT NOT NULL CHECK (reason IN ('repair', 'isolation', 'staff', 'safety')),
  fromAt INTEGER NOT NULL,
  expectedOn TEXT,
  toAt INTEGER,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (toAt IS NULL OR toAt > fromAt)
) STRICT;
CREATE INDEX outageByBed ON outage (bedId, fromAt) WHERE voidedAt IS NULL;
CREATE INDEX outageVoided ON outage (bedId, voidedAt) WHERE voidedAt IS NOT NULL;

CREATE TABLE application (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person,
  siteId INTEGER NOT NULL REFERENCES site,
  stage TEXT NOT NULL CHECK (stage IN ('enquiry', 'waiting', 'closed')),
  appliedOn TEXT NOT NULL,
  recognisedOn TEXT,
  wantedKind TEXT,
  wantedAudience TEXT,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL,
  closedAt INTEGER,
  closeReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((stage = 'closed') = (closedAt IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX applicationOpen ON application (personId, siteId) WHERE stage <> 'closed';
CREATE INDEX applicationByPerson ON application (personId);
CREATE INDEX applicationBySite ON application (siteId, stage);

CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  bedId INTEGER NOT NULL REFERENCES bed,
  personId INTEGER NOT NULL REFERENCES person,
  fromAt INTEGER NOT NULL,
  -- When it expires by itself; toAt is earlier when it was released.
  untilAt INTEGER NOT NULL,
  toAt INTEGER NOT NULL,
  endReason TEXT CHECK (endReason IN ('cancelled', 'used')),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (untilAt > fromAt AND toAt >= fromAt AND toAt <= untilAt)
) STRICT;
CREATE INDEX holdByBed ON hold (bedId, fromAt) WHERE voidedAt IS NULL;
CREATE INDEX holdByPerson ON hold (personId, fromAt) WHERE voidedAt IS NULL;
CREATE INDEX holdVoided ON hold (bedId, voidedAt) WHERE voidedAt IS NOT NULL;
CREATE INDEX holdVoidedByPerson ON hold (personId, voidedAt) WHERE voidedAt IS NOT NULL;

-- From arrival to departure; where the person lies in between are its placements.
CREATE TABLE stay (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person,
  siteId INTEGER NOT NULL REFERENCES site,
  isTrial INTEGER NOT NULL CHECK (isTrial IN (0, 1)),
  trialUntilOn TEXT,
  -- When a trial became formal.
  formalAt INTEGER, formalRecordedAt INTEGER,
  dischargeReason TEXT,
  dischargeNote TEXT NOT NULL DEFAULT '',
  importId INTEGER REFERENCES importBatch,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX stayByPerson ON stay (personId);
CREATE INDEX stayByFormal ON stay (siteId, formalAt) WHERE formalAt IS NOT NULL AND voidedAt IS NULL;
CREATE INDEX stayByImport ON stay (importId) WHERE importId IS NOT NULL;

CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  stayId INTEGER NOT NULL REFERENCES stay,
  personId INTEGER NOT NULL REFERENCES person,
  bedId INTEGER NOT NULL REFERENCES bed,
  siteId INTEGER NOT NULL REFERENCES site,
  fromAt INTEGER NOT NULL,
  startKind TEXT NOT NULL CHECK (startKind IN ('arrival', 'transfer')),
  toAt INTEGER,
  endKind TEXT CHECK (endKind IN ('transfer', 'discharge')),
  note TEXT NOT NULL DEFAULT '',
  overrideReason TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (toAt IS NULL OR toAt > fromAt),
  CHECK ((toAt IS NULL) = (endKind IS NULL))
) STRICT;
CREATE INDEX placementByBed ON placement (bedId, fromAt) WHERE voidedAt IS NULL;
CREATE INDEX placementByPerson ON placement (personId, fromAt) WHERE voidedAt IS NULL;
CREATE INDEX placementByStay ON placement (stayId, fromAt);
-- Wide enough that figures over years read nothing else; covering only with voidedAt in it.
CREATE INDEX placementByStart ON placement (siteId, fromAt, toAt, bedId, stayId, voidedAt) WHERE voidedAt IS NULL;
CREATE INDEX placementByEnd ON placement (siteId, toAt) WHERE voidedAt IS NULL AND toAt IS NOT NULL;
CREATE INDEX placementOpen ON placement (siteId, bedId) WHERE voidedAt IS NULL AND toAt IS NULL;
-- For histories and for what was known at a past moment; nearly empty.
CREATE INDEX placementVoided ON placement (bedId, voidedAt) WHERE voidedAt IS NOT NULL;

CREATE TABLE leave (
  id INTEGER PRIMARY KEY,
  stayId INTEGER NOT NULL REFERENCES stay,
  personId INTEGER NOT NULL REFERENCES person,
  siteId INTEGER NOT NULL REFERENCES site,
  kind TEXT NOT NULL CHECK (kind IN ('outing', 'hospital')),
  fromAt INTEGER NOT NULL,
  expectedOn TEXT,
  toAt INTEGER,
  companion TEXT NOT NULL DEFAULT '',
  companionPhone TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (toAt IS NULL OR toAt > fromAt)
) STRICT;
CREATE INDEX leaveByPerson ON leave (personId, fromAt) WHERE voidedAt IS NULL;
CREATE INDEX leaveBySite ON leave (siteId, fromAt, toAt, stayId, kind, voidedAt) WHERE voidedAt IS NULL;
CREATE INDEX leaveVoided ON leave (personId, voidedAt) WHERE voidedAt IS NOT NULL;

CREATE TABLE plannedMove (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  personId INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL CHECK (kind IN ('admission', 'transfer', 'leave', 'discharge')),
  dueOn TEXT NOT NULL,
  bedId INTEGER REFERENCES bed,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  closedAt INTEGER,
  outcome TEXT CHECK (outcome IN ('done', 'cancelled')),
  CHECK ((closedAt IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX plannedMoveOpen ON plannedMove (siteId, dueOn) WHERE closedAt IS NULL;
CREATE INDEX plannedMoveByPerson ON plannedMove (personId) WHERE closedAt IS NULL;
CREATE INDEX plannedMoveClosed ON plannedMove (siteId, closedAt) WHERE closedAt IS NOT NULL;

-- What must never be, whoever writes: 9e15 stands for "open".
${overlapTrigger('placement', 'bedId', 'BED_TAKEN')}
${overlapTrigger('placement', 'personId', 'PERSON_IN_BED')}
${overlapTrigger('leave', 'personId', 'LEAVE_OVERLAPS')}
${overlapTrigger('hold', 'bedId', 'BED_HELD')}

-- A hold that had expired when a placement was entered stands in nobody's way: what happened can be recorded.
CREATE TRIGGER placementRespectsHold BEFORE INSERT ON placement
WHEN NEW.voidedAt IS NULL AND EXISTS (
  SELECT 1 FROM hold WHERE bedId = NEW.bedId AND personId <> NEW.personId AND voidedAt IS NULL AND toAt > fromAt
    AND fromAt < coalesce(NEW.toAt, 9000000000000000) AND toAt > max(NEW.fromAt, NEW.recordedAt))
BEGIN SELECT RAISE(ABORT, 'BED_HELD'); END;

CREATE TRIGGER placementNeedsBed BEFORE INSERT ON placement
WHEN NEW.voidedAt IS NULL AND NOT EXISTS (
  SELECT 1 FROM bed WHERE id = NEW.bedId AND siteId = NEW.siteId AND setUpAt <= NEW.fromAt
    AND (retiredAt IS NULL OR retiredAt >= coalesce(NEW.toAt, 9000000000000000)))
BEGIN SELECT RAISE(ABORT, 'BED_RETIRED'); END;

CREATE TRIGGER bedInUseStays BEFORE UPDATE OF retiredAt ON bed
WHEN NEW.retiredAt IS NOT NULL AND EXISTS (
  SELECT 1 FROM placement WHERE bedId = NEW.id AND voidedAt IS NULL
    AND coalesce(toAt, 9000000000000000) > NEW.retiredAt)
BEGIN SELECT RAISE(ABORT, 'BED_IN_USE'); END;

CREATE TRIGGER placementIsOfItsStay BEFORE INSERT ON placement
WHEN NOT EXISTS (SELECT 1 FROM stay WHERE id = NEW.stayId AND personId = NEW.personId AND siteId = NEW.siteId)
BEGIN SELECT RAISE(ABORT, 'PLACEMENT_OF_ANOTHER'); END;

-- Nothing recorded is deleted: wrong rows are voided, beds retire.
${['person', 'bed', 'stay', 'placement', 'leave', 'hold', 'outage', 'application', 'condition', 'plannedMove']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsKept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`

/** Two rows of one key may not cover the same instant; back-to-back is allowed. A hold released before it began covers none. */
function overlapTrigger(table: string, key: string, code: string): string {
  const condition = `NEW.voidedAt IS NULL AND EXISTS (
  SELECT 1 FROM ${table} WHERE ${key} = NEW.${key} AND voidedAt IS NULL AND id IS NOT NEW.id
    AND fromAt < coalesce(NEW.toAt, 9000000000000000) AND coalesce(toAt, 9000000000000000) > NEW.fromAt
    AND coalesce(toAt, 9000000000000000) > fromAt)`
  return ['INSERT', `UPDATE OF fromAt, toAt, ${key}, voidedAt`]
    .map((event) => {
      const name = `${table}NoOverlap${key}${event.slice(0, 6)}`
      return `CREATE TRIGGER ${name} BEFORE ${event} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${code}'); END;`
    })
    .join('\n')
}
