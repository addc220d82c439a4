/** Frozen once released: a change of the schema is a new migration. */
export default /* sql */ `
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  timeZone TEXT NOT NULL,
  isSample INTEGER NOT NULL DEFAULT 0 CHECK (isSample IN (0, 1)),
  createdAt INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL,
  fromOn TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (key, fromOn)
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('home', 'homecare', 'canteen')),
  name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
  operator TEXT NOT NULL CHECK (operator IN ('public', 'private', 'publicBuilt')),
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  openedOn TEXT,
  closedOn TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (closedOn IS NULL OR openedOn IS NULL OR closedOn >= openedOn)
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  siteId INTEGER NOT NULL REFERENCES site,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
  phone TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL,
  employedFrom TEXT,
  employedTo TEXT,
  note TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (employedTo IS NULL OR employedFrom IS NULL OR employedTo >= employedFrom)
) STRICT;
CREATE INDEX staffBySite ON staff (siteId, name);

CREATE TABLE staffCertificate (
  id INTEGER PRIMARY KEY,
  staffId INTEGER NOT NULL REFERENCES staff,
  kind TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  issuedOn TEXT,
  expiresOn TEXT
) STRICT;
CREATE INDEX staffCertificateByStaff ON staffCertificate (staffId);
CREATE INDEX staffCertificateByExpiry ON staffCertificate (expiresOn);

CREATE TABLE staffLeave (
  id INTEGER PRIMARY KEY,
  staffId INTEGER NOT NULL REFERENCES staff,
  fromOn TEXT NOT NULL,
  toOn TEXT NOT NULL CHECK (toOn >= fromOn),
  kind TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX staffLeaveByStaff ON staffLeave (staffId, fromOn);

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (trim(name) <> ''),
  displayName TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('director', 'nursing', 'homecare', 'canteen', 'safety', 'auditor')),
  isLimited INTEGER NOT NULL DEFAULT 0 CHECK (isLimited IN (0, 1)),
  staffId INTEGER REFERENCES staff,
  secretHash TEXT NOT NULL,
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1)),
  failedCount INTEGER NOT NULL DEFAULT 0,
  notBeforeAt INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE accountSite (
  accountId INTEGER NOT NULL REFERENCES account,
  siteId INTEGER NOT NULL REFERENCES site,
  PRIMARY KEY (accountId, siteId)
) STRICT, WITHOUT ROWID;

-- The chain runs over digests of the payloads, so that a payload can be purged and the chain still verifies.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  accountId INTEGER,
  account TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entityId TEXT NOT NULL,
  siteId INTEGER,
  payloadHash TEXT NOT NULL,
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX auditByEntity ON audit (entity, entityId);
CREATE INDEX auditByAccount ON audit (account, id);
CREATE INDEX auditByAction ON audit (action, id);
CREATE INDEX auditByAt ON audit (at);
CREATE TABLE auditPayload (
  auditId INTEGER PRIMARY KEY REFERENCES audit,
  payload TEXT CHECK (payload IS NULL OR json_valid(payload)),
  purgedAt INTEGER
) STRICT;
CREATE TRIGGER auditIsFrozen BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'AUDIT_FROZEN'); END;
CREATE TRIGGER auditIsKept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'AUDIT_FROZEN'); END;
CREATE TRIGGER auditPayloadIsFrozen BEFORE UPDATE ON auditPayload
WHEN NEW.payload IS NOT NULL OR NEW.purgedAt IS NULL BEGIN SELECT RAISE(ABORT, 'AUDIT_FROZEN'); END;
CREATE TRIGGER auditPayloadIsKept BEFORE DELETE ON auditPayload BEGIN SELECT RAISE(ABORT, 'AUDIT_FROZEN'); END;

CREATE TABLE importBatch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('beds', 'residents')),
  siteId INTEGER NOT NULL REFERENCES site,
  fileName TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  rowCount INTEGER NOT NULL,
  -- Beds whose set-up day it moved back: [{ id, setUpAt }], for taking it back.
  movedBeds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(movedBeds)),
  undoneAt INTEGER
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  -- How the name sounds, syllables apart: the order of lists, and how people who sound alike are found.
  pinyin TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
  birthOn TEXT,
  birthYear INTEGER,
  idNumber TEXT,
  idState TEXT NOT NULL DEFAULT 'none' CHECK (idState IN ('none', 'valid', 'toVerify')),
  phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  funding TEXT,
  isAlone INTEGER NOT NULL DEFAULT 0 CHECK (isAlone IN (0, 1)),
  isFamilyPlanningSpecial INTEGER NOT NULL DEFAULT 0 CHECK (isFamilyPlanningSpecial IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  diedOn TEXT,
  mergedIntoId INTEGER REFERENCES person,
  recordedAt INTEGER NOT NULL,
  importId INTEGER REFERENCES importBatch,
  voidedAt INTEGER,
  voidedBy TEXT,
  voidReason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((idNumber IS NULL) = (idState = 'none'))
) STRICT;
-- One number, one person.
CREATE UNIQUE INDEX personByNumber ON person (idNumber) WHERE idNumber IS NOT NULL AND voidedAt IS NULL AND mergedIntoId IS NULL;
-- Slips of the pen stand among these: two valid numbers are never one digit apart.
CREATE INDEX personToVerify ON person (idNumber) WHERE idState = 'toVerify' AND voidedAt IS NULL AND mergedIntoId IS NULL;
CREATE INDEX personByName ON person (name);
CREATE INDEX personByPinyin ON person (pinyin, name);
CREATE INDEX personByImport ON person (importId) WHERE importId IS NOT NULL;
CREATE INDEX personByMerge ON person (mergedIntoId) WHERE mergedIntoId IS NOT NULL;

-- What a person is found by: every suffix of the name, of its pinyin by syllable and of its initials, and the
-- last digits of the number. A search is then a range of this key, never a scan.
CREATE TABLE personKey (
  key TEXT NOT NULL,
  personId INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (key, personId)
) STRICT, WITHOUT ROWID;
CREATE INDEX personKeyByPerson ON personKey (personId);

CREATE TABLE personContact (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL,
  relation TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  isGuardian INTEGER NOT NULL DEFAULT 0,
  isGuarantor INTEGER NOT NULL DEFAULT 0,
  isEmergency INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX personContactByPerson ON personContact (personId);

CREATE TABLE personDocument (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  signedOn TEXT,
  expiresOn TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX personDocumentByPerson ON personDocument (personId);

CREATE TABLE personConsent (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person,
  purpose TEXT NOT NULL,
  noticeVersion TEXT NOT NULL DEFAULT '',
  signedBy TEXT NOT NULL CHECK (signedBy IN ('self', 'guardian')),
  signer TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL,
  givenOn TEXT NOT NULL,
  withdrawnOn TEXT
) STRICT;
CREATE INDEX personConsentByPerson ON personConsent (personId);

-- How a person is from an instant on. Rows are added, never changed, so that a past day shows what held then.
CREATE TABLE condition (
  id INTEGER PRIMARY KEY,
  personId INTEGER NOT NULL REFERENCES person,
  fromAt INTEGER NOT NULL,
  careLevel TEXT,
  mobility TEXT,
  carryTool TEXT,
  escort TEXT NOT NULL DEFAULT '',
  hasOxygen INTEGER,
  hearing TEXT,
  diet TEXT,
  texture TEXT,
  allergies TEXT NOT NULL DEFAULT '',
  recordedAt INTEGER NOT NULL,
  recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX conditionByPerson ON condition (personId, fromAt, id);

-- Two records of one person: what was moved, so that it can be taken back.
CREATE TABLE merge (
  id INTEGER PRIMARY KEY,
  keptId INTEGER NOT NULL REFERENCES person,
  mergedId INTEGER NOT NULL REFERENCES person,
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  undoneAt INTEGER,
  CHECK (keptId <> mergedId)
) STRICT;
`
