/** Frozen once released. Fire and work safety: checklists, points on the wall, equipment and licences. */
export default /* sql */ `
-- What a picture shows beside its owner: the item of a checklist ('itemId:assetId'), and how it looks (64-bit difference hash).
ALTER TABLE attachment ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN looks TEXT CHECK (length(looks) = 16);
-- Both hold all that is asked: what stands behind a picture in its row is found only by reading through the picture.
CREATE INDEX attachmentByLooks ON attachment (siteId, voidedAt, recordedAt, looks) WHERE looks IS NOT NULL;
CREATE INDEX attachmentByPart ON attachment (entity, entityId, voidedAt, part, takenAt, role);
INSERT INTO attachmentEntity VALUES ('inspection'), ('hazard'), ('drill'), ('training'), ('safetyAsset'), ('safetyWork');

CREATE TABLE checklist (
  id INTEGER PRIMARY KEY,
  -- null: of every site.
  siteId INTEGER REFERENCES site,
  kind TEXT NOT NULL CHECK (kind IN ('patrol', 'monthly', 'joint', 'own')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  nameEn TEXT NOT NULL DEFAULT '',
  -- One that is no longer begun; its records stay.
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX checklistByName ON checklist (coalesce(siteId, 0), name);

-- A draft is changed freely; a confirmed one never: records keep the version they were made under.
CREATE TABLE checklistVersion (
  id INTEGER PRIMARY KEY,
  checklistId INTEGER NOT NULL REFERENCES checklist,
  number INTEGER NOT NULL CHECK (number >= 1),
  fromOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  -- What a draft asks: a list of items. They become rows when it is confirmed: a row that answers could point to is never taken away.
  draft TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(draft)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  confirmedAt INTEGER, confirmedBy TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (checklistId, number),
  CHECK (confirmedAt IS NULL OR fromOn IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX checklistDraft ON checklistVersion (checklistId) WHERE confirmedAt IS NULL;
-- Of two from the same day the later one holds: what was seen to be wrong is put right at once.
CREATE INDEX checklistInForce ON checklistVersion (checklistId, fromOn, number) WHERE confirmedAt IS NOT NULL;

CREATE TABLE checkItem (
  id INTEGER PRIMARY KEY,
  versionId INTEGER NOT NULL REFERENCES checklistVersion,
  -- The same through all versions of a checklist, e.g. A01.
  code TEXT NOT NULL CHECK (trim(code) <> ''),
  sort INTEGER NOT NULL,
  section TEXT NOT NULL,
  sectionEn TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  textEn TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('check', 'number', 'choice', 'text', 'photo')),
  -- Of a patrol: asked by day, by night or on both.
  shift TEXT NOT NULL DEFAULT 'both' CHECK (shift IN ('day', 'night', 'both')),
  -- Of a joint inspection: the department that leads.
  department TEXT NOT NULL DEFAULT '',
  departmentEn TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '',
  -- Whether the clause was read, read in part, or is from memory and not verified; own: the house's own.
  verified TEXT NOT NULL DEFAULT 'own' CHECK (verified IN ('found', 'part', 'memory', 'own')),
  verifiedOn TEXT,
  grade TEXT NOT NULL DEFAULT 'general' CHECK (grade IN ('general', 'suspectedMajor')),
  fix TEXT NOT NULL DEFAULT 'deadline' CHECK (fix IN ('onSpot', 'deadline')),
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight BETWEEN 0 AND 100),
  -- Asked once for each piece of equipment of this kind that stands at the place.
  assetKind TEXT,
  -- Limits, choices, what an answer forces, when it is asked: shared/safety/checklist.ts.
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  UNIQUE (versionId, code)
) STRICT;
CREATE TRIGGER checkItemIsFrozen BEFORE UPDATE ON checkItem BEGIN SELECT RAISE(ABORT, 'CHECKLIST_CONFIRMED'); END;
CREATE TRIGGER checkItemIsNotAdded BEFORE INSERT ON checkItem
WHEN (SELECT confirmedAt FROM checklistVersion WHERE id = NEW.versionId) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'CHECKLIST_CONFIRMED'); END;
CREATE TRIGGER checklistVersionIsFrozen BEFORE UPDATE ON checklistVersion WHEN OLD.confirmedAt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'CHECKLIST_CONFIRMED'); END;

-- Where a round stops: a code on the wall.
CREATE TABLE safetyPoint (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  floorId INTEGER REFERENCES floor,
  roomId INTEGER REFERENCES room,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  -- What its QR code says after 'YIAN-P:'; made by the core, never used again.
  code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
  sort INTEGER NOT NULL DEFAULT 0,
  retiredAt INTEGER,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX safetyPointBySite ON safetyPoint (siteId, sort);

-- The fire equipment register, and other things that an inspection looks at one by one.
CREATE TABLE safetyAsset (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  kind TEXT NOT NULL CHECK (kind IN ('extinguisher', 'hydrant', 'detector', 'manualAlarm', 'emergencyLight', 'exitSign',
    'sprinkler', 'fireDoor', 'gasAlarm', 'miniStation', 'oxygen', 'turningBed', 'charger', 'lift', 'other')),
  code TEXT NOT NULL CHECK (trim(code) <> ''),
  floorId INTEGER REFERENCES floor,
  roomId INTEGER REFERENCES room,
  place TEXT NOT NULL DEFAULT '',
  model TEXT NOT NULL DEFAULT '',
  madeOn TEXT,
  installedOn TEXT,
  -- The last day on which it may be used.
  expiresOn TEXT,
  retiredOn TEXT,
  retireReason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX safetyAssetByCode ON safetyAsset (siteId, code) WHERE retiredOn IS NULL;
CREATE INDEX safetyAssetBySite ON safetyAsset (siteId, kind, floorId);
CREATE INDEX safetyAssetByExpiry ON safetyAsset (siteId, expiresOn) WHERE retiredOn IS NULL;
CREATE TABLE assetCheck (
  id INTEGER PRIMARY KEY,
  assetId INTEGER NOT NULL REFERENCES safetyAsset,
  onDay TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('test', 'maintain', 'repair', 'refill', 'replace')),
  isOk INTEGER NOT NULL CHECK (isOk IN (0, 1)),
  by TEXT NOT NULL DEFAULT '',
  nextOn TEXT,
  costFen INTEGER CHECK (costFen >= 0),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK (nextOn IS NULL OR nextOn > onDay)
) STRICT;
CREATE INDEX assetCheckByAsset ON assetCheck (assetId, onDay);

-- 许可证件: what runs out.
CREATE TABLE licence (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  kind TEXT NOT NULL CHECK (kind IN ('registration', 'filing', 'food', 'medical', 'lift', 'facilityTest', 'fireAcceptance', 'lightning',
    'insurance', 'maintenance', 'other')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  number TEXT NOT NULL DEFAULT '',
  issuedOn TEXT,
  expiresOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (expiresOn IS NULL OR issuedOn IS NULL OR expiresOn >= issuedOn)
) STRICT;
CREATE INDEX licenceBySite ON licence (siteId, expiresOn);

-- Nothing recorded is deleted.
${['checklist', 'checklistVersion', 'checkItem', 'safetyPoint', 'safetyAsset', 'assetCheck', 'licence']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsNotDeleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
