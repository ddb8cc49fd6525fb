/** What `\?` prints: the commands of this console. */
export const commandHelp = `Statements end with a semicolon and may take several lines. Ctrl+C gives a statement up,
or stops the one that runs.

Run
  ;                      run the statement
  \\g [(name=value ...)]  run it, printed with settings of its own
  \\gx                    run it, one column a line
  \\gset [PREFIX]         run it and keep the row's values in variables
  \\gexec                 run it, then run each value of its result
  \\gdesc                 name the columns and types of its result
  \\crosstabview [rows columns values order]
                         run it and turn its rows into a grid
  \\watch [i=SEC] [c=N] [m=ROWS]
                         run it again and again; Ctrl+C ends it

Files (the console asks for the file that is named; what is saved goes to your downloads)
  \\i FILE                run a script
  \\copy TABLE from FILE  fill a table; \\copy TABLE|(QUERY) to FILE saves rows
  \\o FILE                collect results; \\o alone saves them
  \\g FILE                run the statement and save its result
  \\w FILE                save the statement

The statement
  \\p                     print it
  \\r                     forget it
  \\e                     take it to the editor
  \\ef [FUNCTION]         take a function to the editor
  \\ev [VIEW]             take a view to the editor
  \\s                     what was entered before

What there is (S also shows the system's own, + shows more, x one column a line)
  \\d[S+]                 tables, views and sequences
  \\d[S+] NAME            one of them, or an index
  \\dt \\di \\dv \\dm \\ds    tables, indexes, views, materialized views, sequences
  \\df \\da \\dT \\dD \\do    functions, aggregates, types, domains, operators
  \\dn \\du \\dp \\ddp \\dx   schemas, roles, privileges, default privileges, extensions
  \\dP \\dX \\dy \\dF \\dc    partitioned tables, statistics, event triggers, text search, conversions
  \\dd \\dC \\dO \\db \\dL    comments, casts, collations, tablespaces, languages
  \\dA \\dAc \\dAf \\dAo     access methods, their operator classes, families and operators
  \\dconfig [NAME]        settings of the server
  \\l                     databases
  \\sf FUNCTION \\sv VIEW  the source of a function or of a view
  A NAME may hold * and ? for any letters.

How results look
  \\x [on|off|auto]       one column a line
  \\a                     aligned or not
  \\t                     rows only
  \\f \\C \\T               field separator, title, attributes
  \\pset [NAME [VALUE]]   any setting; alone: all of them
  \\timing [on|off]       how long each statement took

Variables and conditions
  \\set [NAME [VALUE]]    set a variable; alone: all of them
  \\unset NAME            forget it
  \\echo \\qecho \\warn     print a text; :NAME stands for a variable's value
  \\if \\elif \\else \\endif only run what a condition allows

Help
  \\h [COMMAND]           the syntax of an SQL command
  \\?                     this text
  \\errverbose            the last error in full
  \\conninfo \\encoding    the session
`
