/** What running a script says. */
export const scriptTexts = {
  role: (name: string): string =>
    `The role ${name} did not exist. It was made, without a login, so that owners and grants could be kept.`,
  roleThere: (name: string): string => `The role ${name} was there already.`,
  database:
    'There is one database here: what creates, drops or alters databases and tablespaces was left out.',
  connect: (name: string): string =>
    name === ''
      ? 'There is one database here: \\connect changed nothing.'
      : `There is one database here: \\connect ${name} went on in it.`,
  encoding: (name: string): string =>
    `The script asks for the encoding ${name}. Its text was converted as it was read, so that was left out.`,
  parameter: (message: string): string =>
    `A setting that PostgreSQL 18 does not know was left out: ${message}.`,
  noEffect: (name: string): string => `\\${name} has no effect here.`,
  shell: (name: string): string =>
    `\\${name} needs a shell or a keyboard, which a script in the browser has not.`,
  console: (name: string): string =>
    `\\${name} only prints, so it was passed over. The editor and the console of the playground print it.`,
  noFile: (name: string): string =>
    `${name}: there is no such file here, nor a query of this name in the playground's workspace. Import takes files together with the script that names them, e.g. in a zip.`,
  deep: 'too many levels of \\i',
  copySyntax: "\\copy: parse error. It takes: table [(columns)] from|to 'file' [options].",
  copyData: '\\copy … from stdin: its data must follow and end with a line that holds only \\.',
  copyOut: (name: string, rows: number): string =>
    `\\copy to ${name}: ${rows} lines were read but not saved.`,
  invalid: (name: string): string => `invalid command \\${name}`,
  argument: (name: string): string => `\\${name}: missing required argument`,
  noRows: (name: string): string => `no rows returned for \\${name}`,
  manyRows: (name: string): string => `more than one row returned for \\${name}`,
  tooMany: '\\gexec: the query gives more rows than are read at once here.',
  left: 'The script left a transaction open. It was rolled back, as at the end of a psql session.',
}
