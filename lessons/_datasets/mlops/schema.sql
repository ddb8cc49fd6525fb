CREATE TABLE teams (
  id          integer PRIMARY KEY,
  name        text NOT NULL UNIQUE,
  founded_on  date NOT NULL,
  gpu_hours   integer CHECK (gpu_hours >= 0)
);
COMMENT ON TABLE teams IS 'One team has no experiments yet.';
COMMENT ON COLUMN teams.gpu_hours IS 'What the team may use in a month. NULL: as much as it needs';

CREATE TABLE members (
  id         integer PRIMARY KEY,
  name       text NOT NULL,
  email      text NOT NULL UNIQUE,
  team_id    integer REFERENCES teams,
  role       text NOT NULL,
  joined_on  date NOT NULL
);
COMMENT ON TABLE members IS 'People who work with the tracker. Some have never started a run.';
COMMENT ON COLUMN members.team_id IS 'NULL: in no team';

CREATE TABLE experiments (
  id         integer PRIMARY KEY,
  team_id    integer NOT NULL REFERENCES teams,
  name       text NOT NULL UNIQUE,
  goal       text,
  created_by integer REFERENCES members,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE experiments IS 'A question that a team tries to answer with runs. Some have no runs.';
COMMENT ON COLUMN experiments.goal IS 'NULL: never written down';
COMMENT ON COLUMN experiments.created_by IS 'NULL: brought over from an older tracker';

CREATE TABLE runs (
  id            integer PRIMARY KEY,
  experiment_id integer NOT NULL REFERENCES experiments,
  member_id     integer REFERENCES members,
  status        text NOT NULL CHECK (status IN ('running', 'finished', 'failed', 'killed')),
  started_at    timestamptz NOT NULL,
  finished_at   timestamptz,
  machine       text,
  gpu_hours     numeric(6,2) CHECK (gpu_hours >= 0),
  seed          integer NOT NULL,
  CHECK (finished_at > started_at),
  CHECK (status <> 'running' OR finished_at IS NULL)
);
COMMENT ON TABLE runs IS 'One training. Runs of a sweep start in the same minute.';
COMMENT ON COLUMN runs.member_id IS 'NULL: started by the scheduler';
COMMENT ON COLUMN runs.finished_at IS 'NULL: still running, or failed without a word';
COMMENT ON COLUMN runs.machine IS 'NULL: ran on a laptop';
COMMENT ON COLUMN runs.gpu_hours IS 'NULL: not known yet, or no GPU';

CREATE TABLE params (
  run_id integer REFERENCES runs,
  name   text,
  value  text NOT NULL,
  PRIMARY KEY (run_id, name)
);
COMMENT ON TABLE params IS 'What a run was started with. Values are text, whatever they mean.';

CREATE TABLE metrics (
  run_id integer REFERENCES runs,
  name   text CHECK (name IN ('train_loss', 'val_loss', 'val_accuracy')),
  step   integer CHECK (step > 0),
  value  numeric NOT NULL,
  PRIMARY KEY (run_id, name, step)
);
COMMENT ON TABLE metrics IS 'The learning curves. Some steps were lost on the way to the tracker.';
COMMENT ON COLUMN metrics.step IS 'The epoch, from 1';
COMMENT ON COLUMN metrics.value IS 'NaN: the run had diverged';

CREATE TABLE models (
  id      integer PRIMARY KEY,
  name    text NOT NULL UNIQUE,
  team_id integer NOT NULL REFERENCES teams,
  task    text NOT NULL CHECK (task IN ('classification', 'regression', 'ranking'))
);
COMMENT ON TABLE models IS 'What is to be used in the end. Some have no version, some were never deployed.';

CREATE TABLE model_versions (
  id            integer PRIMARY KEY,
  model_id      integer NOT NULL REFERENCES models,
  version       integer NOT NULL CHECK (version > 0),
  run_id        integer REFERENCES runs,
  stage         text NOT NULL CHECK (stage IN ('development', 'staging', 'production', 'archived')),
  registered_at timestamptz NOT NULL,
  UNIQUE (model_id, version)
);
COMMENT ON COLUMN model_versions.run_id IS 'The run that made it. NULL: not known any more';

CREATE TABLE deployments (
  id               integer PRIMARY KEY,
  model_version_id integer NOT NULL REFERENCES model_versions,
  environment      text NOT NULL CHECK (environment IN ('production', 'shadow')),
  deployed_at      timestamptz NOT NULL,
  retired_at       timestamptz,
  CHECK (retired_at > deployed_at)
);
COMMENT ON TABLE deployments IS 'From when to when a version answered. A shadow answers too, and nobody uses its answers.';
COMMENT ON COLUMN deployments.retired_at IS 'NULL: still in use';

CREATE TABLE predictions (
  id            integer PRIMARY KEY,
  deployment_id integer NOT NULL REFERENCES deployments,
  predicted_at  timestamptz NOT NULL,
  latency_ms    integer CHECK (latency_ms > 0),
  score         numeric(3,2) NOT NULL CHECK (score BETWEEN 0 AND 1),
  label         boolean
);
COMMENT ON TABLE predictions IS 'A sample of the answers that deployments gave.';
COMMENT ON COLUMN predictions.latency_ms IS 'NULL: the caller had gone before the answer came';
COMMENT ON COLUMN predictions.label IS 'What turned out to be true. NULL: not known yet';
