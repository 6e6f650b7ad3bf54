-- The live state of a campaign. Every table only grows: what changes is a new row, and
-- triggers refuse everything else. Times are seconds since 1970, UTC.

CREATE TABLE raters (
    rater TEXT PRIMARY KEY,
    panel TEXT NOT NULL,
    external_id TEXT UNIQUE,        -- a platform's own identifier, for paying people
    token_hash TEXT UNIQUE,         -- of the invitation link; null where a platform sends them
    invited_at REAL NOT NULL
) STRICT;

CREATE TABLE keys (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,          -- admin | study
    made_at REAL NOT NULL
) STRICT;

CREATE TABLE sessions (
    session_hash TEXT PRIMARY KEY,
    rater TEXT REFERENCES raters,   -- null for the researcher
    opened_at REAL NOT NULL
) STRICT;

CREATE TABLE events (
    event INTEGER PRIMARY KEY,
    rater TEXT NOT NULL REFERENCES raters,
    kind TEXT NOT NULL,             -- consent | screening | rubric | feedback | turned_away ...
    detail TEXT NOT NULL,           -- JSON
    at REAL NOT NULL
) STRICT;
CREATE INDEX events_of_rater ON events (rater, event);

CREATE TABLE assignments (
    page TEXT PRIMARY KEY,
    rater TEXT NOT NULL REFERENCES raters,
    clip TEXT NOT NULL,
    kind TEXT NOT NULL,
    occasion INTEGER NOT NULL,      -- 0 the first time, 1 as a repeat
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    dimensions TEXT NOT NULL,       -- JSON, in the order in which they were shown
    assigned_at REAL NOT NULL,
    UNIQUE (rater, clip, occasion)
) STRICT;

CREATE TABLE openings (
    opening INTEGER PRIMARY KEY,
    page TEXT NOT NULL REFERENCES assignments,
    at REAL NOT NULL
) STRICT;
CREATE INDEX openings_of_page ON openings (page, at);

CREATE TABLE touches (
    touch INTEGER PRIMARY KEY,
    page TEXT NOT NULL REFERENCES assignments,
    tab TEXT NOT NULL,
    seq INTEGER NOT NULL,
    field TEXT NOT NULL,            -- a dimension, comment or heard
    value TEXT NOT NULL,            -- JSON
    at REAL NOT NULL,
    UNIQUE (page, tab, seq)
) STRICT;

CREATE TABLE forms (
    form INTEGER PRIMARY KEY,
    page TEXT NOT NULL UNIQUE REFERENCES assignments,
    submission TEXT NOT NULL UNIQUE,
    answers TEXT NOT NULL,          -- JSON, by dimension
    comment TEXT NOT NULL,
    heard TEXT NOT NULL,            -- JSON, ranges in seconds
    opened_at REAL NOT NULL,
    submitted_at REAL NOT NULL
) STRICT;

CREATE TABLE collections (
    collection INTEGER PRIMARY KEY,
    collected_at REAL NOT NULL
) STRICT;

CREATE TABLE collected (
    form INTEGER PRIMARY KEY REFERENCES forms,
    collection INTEGER NOT NULL REFERENCES collections,
    row INTEGER NOT NULL,
    UNIQUE (collection, row)
) STRICT;

CREATE TRIGGER raters_no_delete BEFORE DELETE ON raters
BEGIN SELECT RAISE(ABORT, 'raters only grows'); END;

CREATE TRIGGER raters_no_update BEFORE UPDATE ON raters
BEGIN SELECT RAISE(ABORT, 'raters only grows'); END;

CREATE TRIGGER keys_no_delete BEFORE DELETE ON keys
BEGIN SELECT RAISE(ABORT, 'keys only grows'); END;

CREATE TRIGGER keys_no_update BEFORE UPDATE ON keys
BEGIN SELECT RAISE(ABORT, 'keys only grows'); END;

CREATE TRIGGER sessions_no_delete BEFORE DELETE ON sessions
BEGIN SELECT RAISE(ABORT, 'sessions only grows'); END;

CREATE TRIGGER sessions_no_update BEFORE UPDATE ON sessions
BEGIN SELECT RAISE(ABORT, 'sessions only grows'); END;

CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events only grows'); END;

CREATE TRIGGER events_no_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events only grows'); END;

CREATE TRIGGER assignments_no_delete BEFORE DELETE ON assignments
BEGIN SELECT RAISE(ABORT, 'assignments only grows'); END;

CREATE TRIGGER assignments_no_update BEFORE UPDATE ON assignments
BEGIN SELECT RAISE(ABORT, 'assignments only grows'); END;

CREATE TRIGGER openings_no_delete BEFORE DELETE ON openings
BEGIN SELECT RAISE(ABORT, 'openings only grows'); END;

CREATE TRIGGER openings_no_update BEFORE UPDATE ON openings
BEGIN SELECT RAISE(ABORT, 'openings only grows'); END;

CREATE TRIGGER touches_no_delete BEFORE DELETE ON touches
BEGIN SELECT RAISE(ABORT, 'touches only grows'); END;

CREATE TRIGGER touches_no_update BEFORE UPDATE ON touches
BEGIN SELECT RAISE(ABORT, 'touches only grows'); END;

CREATE TRIGGER forms_no_delete BEFORE DELETE ON forms
BEGIN SELECT RAISE(ABORT, 'forms only grows'); END;

CREATE TRIGGER forms_no_update BEFORE UPDATE ON forms
BEGIN SELECT RAISE(ABORT, 'forms only grows'); END;

CREATE TRIGGER collections_no_delete BEFORE DELETE ON collections
BEGIN SELECT RAISE(ABORT, 'collections only grows'); END;

CREATE TRIGGER collections_no_update BEFORE UPDATE ON collections
BEGIN SELECT RAISE(ABORT, 'collections only grows'); END;

CREATE TRIGGER collected_no_delete BEFORE DELETE ON collected
BEGIN SELECT RAISE(ABORT, 'collected only grows'); END;

CREATE TRIGGER collected_no_update BEFORE UPDATE ON collected
BEGIN SELECT RAISE(ABORT, 'collected only grows'); END;
