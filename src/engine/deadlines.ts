/** Milliseconds that each kind of call may take. */
export const deadlines = {
  boot: 60_000,
  run: 60_000,
  read: 20_000,
  reset: 10_000,
  check: 60_000,
  counterExample: 20_000,
  replay: 20_000,
  image: 60_000,
  dump: 60_000,
}
