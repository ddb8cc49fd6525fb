const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** What the coach says about what it sees in a statement. */
export const coachText = {
  meant: (names: readonly string[]) => `Did you mean ${listed(names)}?`,
  replaceWith: (text: string) => `Replace with ${text}`,
  write: (text: string) => `Write ${text}`,
  elsewhere: (column: string, tables: readonly string[]) =>
    `${column} is a column of ${listed(tables)}, which this statement does not read: join it in FROM.`,
  columnsOf: (table: string, column: string, columns: readonly string[]) =>
    `${table} has no column ${column}. Its columns are ${columns.join(', ')}.`,
  quotes: (text: string) =>
    `Double quotes make a name, so PostgreSQL looks for a column called ${text}. Text stands in single quotes.`,
  bareText: (word: string) =>
    `Without quotes ${word} is a name, and no column is called so. If it is meant as text, it stands in single quotes.`,
  subscript:
    'Where a place is taken from what a function gives, parentheses go around the call: (string_to_array(text, mark))[1].',
  writeParentheses: 'Put the call in parentheses',
  curly: 'These are typographic quotes from a text program. SQL needs the straight ones.',
  aliasTooEarly: (alias: string, clause: string) =>
    `${alias} is an alias of the SELECT list, and ${clause} is worked out before SELECT. Repeat the expression there, or filter outside of a subquery.`,
  aliasAggregate: (alias: string) =>
    `${alias} is an alias of an aggregate, which is known only after WHERE. Conditions on it go to HAVING, with the aggregate written out.`,
  useAlias: (table: string, alias: string) => `${table} goes by its alias ${alias} in this statement.`,
  notInFrom: (table: string) =>
    `No table in FROM goes by the name ${table}. Join it there before its columns are used.`,
  arguments: (name: string, types: string, signature: string) =>
    `${name} exists, but not for (${types}). It is called as ${signature}.`,
  argumentsOf: (name: string, types: string) =>
    `${name} exists, but not for (${types}). Check how many arguments there are and cast them to the types it takes.`,
  operands: (left: string, operator: string, right: string) =>
    `${left} ${operator} ${right} does not go together. Cast one side, so that both have one type.`,
  trigrams: (operator: string) =>
    `Between texts ${operator} is an operator of the extension pg_trgm. CREATE EXTENSION pg_trgm brings it.`,
  keyword: (word: string, keyword: string) => `${word} looks like ${keyword} with a slip of the pen.`,
  by: (word: string) => `${word} is followed by BY.`,
  openQuote: "A single quote is opened and never closed. A quote within a text is written twice: 'it''s'.",
  openName: 'A double quote is opened and never closed.',
  openComment: 'A comment is opened with /* and never closed with */.',
  openDollar: 'A text between $$ is opened and never closed.',
  openParenthesis: (count: number) =>
    count === 1 ? 'One ( is never closed.' : `${count} parentheses are opened and never closed.`,
  closedParenthesis: 'There is one ) more than there are (.',
  extraComma: (next: string) => `A comma stands before ${next}, and nothing follows it.`,
  dropComma: 'Take the comma away',
  missingComma: (next: string) => `Perhaps a comma is missing before ${next}.`,
  missingFrom: (table: string) => `${table} is a table: FROM stands before it.`,
  addComma: 'Put a comma',
  missingSemicolon: (word: string) =>
    `A new statement begins with ${word}. End the one before it with a semicolon.`,
  addSemicolon: 'Put a semicolon',
  order: (early: string, late: string) => `${early} stands before ${late} in a query.`,
  reserved: (word: string) =>
    `${word} is a word of SQL itself. As a name it needs double quotes everywhere; another name is easier.`,
  valuesMore:
    'There are more values than columns. Compare the list behind INSERT INTO with the values, one by one.',
  valuesFewer:
    'There are more columns than values. Compare the list behind INSERT INTO with the values, one by one.',
  valuesUneven: 'The rows of VALUES have different numbers of values.',
  unionUneven: (word: string) => `The two queries that ${word} joins have different numbers of columns.`,
  ungrouped: (column: string) =>
    `${column} has many values in each group, and the result has room for one. Group by it, or aggregate it.`,
  groupBy: (column: string) => `Add ${column} to GROUP BY`,
  aggregateInWhere:
    'WHERE chooses rows before they are grouped, so it knows no aggregates. Put this condition into HAVING, behind GROUP BY.',
  aggregateInJoin: 'Rows are joined before they are grouped. Put this condition into HAVING.',
  nestedAggregate:
    'An aggregate of an aggregate needs two steps: the inner one in a subquery, the outer one around it.',
  windowInWhere:
    'Put the window function into a subquery or WITH query, give it a name there, and write the condition outside.',
  aggregateInGroup: 'GROUP BY says what the groups are, so it cannot use what is computed from them.',
  boolean: (clause: string, type: string) =>
    `${clause} needs a condition that is true or false, and this is ${type}. Compare it with something.`,
  unlike: (what: string, one: string, other: string) =>
    `${what} brings ${one} in one place and ${other} in another. Cast one of them, so that all have one type.`,
  assigned: (column: string, wants: string, gets: string) =>
    `Column ${column} takes ${wants}, and the value is ${gets}. Cast it, or check that the values stand in the order of the columns.`,
  notValue: (text: string, type: string) =>
    text === ''
      ? `An empty text cannot be read as ${type}. Where nothing is known write NULL.`
      : `'${text}' cannot be read as ${type}.`,
  decimalComma: 'Decimals are written with a point.',
  isoDate: 'Write dates as year, month and day, so that nobody has to guess their order.',
  manyRows: 'The subquery behind = gives several rows. IN compares with all of them.',
  nullif: 'A zero stands below the line in at least one row. nullif(x, 0) turns it into NULL.',
  repeated: (table: string, key: string, value: string, constraint: string) =>
    `${table} has a row with ${key} = ${value} already, and ${constraint} lets no second one in.`,
  noParent: (table: string, key: string, value: string) =>
    `No row of ${table} has the value ${value} that ${key} refers to.`,
  hasChildren: (table: string, child: string, value: string) =>
    `Rows of ${child} still refer to the row of ${table} with ${value}.`,
  nullColumn: (table: string, column: string) =>
    `Column ${column} of ${table} must have a value in every row.`,
  check: (constraint: string, definition: string) => `The rule ${constraint} is ${definition}.`,
  row: (values: string) => `The row was (${values}).`,
  tooLong: (most: string) => `There is room for ${most} characters.`,
} as const

/** What the coach remarks about statements that run. */
export const remarkText = {
  equalsNull: '= NULL is never true, for NULL means that the value is not known. Write IS NULL.',
  differsFromNull: '<> NULL is never true, for NULL means that the value is not known. Write IS NOT NULL.',
  notInNull: 'NOT IN is never true when the list holds a NULL.',
  notInQuery: (column: string) =>
    `NOT IN gives no rows at all when the subquery brings a NULL, and ${column} may be NULL. NOT EXISTS is safe.`,
  swallowed: (column: string, alias: string) =>
    `${alias} is taken as an alias of ${column}, though it is a column itself. Perhaps a comma is missing.`,
  constantOrder:
    'ORDER BY with a text in quotes sorts by one and the same text. Leave the quotes out to sort by the column.',
  negativeStart:
    'A negative start counts from before the text in PostgreSQL, not from its end. right(text, n) gives the last characters.',
  goAlias:
    'GO is taken as an alias here. It belongs to SQL Server’s tools; PostgreSQL ends statements with a semicolon.',
} as const
