/** What the editor says. */
export const editorText = {
  label: 'SQL editor',
  tab: 'Tab moves on until you type; then Tab indents. Press Escape, then Tab, to leave.',
  detail: 'Detail: ',
  hint: 'Hint: ',
  code: (code: string) => `SQLSTATE ${code}`,
  unformattable: (line: number) =>
    `The text was left as it is: the formatter cannot read the statement in line ${line}.`,
  formatterMissing:
    'The text was left as it is: the formatter could not be loaded. Try again when you are online.',
}

/** The widget's own words that are not right as they are. */
export const widgetPhrases = {
  Completions: 'Names and keywords that fit here',
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  'match case': 'Match case',
  regexp: 'Regular expression',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
}
