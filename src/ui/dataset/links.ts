/** The address of the list of databases. */
export const datasetsHref = '#/datasets'

/** The address of a database's page. */
export function datasetHref(name: string): string {
  return `#/dataset/${name}`
}

/** The address that opens a packed query in the playground. */
export function queryHref(packed: string): string {
  return `#/query/${packed}`
}
