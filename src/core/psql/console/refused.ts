const server = 'there is no server to connect to: the database runs in this page'
const shell = 'a browser has no shell'
const files = 'a page cannot reach files by their names'

/** Why a command of psql's can't work here, and what to do instead. */
export const refusals: Record<string, string> = {
  '!': shell,
  cd: shell,
  getenv: shell,
  setenv: shell,
  c: `${server}. Choose another database above the schema.`,
  connect: `${server}. Choose another database above the schema.`,
  password: 'everyone is postgres here, and no password is asked for.',
  lo_export: files,
  lo_import: files,
  lo_unlink: 'SELECT lo_unlink(oid) does the same.',
  prompt: 'use \\set to give a variable its value.',
  bind: 'write the values into the statement, or use PREPARE and EXECUTE.',
  bind_named: 'use PREPARE and EXECUTE.',
  parse: 'use PREPARE.',
  close_prepared: 'use DEALLOCATE.',
  startpipeline: 'statements run one after the other here.',
  endpipeline: 'statements run one after the other here.',
  sendpipeline: 'statements run one after the other here.',
  syncpipeline: 'statements run one after the other here.',
  flush: 'statements run one after the other here.',
  flushrequest: 'statements run one after the other here.',
  getresults: 'statements run one after the other here.',
  gdesc: 'end a statement with it.',
  H: 'HTML output needs psql itself; \\pset format takes aligned, csv, unaligned and wrapped.',
  html: 'HTML output needs psql itself; \\pset format takes aligned, csv, unaligned and wrapped.',
}
