/** How a table is printed: what `\pset` sets, under psql's own names. */
export interface PrintOptions {
  border: number
  columns: number
  csv_fieldsep: string
  expanded: 'on' | 'off' | 'auto'
  fieldsep: string
  fieldsep_zero: boolean
  footer: boolean
  format: 'aligned' | 'csv' | 'unaligned' | 'wrapped'
  linestyle: 'ascii' | 'old-ascii' | 'unicode'
  null: string
  numericlocale: boolean
  pager: number
  pager_min_lines: number
  recordsep: string
  recordsep_zero: boolean
  tableattr: string
  title: string | undefined
  tuples_only: boolean
  unicode_border_linestyle: 'single' | 'double'
  unicode_column_linestyle: 'single' | 'double'
  unicode_header_linestyle: 'single' | 'double'
  xheader_width: 'full' | 'column' | 'page' | number
}

/** What psql starts with. */
export const usualOptions: PrintOptions = {
  border: 1,
  columns: 0,
  csv_fieldsep: ',',
  expanded: 'off',
  fieldsep: '|',
  fieldsep_zero: false,
  footer: true,
  format: 'aligned',
  linestyle: 'ascii',
  null: '',
  numericlocale: false,
  pager: 1,
  pager_min_lines: 0,
  recordsep: '\n',
  recordsep_zero: false,
  tableattr: '',
  title: undefined,
  tuples_only: false,
  unicode_border_linestyle: 'single',
  unicode_column_linestyle: 'single',
  unicode_header_linestyle: 'single',
  xheader_width: 'full',
}
