/** The words of the psql console. */
export const consoleText = {
  input: 'psql input',
  about:
    'Enter takes the line, Tab completes it, the up arrow brings earlier lines, Control R searches them, Control C stops. Escape, then Tab leaves.',
  transcript: 'psql output',
  stop: 'Stop',
  clear: 'Clear',
  hint: '\\? for help · \\d for what there is · \\h for the syntax of SQL',
  dropped: 'Earlier output was let go to keep the page quick. \\s lists what you entered.',
  open: 'Open in the grid',
  searching: 'search:',
  wanted: (name: string) => `The command waits for the file ${name}.`,
  choose: 'Choose the file',
  cancel: 'Give none',
  noMatch: 'no such line',
} as const
