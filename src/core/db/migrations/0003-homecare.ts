/**
 * Frozen once released. Home care: family beds, equipment and packages; attachments of every ledger.
 * Days are whole days in the organisation's zone; `toOn` is the last day included, `closedOn` and `returnedOn` the
 * first day on which it no longer holds.
 */
export default /* sql */ `
-- Photos, signatures and scans, shrunk by the page before they are sent.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  entity TEXT NOT NULL CHECK (entity IN ('familyBed', 'adaptationWork', 'equipmentItem', 'visit')),
  entityId INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('photo', 'before', 'after', 'elderSignature', 'familySignature', 'scan')),
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'image/webp')),
  name TEXT NOT NULL DEFAULT '',
  byteCount INTEGER NOT NULL CHECK (byteCount > 0),
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL CHECK (length(content) = byteCount),
  takenAt INTEGER,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX attachmentByEntity ON attachment (entity, entityId);
CREATE INDEX attachmentByDigest ON attachment (sha256);

CREATE TABLE familyBed (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  personId INTEGER NOT NULL REFERENCES person,
  code TEXT NOT NULL CHECK (trim(code) <> ''),
  street TEXT NOT NULL DEFAULT '',
  community TEXT NOT NULL DEFAULT '',
  appliedOn TEXT NOT NULL,
  openedOn TEXT CHECK (openedOn >= appliedOn),
  closedOn TEXT CHECK (closedOn >= coalesce(openedOn, appliedOn)),
  closeReason TEXT CHECK (closeReason IN ('died', 'movedIntoHome', 'movedAway', 'termOver', 'ownWish', 'ineligible', 'other')),
  closeNote TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((closedOn IS NULL) = (closeReason IS NULL))
) STRICT;
-- One person holds at most one.
CREATE UNIQUE INDEX familyBedHeld ON familyBed (personId) WHERE closedOn IS NULL AND voidedAt IS NULL;
CREATE UNIQUE INDEX familyBedByCode ON familyBed (siteId, code) WHERE voidedAt IS NULL;
CREATE INDEX familyBedByPerson ON familyBed (personId);
CREATE INDEX familyBedBySite ON familyBed (siteId, openedOn, closedOn) WHERE voidedAt IS NULL;

-- The stages a family bed went through, one row each; the furthest is where it stands.
CREATE TABLE familyBedStep (
  id INTEGER PRIMARY KEY,
  familyBedId INTEGER NOT NULL REFERENCES familyBed,
  stage TEXT NOT NULL CHECK (stage IN ('eligible', 'assessed', 'surveyed', 'planned', 'agreed', 'adapted', 'accepted', 'open')),
  doneOn TEXT NOT NULL,
  doneBy TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- What the stage asks for, as shared/homecare/family-bed.ts says.
  details TEXT NOT NULL CHECK (json_valid(details)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX familyBedStepByFamilyBed ON familyBedStep (familyBedId);
CREATE UNIQUE INDEX familyBedStepOnce ON familyBedStep (familyBedId, stage) WHERE voidedAt IS NULL;

-- The three-party agreement and its renewals.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  familyBedId INTEGER NOT NULL REFERENCES familyBed,
  number TEXT NOT NULL,
  signedOn TEXT NOT NULL,
  fromOn TEXT NOT NULL,
  toOn TEXT NOT NULL CHECK (toOn >= fromOn),
  elderSigner TEXT NOT NULL DEFAULT '',
  familySigner TEXT NOT NULL DEFAULT '',
  siteSigner TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT
) STRICT;
CREATE INDEX agreementByFamilyBed ON agreement (familyBedId, fromOn) WHERE voidedAt IS NULL;

CREATE TABLE adaptationWork (
  id INTEGER PRIMARY KEY,
  familyBedId INTEGER NOT NULL REFERENCES familyBed,
  kind TEXT NOT NULL CHECK (kind IN ('handrail', 'ramp', 'nonSlip', 'doorway', 'lighting', 'bathroom', 'kitchen', 'smartDevice', 'other')),
  place TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  contractor TEXT NOT NULL DEFAULT '',
  fund TEXT NOT NULL,
  costFen INTEGER NOT NULL CHECK (costFen >= 0),
  startedOn TEXT,
  finishedOn TEXT CHECK (startedOn IS NULL OR finishedOn >= startedOn),
  acceptedOn TEXT CHECK (acceptedOn >= finishedOn),
  acceptedBy TEXT NOT NULL DEFAULT '',
  warrantyToOn TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (acceptedOn IS NULL OR finishedOn IS NOT NULL)
) STRICT;
CREATE INDEX adaptationWorkByFamilyBed ON adaptationWork (familyBedId);

CREATE TABLE equipmentModel (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('turningBed', 'nursingBed', 'wheelchair', 'hearingAid', 'walker', 'commodeChair', 'handrail',
    'emergencyCall', 'gateway', 'videoUnit', 'sleepMat', 'fallAlarm', 'smokeAlarm', 'gasAlarm', 'doorSensor', 'locator', 'other')),
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  maker TEXT NOT NULL DEFAULT '',
  model TEXT NOT NULL DEFAULT '',
  -- Fixed to the home and accepted there, rather than lent and carried back.
  isInstalled INTEGER NOT NULL DEFAULT 0 CHECK (isInstalled IN (0, 1)),
  priceFen INTEGER,
  warrantyMonths INTEGER,
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE equipmentItem (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  modelId INTEGER NOT NULL REFERENCES equipmentModel,
  serial TEXT NOT NULL CHECK (trim(serial) <> ''),
  boughtOn TEXT,
  costFen INTEGER CHECK (costFen >= 0),
  fund TEXT NOT NULL,
  warrantyToOn TEXT,
  writtenOffOn TEXT,
  writeOffReason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (modelId, serial)
) STRICT;
CREATE INDEX equipmentItemBySite ON equipmentItem (siteId, modelId);

-- Lent [lentOn, returnedOn); a return ends the row and changes nothing else of it.
CREATE TABLE equipmentLoan (
  id INTEGER PRIMARY KEY,
  itemId INTEGER NOT NULL REFERENCES equipmentItem,
  personId INTEGER NOT NULL REFERENCES person,
  siteId INTEGER NOT NULL REFERENCES site,
  lentOn TEXT NOT NULL,
  dueOn TEXT CHECK (dueOn >= lentOn),
  lentBy TEXT NOT NULL DEFAULT '',
  -- Installed devices: accepted by the family, when and by whom.
  acceptedOn TEXT CHECK (acceptedOn >= lentOn),
  acceptedBy TEXT NOT NULL DEFAULT '',
  returnedOn TEXT CHECK (returnedOn >= lentOn),
  returnState TEXT CHECK (returnState IN ('good', 'worn', 'broken', 'lost')),
  note TEXT NOT NULL DEFAULT '',
  returnNote TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, toRecordedAt INTEGER,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  CHECK ((returnedOn IS NULL) = (returnState IS NULL))
) STRICT;
CREATE INDEX equipmentLoanByItem ON equipmentLoan (itemId, lentOn) WHERE voidedAt IS NULL;
CREATE INDEX equipmentLoanByPerson ON equipmentLoan (personId, lentOn) WHERE voidedAt IS NULL;
CREATE INDEX equipmentLoanOpen ON equipmentLoan (siteId, dueOn) WHERE voidedAt IS NULL AND returnedOn IS NULL;
-- An item can't be in two homes; given back and lent again on one day is no overlap.
CREATE TRIGGER equipmentLoanNoOverlapInsert BEFORE INSERT ON equipmentLoan WHEN NEW.voidedAt IS NULL AND EXISTS (
  SELECT 1 FROM equipmentLoan WHERE itemId = NEW.itemId AND voidedAt IS NULL
    AND lentOn < coalesce(NEW.returnedOn, '9999') AND coalesce(returnedOn, '9999') > NEW.lentOn)
BEGIN SELECT RAISE(ABORT, 'ITEM_LENT'); END;
CREATE TRIGGER equipmentLoanNoOverlapUpdate BEFORE UPDATE OF itemId, lentOn, returnedOn, voidedAt ON equipmentLoan
WHEN NEW.voidedAt IS NULL AND EXISTS (
  SELECT 1 FROM equipmentLoan WHERE itemId = NEW.itemId AND voidedAt IS NULL AND id <> NEW.id
    AND lentOn < coalesce(NEW.returnedOn, '9999') AND coalesce(returnedOn, '9999') > NEW.lentOn)
BEGIN SELECT RAISE(ABORT, 'ITEM_LENT'); END;

CREATE TABLE equipmentRepair (
  id INTEGER PRIMARY KEY,
  itemId INTEGER NOT NULL REFERENCES equipmentItem,
  fromOn TEXT NOT NULL,
  -- The day it was fit for use again.
  doneOn TEXT CHECK (doneOn >= fromOn),
  fault TEXT NOT NULL CHECK (trim(fault) <> ''),
  result TEXT NOT NULL DEFAULT '',
  costFen INTEGER CHECK (costFen >= 0),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX equipmentRepairOpen ON equipmentRepair (itemId) WHERE doneOn IS NULL;
CREATE INDEX equipmentRepairByItem ON equipmentRepair (itemId, fromOn);

CREATE TABLE careTeam (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (siteId, name)
) STRICT;
CREATE TABLE careTeamMember (
  id INTEGER PRIMARY KEY,
  teamId INTEGER NOT NULL REFERENCES careTeam,
  staffId INTEGER NOT NULL REFERENCES staff,
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn)
) STRICT;
CREATE INDEX careTeamMemberByStaff ON careTeamMember (staffId, fromOn);
CREATE INDEX careTeamMemberByTeam ON careTeamMember (teamId);

-- Who asks for the figures and pays: 提升行动, a purchase by the district, a voucher scheme.
CREATE TABLE careProject (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  fund TEXT NOT NULL,
  documentNumber TEXT NOT NULL DEFAULT '',
  fromOn TEXT,
  toOn TEXT CHECK (fromOn IS NULL OR toOn >= fromOn),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (siteId, name)
) STRICT;

CREATE TABLE serviceItem (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (trim(code) <> ''),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('cleaning', 'companionship', 'escort', 'meal', 'bath', 'comfort', 'other')),
  category TEXT NOT NULL CHECK (category IN ('meal', 'cleaning', 'mobility', 'bath', 'rehab', 'medical', 'visiting', 'other')),
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE serviceItemTerms (
  itemId INTEGER NOT NULL REFERENCES serviceItem,
  fromOn TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  priceFen INTEGER NOT NULL CHECK (priceFen >= 0),
  PRIMARY KEY (itemId, fromOn)
) STRICT, WITHOUT ROWID;

CREATE TABLE carePackage (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  projectId INTEGER REFERENCES careProject,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (siteId, name)
) STRICT;
CREATE TABLE carePackageVersion (
  id INTEGER PRIMARY KEY,
  packageId INTEGER NOT NULL REFERENCES carePackage,
  fromOn TEXT NOT NULL,
  -- A visit shorter than this is not given against the package.
  minMinutes INTEGER NOT NULL CHECK (minMinutes >= 0),
  -- Whether minMinutes is of each visit or of a day's visits together.
  minutesPer TEXT NOT NULL CHECK (minutesPer IN ('visit', 'day')),
  visitsPerMonth INTEGER CHECK (visitsPerMonth > 0),
  minutesPerMonth INTEGER CHECK (minutesPerMonth > 0),
  fund TEXT NOT NULL,
  amountFen INTEGER NOT NULL CHECK (amountFen >= 0),
  isProRata INTEGER NOT NULL DEFAULT 0 CHECK (isProRata IN (0, 1)),
  basis TEXT NOT NULL DEFAULT '',
  UNIQUE (packageId, fromOn)
) STRICT;
CREATE TABLE carePackageItem (
  versionId INTEGER NOT NULL REFERENCES carePackageVersion,
  itemId INTEGER NOT NULL REFERENCES serviceItem,
  timesPerMonth INTEGER NOT NULL CHECK (timesPerMonth > 0),
  PRIMARY KEY (versionId, itemId)
) STRICT, WITHOUT ROWID;

-- A package given to a person for a period; of one project at most one at a time.
CREATE TABLE packageGrant (
  id INTEGER PRIMARY KEY,
  packageId INTEGER NOT NULL REFERENCES carePackage,
  personId INTEGER NOT NULL REFERENCES person,
  siteId INTEGER NOT NULL REFERENCES site,
  projectId INTEGER REFERENCES careProject,
  fromOn TEXT NOT NULL,
  toOn TEXT CHECK (toOn >= fromOn),
  note TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  voidedAt INTEGER, voidedBy TEXT, voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX packageGrantByPackage ON packageGrant (packageId);
CREATE INDEX packageGrantByPerson ON packageGrant (personId, fromOn) WHERE voidedAt IS NULL;
CREATE INDEX packageGrantBySite ON packageGrant (siteId, fromOn) WHERE voidedAt IS NULL;
CREATE TRIGGER packageGrantNoOverlapInsert BEFORE INSERT ON packageGrant WHEN NEW.voidedAt IS NULL AND EXISTS (
  SELECT 1 FROM packageGrant WHERE personId = NEW.personId AND projectId IS NEW.projectId AND voidedAt IS NULL
    AND fromOn <= coalesce(NEW.toOn, '9999') AND coalesce(toOn, '9999') >= NEW.fromOn)
BEGIN SELECT RAISE(ABORT, 'PACKAGE_OVERLAPS'); END;
CREATE TRIGGER packageGrantNoOverlapUpdate BEFORE UPDATE OF personId, projectId, fromOn, toOn, voidedAt ON packageGrant
WHEN NEW.voidedAt IS NULL AND EXISTS (
  SELECT 1 FROM packageGrant WHERE personId = NEW.personId AND projectId IS NEW.projectId AND voidedAt IS NULL AND id <> NEW.id
    AND fromOn <= coalesce(NEW.toOn, '9999') AND coalesce(toOn, '9999') >= NEW.fromOn)
BEGIN SELECT RAISE(ABORT, 'PACKAGE_OVERLAPS'); END;

-- Nothing recorded is deleted: wrong rows are voided.
${[
  'attachment',
  'familyBed',
  'familyBedStep',
  'agreement',
  'adaptationWork',
  'equipmentItem',
  'equipmentLoan',
  'equipmentRepair',
  'packageGrant',
]
  .map(
    (table) =>
      `CREATE TRIGGER ${table}IsKept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'NOTHING_IS_DELETED'); END;`,
  )
  .join('\n')}
`
