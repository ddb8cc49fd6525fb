// Commands that set how psql prints or works; what is printed here is not theirs to say.
const settings =
  'a C f H html pset t T x timing o out s w write e edit errverbose password g_reset prompt setenv getenv h help ? copyright conninfo lo_export lo_import lo_list lo_unlink bind bind_named parse close_prepared startpipeline endpipeline syncpipeline sendpipeline flush flushrequest getresults'
const shell = new Set('! cd e edit password prompt getenv setenv s w write'.split(' '))
const effectless = new Set(settings.split(' ').filter((name) => !shell.has(name)))

/** What kind of meta command a name is, for those that the runner does not carry out itself. */
export function commandKind(name: string): 'no effect' | 'shell' | 'console' | 'unknown' {
  if (shell.has(name)) return 'shell'
  if (effectless.has(name)) return 'no effect'
  if (/^(?:d[A-Za-z]*|l|list|z|sf|sv)[S+x]*$/.test(name)) return 'console'
  return 'unknown'
}
