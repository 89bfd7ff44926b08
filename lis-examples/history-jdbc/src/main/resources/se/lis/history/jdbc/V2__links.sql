-- ${prefix} stands for schema and prefix: lis_ unless a host sets others. Each statement can be run again.
-- One row a link of the chain; its key lets nobody put two in one place.
CREATE TABLE IF NOT EXISTS ${prefix}assessment_link (
    organisation VARCHAR(200) NOT NULL,
    place BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    line VARCHAR(1000) NOT NULL,
    PRIMARY KEY (organisation, place),
    UNIQUE (organisation, sequence)
);

INSERT INTO ${prefix}history_version (version)
    SELECT 2 WHERE NOT EXISTS (SELECT 1 FROM ${prefix}history_version WHERE version = 2);
