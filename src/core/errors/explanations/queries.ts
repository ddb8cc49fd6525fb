import { say, type Explanation } from './types.ts'

/** Class 42 as far as queries raise it: syntax, names, grouping, types. */
export const queries: Record<string, Explanation> = {
  '42601': say(
    'Syntax error',
    'PostgreSQL could not read the statement past the marked place. The fault is there or just before it.',
    'A missing or extra comma, an unclosed bracket or quote, a misspelt keyword, or clauses in the wrong order.',
    'Read the statement aloud up to the mark. The order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT.',
  ),
  '42602': say(
    'Not a name',
    'A text was to be read as the name of a table, type or function, and it does not have the form of one.',
    "An empty text, or a dot with nothing behind it, in something like 'name'::regclass.",
    "Write the name as in SQL, such as 'public.customers'.",
  ),
  '42702': say(
    'Ambiguous column',
    'Several tables in FROM have a column of that name, so the bare name could mean any of them.',
    'A join of two tables that both have a column such as id or name.',
    'Put the table or its alias in front: o.id instead of id.',
  ),
  '42703': say(
    'No such column',
    'None of the tables in FROM has a column of that name.',
    'A slip of the pen; a column of a table that is not in FROM; an alias of the SELECT list used in WHERE; text in double quotes or in none; or a name with capitals, which only double quotes keep.',
    'Compare the name with the schema, letter by letter, and mind which table it belongs to. Text goes in single quotes.',
  ),
  '42712': say(
    'The same table name twice',
    'Two tables in FROM go by one name, so nobody could tell them apart.',
    'A table that is joined to itself without aliases.',
    'Give each its own alias, such as employees AS e and employees AS boss.',
  ),
  '42725': say(
    'More than one function fits',
    'Several functions or operators fit these types equally well, and PostgreSQL does not choose by luck.',
    'Quoted values: a text in single quotes has no type of its own yet.',
    'Say which you mean with a cast, such as value::text or value::integer.',
  ),
  '42803': say(
    'Neither grouped nor aggregated',
    'With GROUP BY or an aggregate one result row stands for many rows, so PostgreSQL cannot know which of their values to show.',
    'A column in SELECT, HAVING or ORDER BY that is missing from GROUP BY, or an aggregate in WHERE, which is worked out before the groups are made.',
    'Add the column to GROUP BY, or wrap it in an aggregate such as max(). Conditions on aggregates go to HAVING.',
  ),
  '42804': say(
    'The types do not agree',
    'A value of one type stands where another is needed.',
    'Branches of CASE or of UNION with different types, a value that does not fit its column, or a condition that is no truth value.',
    'Cast one side, such as price::text, so that both have one type. A condition must be boolean: compare with something.',
  ),
  '42846': say(
    'No such conversion',
    'PostgreSQL knows no way from the one type to the other.',
    'A number cast to a date, or a date cast to a number.',
    'Work the value out: date + 7, to_timestamp(seconds), extract(year FROM date). Some types convert by way of text.',
  ),
  '42883': say(
    'No such function or operator',
    'A function is found by its name together with the types of its arguments, and nothing fits these.',
    'A misspelt name, a function of another database system, an argument too many or too few, or a comparison of two types such as text with integer.',
    'Look at the types in the message. Often a cast helps, such as round(x::numeric, 2) or id = 5 instead of id = five.',
  ),
  '42P01': say(
    'No such table',
    'There is no table or view of that name on the search path, or the statement uses a table that is missing from its own FROM.',
    'A slip of the pen, singular for plural, a table in another schema, or the full name where the table has an alias.',
    'Compare the name with the schema. Once a table has an alias, only the alias may be used.',
  ),
  '42P02': say(
    'No such parameter',
    'The statement mentions a parameter such as $1, but nobody gives it a value here.',
    'A statement that was copied from a program.',
    'Write the value in its place, or use PREPARE and EXECUTE.',
  ),
  '42P10': say(
    'The columns do not fit the clause',
    'ORDER BY, GROUP BY, DISTINCT or ON CONFLICT names a column that it may not name here.',
    'ORDER BY 7 with six columns; SELECT DISTINCT that sorts by what is not selected; ON CONFLICT without a unique constraint on just these columns.',
    'Name a selected column, or the columns of a primary key or unique constraint that is there.',
  ),
  '42P18': say(
    'The type is not known',
    'A bare value, NULL or an empty array gives PostgreSQL nothing to tell its type from.',
    'ARRAY[] without elements, or a parameter that is compared with nothing.',
    'Write the type: ARRAY[]::integer[] or $1::text.',
  ),
  '42P19': say(
    'A recursive query that may not be',
    'In WITH RECURSIVE the query that refers to itself must follow a UNION, and may do so once only.',
    'The start is missing, the two parts stand in the wrong order, or the query reads itself in a subquery or an outer join.',
    'Write the start first, then UNION ALL, then the step that reads from the query’s own name.',
  ),
  '42P20': say(
    'Window function in the wrong place',
    'Window functions are worked out after WHERE, GROUP BY and HAVING, so these cannot use them.',
    'A wish such as “only the first of each group” written straight into WHERE.',
    'Compute it in a subquery or a WITH query and filter outside.',
  ),
  '42P21': say(
    'Two collations at once',
    'Both sides say by COLLATE how to compare, and they say different things.',
    'COLLATE written on both sides of one comparison.',
    'Leave one of them out.',
  ),
  '42P22': say(
    'Which collation is not clear',
    'The texts come from columns with different collations, so PostgreSQL does not know how to sort or compare them.',
    'Texts of two columns joined or compared whose tables were defined with different collations.',
    'Say it: ORDER BY name COLLATE "C".',
  ),
}
