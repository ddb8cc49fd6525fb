CREATE TABLE airports (
  id    integer PRIMARY KEY,
  name  text NOT NULL UNIQUE,
  state text NOT NULL
);
COMMENT ON TABLE airports IS 'Where the aircraft took off, landed or flew near. Names are as the source writes them.';
COMMENT ON COLUMN airports.state IS 'A state of the USA, or DC';

CREATE TABLE operators (
  id   integer PRIMARY KEY,
  name text NOT NULL UNIQUE
);
COMMENT ON TABLE operators IS 'Who flew: mostly airlines, but also MILITARY, BUSINESS, GOVERNMENT, PRIVATELY OWNED and UNKNOWN.';

CREATE TABLE aircraft (
  id    integer PRIMARY KEY,
  model text NOT NULL UNIQUE
);
COMMENT ON TABLE aircraft IS 'Makes and models, some written in two ways.';

CREATE TABLE species (
  id   integer PRIMARY KEY,
  name text NOT NULL UNIQUE
);
COMMENT ON TABLE species IS 'What was struck. Four of the names say that nobody knows.';

CREATE TABLE strikes (
  id          integer PRIMARY KEY,
  flown_on    date NOT NULL,
  airport_id  integer NOT NULL REFERENCES airports,
  operator_id integer NOT NULL REFERENCES operators,
  aircraft_id integer NOT NULL REFERENCES aircraft,
  species_id  integer NOT NULL REFERENCES species,
  size        text NOT NULL CHECK (size IN ('Small', 'Medium', 'Large')),
  phase       text NOT NULL CHECK (phase IN ('Parked', 'Taxi', 'Take-off run', 'Climb', 'Descent', 'Approach', 'Landing Roll')),
  time_of_day text NOT NULL CHECK (time_of_day IN ('Dawn', 'Day', 'Dusk', 'Night')),
  speed_knots integer CHECK (speed_knots >= 0),
  damage      text NOT NULL CHECK (damage IN ('None', 'Minor', 'Medium', 'Substantial', 'B', 'C')),
  repair_cost integer NOT NULL CHECK (repair_cost >= 0),
  other_cost  integer NOT NULL CHECK (other_cost >= 0)
);
COMMENT ON TABLE strikes IS 'One row per report of an aircraft that struck an animal, 1990 to 2002. Real data.';
COMMENT ON COLUMN strikes.size IS 'Of the animal';
COMMENT ON COLUMN strikes.phase IS 'Phase of flight';
COMMENT ON COLUMN strikes.speed_knots IS 'Indicated airspeed. NULL: not reported';
COMMENT ON COLUMN strikes.damage IS 'B and C stand in 15 military reports only';
COMMENT ON COLUMN strikes.repair_cost IS 'US dollars. 0 also where there was damage: a cost that nobody reported';
COMMENT ON COLUMN strikes.other_cost IS 'US dollars, beside the repair';
