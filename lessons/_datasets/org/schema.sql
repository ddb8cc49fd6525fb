CREATE TABLE departments (
  id     integer PRIMARY KEY,
  name   text NOT NULL UNIQUE,
  city   text,
  budget numeric(10,2) CHECK (budget >= 0)
);
COMMENT ON TABLE departments IS 'Parts of the company. One has nobody yet.';
COMMENT ON COLUMN departments.city IS 'NULL: everybody works from home';
COMMENT ON COLUMN departments.budget IS 'For a year, in euros. NULL: not decided yet';

CREATE TABLE employees (
  id            integer PRIMARY KEY,
  name          text NOT NULL,
  email         text NOT NULL UNIQUE,
  title         text NOT NULL,
  department_id integer REFERENCES departments,
  manager_id    integer REFERENCES employees,
  salary        integer CHECK (salary > 0),
  hired_on      date NOT NULL,
  left_on       date,
  skills        text[] NOT NULL DEFAULT '{}',
  CHECK (manager_id <> id),
  CHECK (left_on >= hired_on)
);
COMMENT ON TABLE employees IS 'Everybody who works here or did. manager_id makes a tree.';
COMMENT ON COLUMN employees.department_id IS 'NULL: in no department, as the head of the company is';
COMMENT ON COLUMN employees.manager_id IS 'NULL: reports to nobody';
COMMENT ON COLUMN employees.salary IS 'For a year, in euros. NULL: paid by another firm';
COMMENT ON COLUMN employees.left_on IS 'The last day. NULL: still here';

CREATE TABLE stand_ins (
  employee_id integer PRIMARY KEY REFERENCES employees,
  stand_in_id integer NOT NULL REFERENCES employees,
  CHECK (employee_id <> stand_in_id)
);
COMMENT ON TABLE stand_ins IS 'Who answers for whom while they are away. Some run in a circle.';

CREATE TABLE projects (
  id        integer PRIMARY KEY,
  name      text NOT NULL UNIQUE,
  lead_id   integer REFERENCES employees,
  starts_on date NOT NULL,
  ends_on   date,
  CHECK (ends_on >= starts_on)
);
COMMENT ON COLUMN projects.lead_id IS 'NULL: nobody yet';
COMMENT ON COLUMN projects.ends_on IS 'NULL: no end is planned';

CREATE TABLE assignments (
  project_id     integer REFERENCES projects,
  employee_id    integer REFERENCES employees,
  hours_per_week integer CHECK (hours_per_week BETWEEN 1 AND 40),
  PRIMARY KEY (project_id, employee_id)
);
COMMENT ON TABLE assignments IS 'Who works on which project. Some people are on none, and some projects have nobody.';
COMMENT ON COLUMN assignments.hours_per_week IS 'NULL: as needed';

CREATE TABLE tasks (
  id          integer PRIMARY KEY,
  project_id  integer NOT NULL REFERENCES projects,
  title       text NOT NULL,
  assignee_id integer REFERENCES employees,
  hours       integer CHECK (hours > 0),
  due_on      date,
  done_on     date,
  labels      text[] NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN tasks.assignee_id IS 'NULL: nobody has taken it';
COMMENT ON COLUMN tasks.hours IS 'The estimate. NULL: not estimated';
COMMENT ON COLUMN tasks.due_on IS 'NULL: no day is set';
COMMENT ON COLUMN tasks.done_on IS 'NULL: not done yet';

CREATE TABLE pipelines (
  id       integer PRIMARY KEY,
  name     text NOT NULL UNIQUE,
  owner_id integer REFERENCES employees,
  minutes  integer NOT NULL CHECK (minutes > 0),
  schedule text CHECK (schedule IN ('hourly', 'daily', 'weekly'))
);
COMMENT ON TABLE pipelines IS 'Steps that make data out of data.';
COMMENT ON COLUMN pipelines.owner_id IS 'NULL: nobody looks after it';
COMMENT ON COLUMN pipelines.minutes IS 'How long one run takes';
COMMENT ON COLUMN pipelines.schedule IS 'NULL: started by hand';

CREATE TABLE depends_on (
  pipeline_id integer REFERENCES pipelines,
  needs_id    integer REFERENCES pipelines,
  PRIMARY KEY (pipeline_id, needs_id),
  CHECK (pipeline_id <> needs_id)
);
COMMENT ON TABLE depends_on IS 'A pipeline can run when those that it needs have run. There is no circle, and some stand alone.';

CREATE INDEX ON employees (manager_id);
CREATE INDEX ON employees (department_id);
CREATE INDEX ON assignments (employee_id);
CREATE INDEX ON tasks (project_id);
CREATE INDEX ON depends_on (needs_id);
