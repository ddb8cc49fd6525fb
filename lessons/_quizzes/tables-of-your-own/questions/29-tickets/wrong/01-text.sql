-- step: behaviour
-- says: sort from low to high
CREATE TABLE tickets (
  id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject  text NOT NULL,
  priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high'))
);
