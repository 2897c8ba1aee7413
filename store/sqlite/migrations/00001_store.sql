-- +goose Up

-- Documents are known by n inside this file: 60 and more postings of an article
-- point at it, and an integer takes 3 bytes where the hash takes 32.
CREATE TABLE document (
    n    INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,   -- SHA-256 of the bytes
    size INTEGER NOT NULL        -- of the bytes as received
) STRICT;

CREATE TABLE content (
    document INTEGER PRIMARY KEY,
    bytes    BLOB NOT NULL       -- as received, zstd
) STRICT;

CREATE TABLE reception (
    n            INTEGER PRIMARY KEY,
    document     INTEGER NOT NULL,
    uri          TEXT NOT NULL,
    name         TEXT NOT NULL,  -- the last part of uri
    media_type   TEXT NOT NULL,
    retrieved    INTEGER,        -- microseconds since 1970
    title        TEXT NOT NULL,
    outlet       TEXT NOT NULL,
    url          TEXT NOT NULL,
    published    TEXT NOT NULL,
    published_by TEXT NOT NULL,
    entry        INTEGER NOT NULL -- of the custody log
) STRICT;
CREATE INDEX reception_document ON reception (document);
CREATE INDEX reception_uri ON reception (uri);
CREATE INDEX reception_name ON reception (name);

-- Everything is derived from here on, but for decision, custody and head.

CREATE TABLE report (
    document INTEGER PRIMARY KEY,
    hash     BLOB NOT NULL,      -- SHA-256 of the JSON
    entry    INTEGER NOT NULL,   -- of the custody log
    program  TEXT NOT NULL,
    rank     INTEGER NOT NULL,   -- of its postings
    keys     BLOB NOT NULL,      -- 8 bytes each, sorted: what to take out of posting
    claims   BLOB NOT NULL,      -- JSON, zstd
    json     BLOB NOT NULL       -- zstd
) STRICT;

CREATE TABLE claim (
    id       INTEGER PRIMARY KEY, -- the 60 bits of its name
    document INTEGER NOT NULL,
    at       INTEGER NOT NULL     -- index in report.claims
) STRICT;

CREATE TABLE posting (
    key      INTEGER NOT NULL,
    rank     INTEGER NOT NULL,   -- less 2^63: integers here have a sign
    document INTEGER NOT NULL,
    PRIMARY KEY (key, rank, document)
) STRICT, WITHOUT ROWID;

-- The text lies in the report; this is only the index.
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
);

CREATE TABLE pairing (
    n      INTEGER PRIMARY KEY,
    a      INTEGER NOT NULL,
    b      INTEGER NOT NULL,
    traced INTEGER NOT NULL,     -- 1: common text or quotations
    json   BLOB NOT NULL,        -- zstd
    UNIQUE (a, b)
) STRICT;
CREATE INDEX pairing_b ON pairing (b, a);
CREATE INDEX pairing_traced_a ON pairing (a) WHERE traced;
CREATE INDEX pairing_traced_b ON pairing (b) WHERE traced;

-- Every judgement of the program twice, once for each claim, without its grounds.
CREATE TABLE judged (
    claim   INTEGER NOT NULL,
    other   INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    score   REAL NOT NULL,
    by      TEXT NOT NULL,
    pairing INTEGER NOT NULL,
    PRIMARY KEY (claim, other)
) STRICT, WITHOUT ROWID;

-- Incidents are known by n, in the order in which they were written: what is
-- written together then lies together.
CREATE TABLE incident (
    n       INTEGER PRIMARY KEY,
    id      INTEGER NOT NULL UNIQUE, -- the 60 bits of its name
    class   INTEGER NOT NULL,        -- 0: at most a month, 1: longer, 2: undated
    day     INTEGER NOT NULL,        -- first, days since 1970
    last    INTEGER NOT NULL,
    type    TEXT NOT NULL,
    status  TEXT NOT NULL,
    country TEXT NOT NULL,
    lat     REAL,                    -- where the place is a point
    lon     REAL,
    origins INTEGER NOT NULL,
    toll    INTEGER NOT NULL,        -- the highest lower bound, -1 without any
    places  TEXT NOT NULL,           -- folded names, each ended by a line feed
    parties TEXT NOT NULL            -- folded names, and codes after "=", likewise
) STRICT;
CREATE INDEX incident_by_day ON incident (class, day DESC, id);
CREATE INDEX incident_by_country ON incident (country, class, day DESC, id);
CREATE INDEX incident_by_type ON incident (type, class, day DESC, id);
CREATE INDEX incident_by_origins ON incident (origins DESC, id);
CREATE INDEX incident_by_toll ON incident (toll DESC, id);

CREATE TABLE incident_json (
    incident INTEGER PRIMARY KEY,
    json     BLOB NOT NULL       -- zstd
) STRICT;

CREATE TABLE member (
    claim    INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL,
    document INTEGER NOT NULL
) STRICT;
CREATE INDEX member_incident ON member (incident);
CREATE INDEX member_document ON member (document, incident);

CREATE TABLE incident_place (
    name     TEXT NOT NULL,
    class    INTEGER NOT NULL,
    day      INTEGER NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (name, class, day, incident)
) STRICT, WITHOUT ROWID;

-- Names of parties are looked through for a part of them; each is here once.
CREATE TABLE party (
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_party (
    name     TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (name, incident)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_toll (
    incident INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    low      INTEGER NOT NULL,
    PRIMARY KEY (incident, kind)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE spot USING rtree (incident, south, north, west, east);

CREATE TABLE decision (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    verdict         TEXT NOT NULL,
    a_document      INTEGER NOT NULL,
    a_type          TEXT NOT NULL,
    a_start         INTEGER NOT NULL, -- code points
    a_end           INTEGER NOT NULL,
    b_document      INTEGER NOT NULL,
    b_type          TEXT NOT NULL,
    b_start         INTEGER NOT NULL,
    b_end           INTEGER NOT NULL,
    by              TEXT NOT NULL,
    because         TEXT NOT NULL,
    at              INTEGER NOT NULL, -- microseconds since 1970
    entry           INTEGER NOT NULL, -- of the custody log
    withdrawn_entry INTEGER           -- NULL: in force
) STRICT;
CREATE INDEX decision_a ON decision (a_document) WHERE withdrawn_entry IS NULL;
CREATE INDEX decision_b ON decision (b_document) WHERE withdrawn_entry IS NULL;

CREATE TABLE custody (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,    -- microseconds since 1970
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail  TEXT NOT NULL,       -- JSON
    program TEXT NOT NULL,
    hash    TEXT NOT NULL
) STRICT;

-- The end of the custody log, so that a cut tail shows.
CREATE TABLE head (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL,
    hash   TEXT NOT NULL
) STRICT;
INSERT INTO head VALUES (1, 0, '');
