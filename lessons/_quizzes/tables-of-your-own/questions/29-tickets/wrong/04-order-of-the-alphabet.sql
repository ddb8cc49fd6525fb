-- step: behaviour
-- says: sort from low to high
CREATE TYPE priority AS ENUM ('high', 'low', 'normal');
CREATE TABLE tickets (
  id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject  text NOT NULL,
  priority priority NOT NULL DEFAULT 'normal'
);
