-- One row an assessment. The moment is in two whole numbers: not every database keeps nanoseconds in a timestamp.
-- What is stored is the text whose SHA-256 is the digest.
CREATE TABLE IF NOT EXISTS lis_assessment (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation VARCHAR(200) NOT NULL,
    as_of_seconds BIGINT NOT NULL,
    as_of_nanos INTEGER NOT NULL,
    law_as_of DATE,
    digest CHAR(64) NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (organisation, digest)
);
