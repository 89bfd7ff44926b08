-- ${prefix} stands for schema and prefix: lis_ unless a host sets others. Each statement can be run again.
CREATE TABLE IF NOT EXISTS ${prefix}history_version (version INTEGER PRIMARY KEY);

-- One row an assessment. The moment is in two whole numbers: not every database keeps nanoseconds in a timestamp.
-- What is stored is the text whose SHA-256 is the digest.
CREATE TABLE IF NOT EXISTS ${prefix}assessment (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation VARCHAR(200) NOT NULL,
    as_of_seconds BIGINT NOT NULL,
    as_of_nanos INTEGER NOT NULL,
    law_as_of DATE,
    digest CHAR(64) NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (organisation, digest)
);

INSERT INTO ${prefix}history_version (version)
    SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}history_version WHERE version = 1);
