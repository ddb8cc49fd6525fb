/** Whether a statement begins a transaction. */
export const beginsTransaction = (sql: string): boolean => /^\s*(begin|start\s+transaction)\b/i.test(sql)
