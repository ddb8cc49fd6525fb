CREATE TABLE stations (
  id        integer PRIMARY KEY,
  name      text NOT NULL UNIQUE,
  district  text NOT NULL,
  lat       numeric(8,5) NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon       numeric(8,5) NOT NULL CHECK (lon BETWEEN -180 AND 180),
  capacity  integer NOT NULL CHECK (capacity > 0),
  opened_on date,
  closed_on date,
  CHECK (closed_on >= opened_on)
);
COMMENT ON TABLE stations IS 'Where bikes are taken and docked, in the invented city of Lindhavn. Its time zone is Europe/Copenhagen.';
COMMENT ON COLUMN stations.capacity IS 'Number of docks';
COMMENT ON COLUMN stations.opened_on IS 'NULL: planned';
COMMENT ON COLUMN stations.closed_on IS 'The last day of use; NULL: not closed';

CREATE TABLE bikes (
  id         integer PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('city', 'electric', 'cargo')),
  bought_on  date NOT NULL,
  retired_on date CHECK (retired_on > bought_on)
);
COMMENT ON TABLE bikes IS 'The fleet.';
COMMENT ON COLUMN bikes.retired_on IS 'NULL: in use';

CREATE TABLE trips (
  id               integer PRIMARY KEY,
  bike_id          integer NOT NULL REFERENCES bikes,
  rider            text NOT NULL CHECK (rider IN ('member', 'day pass', 'single')),
  start_station_id integer NOT NULL REFERENCES stations,
  started_at       timestamptz NOT NULL,
  end_station_id   integer REFERENCES stations,
  ended_at         timestamptz CHECK (ended_at > started_at),
  CHECK ((ended_at IS NULL) = (end_station_id IS NULL))
);
COMMENT ON TABLE trips IS 'One row for each time a bike was taken in 2025 (local time), to the minute.';
COMMENT ON COLUMN trips.rider IS 'What the rider paid with';
COMMENT ON COLUMN trips.end_station_id IS 'NULL: never docked';
COMMENT ON COLUMN trips.ended_at IS 'NULL: never docked';

CREATE TABLE weather (
  hour        timestamptz PRIMARY KEY CHECK (hour = date_trunc('hour', hour, 'UTC')),
  temperature numeric(4,1) NOT NULL,
  rain_mm     numeric(4,1) CHECK (rain_mm >= 0),
  wind_ms     integer NOT NULL CHECK (wind_ms >= 0)
);
COMMENT ON TABLE weather IS 'The weather of each hour, by the hour in which it begins. A few hours are missing.';
COMMENT ON COLUMN weather.temperature IS 'Degrees Celsius';
COMMENT ON COLUMN weather.rain_mm IS 'NULL: the gauge was broken';
COMMENT ON COLUMN weather.wind_ms IS 'Metres a second';
