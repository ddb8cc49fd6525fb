/** What stands around the coach's own sentences. */
export const coachPanel = {
  label: 'About this error',
  means: 'What it means',
  causes: 'Often caused by',
  next: 'Try',
} as const
