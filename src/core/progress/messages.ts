/** What is said about a file of progress. */
export const fileMessages = {
  notJson:
    'This file can’t be read: it is cut off, or it is not a file of Tupelo progress. Save your progress to a file again and choose that one.',
  notTupelo:
    'This is not a file of Tupelo progress. Choose one that was saved in Settings; its name begins with “tupelo-progress”.',
  future:
    'A newer Tupelo made this file. Reload the page to get the newest Tupelo, then load the file again.',
  empty: 'The file holds no progress. Nothing was changed.',
  merged: (exercises: number, newlyPassed: number) =>
    `The file’s progress was joined with yours: ${exercises === 1 ? '1 exercise' : `${exercises} exercises`}` +
    `${newlyPassed > 0 ? `, ${newlyPassed} newly passed` : ''}. Nothing was overwritten.`,
  aside: (count: number) =>
    count === 1
      ? 'One record can’t be read by this Tupelo and is kept aside.'
      : `${count} records can’t be read by this Tupelo and are kept aside.`,
}
