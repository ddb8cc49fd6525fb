/** The address of the transactions lab. */
export const labHref = '#/lab'
