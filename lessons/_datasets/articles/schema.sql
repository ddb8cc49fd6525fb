CREATE TABLE authors (
  id    integer PRIMARY KEY,
  name  text NOT NULL,
  email text NOT NULL UNIQUE,
  team  text
);
COMMENT ON TABLE authors IS 'People who may write. One has not written yet.';
COMMENT ON COLUMN authors.team IS 'NULL: belongs to no team';

CREATE TABLE articles (
  id           integer PRIMARY KEY,
  author_id    integer NOT NULL REFERENCES authors,
  title        text NOT NULL,
  body         text NOT NULL,
  published_at timestamptz,
  tags         text[],
  views        integer CHECK (views >= 0),
  meta         jsonb CHECK (jsonb_typeof(meta) = 'object')
);
COMMENT ON TABLE articles IS 'The notes of a team that builds and runs models. The body is plain text in paragraphs.';
COMMENT ON COLUMN articles.published_at IS 'NULL: a draft';
COMMENT ON COLUMN articles.tags IS 'NULL: never tagged; an empty array: all tags were taken away';
COMMENT ON COLUMN articles.views IS 'NULL: not counted';
COMMENT ON COLUMN articles.meta IS 'Free-form properties: kind, model, reviewers, incident, links, expires, pinned. Any key may be missing, and some values are JSON null. NULL: none kept';
