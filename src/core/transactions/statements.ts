/** Whether a statement begins a transaction. */
export const beginsTransaction = (sql: string): boolean => /^\s*(begin|start\s+transaction)\b/i.test(sql)

/** A statement as it is compared with another: neither blanks nor the case of letters make a difference. */
export const normalSql = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase()
