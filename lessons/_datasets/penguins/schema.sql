CREATE TABLE penguins (
  id                integer PRIMARY KEY,
  species           text NOT NULL,
  island            text NOT NULL,
  beak_length_mm    numeric(4,1),
  beak_depth_mm     numeric(4,1),
  flipper_length_mm integer,
  body_mass_g       integer,
  sex               text
);
COMMENT ON TABLE penguins IS 'One row per penguin measured in the Palmer Archipelago, Antarctica. NULL: not measured.';
