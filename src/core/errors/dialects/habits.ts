import { callHabits } from './aggregates.ts'
import { changeHabits } from './changes.ts'
import { commandHabits } from './commands.ts'
import { definitionHabits } from './definitions.ts'
import { functionHabits } from './functions.ts'
import type { Habit } from './habit.ts'
import { queryHabits } from './queries.ts'

/** All habits from MySQL, SQLite, SQL Server and Oracle that the coach knows. */
export const habits: readonly Habit[] = [
  ...commandHabits,
  ...queryHabits,
  ...callHabits,
  ...functionHabits,
  ...definitionHabits,
  ...changeHabits,
]
