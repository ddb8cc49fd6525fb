const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/)

/** What kind of article it is. */
export type Kind = 'how-to' | 'note' | 'postmortem' | 'decision' | 'experiment'

/** First sentences by kind. */
export const openings: Record<Kind, string[]> = {
  'how-to': lines(`
    This page describes the steps in the order in which we take them.
    If you are new to the team, start here.
    The short version: write it down before you run it.
    We do this about once a month, often enough to forget how.`),
  note: lines(`
    A few things that came up in the review.
    Notes from a talk on {weekday}, for those who could not come.
    This is not finished, but somebody may need it.
    I was asked about this twice this week.`),
  postmortem: lines(`
    What happened, why, and what we do so that it can't happen again.
    The incident began on a {weekday} at {clock} and is closed as {ticket}.
    This report was written the day after, with the logs at hand.`),
  decision: lines(`
    We decided this after comparing three ways, two of which were cheaper.
    The decision holds until somebody brings better numbers.
    The question was open for {days} days and is settled with this page.`),
  experiment: lines(`
    The question of {run} was simple: does it help {model}?
    We ran {run} on the data of last quarter.
    This experiment compares {model} {version} with what came before it.`),
}

/** Sentences that fit anywhere. */
export const asides = lines(`
  The numbers come from the {table} table and can be read by everybody.
  See {ticket} for the discussion.
  Ask in the team's channel before you change it.
  The code is in the repository, under jobs/{table}.py.
  Thanks to the colleagues who read a draft of this.
  It was tried on a copy of the database first.
  A dashboard shows it for the last {days} days.
  We were surprised as well.
  The details are in {run}.
  On {model} the effect was smaller than on the others.
  The measurement was repeated on {weekday} and gave {percent}%.
  None of this is specific to our shop.
  Please correct this page when you find it wrong.`)

/** Last sentences. */
export const closings = lines(`
  Next review in {days} days.
  If in doubt, roll back first and ask later.
  We'll look at it again when version {version} is out.
  The next step is a test with real traffic.
  Questions go to the person on call.
  That is all there is to it.
  The page is out of date as soon as {model} is replaced.
  Reported as {ticket}.
  In short: measure, change one thing, measure again.`)

/** The models that the team runs. */
export const models = [
  'returns-classifier',
  'product-ranker',
  'demand-forecast',
  'review-sentiment',
  'reply-drafts',
]

/** Tables that sentences refer to. */
export const tables = ['predictions', 'features', 'runs', 'labels', 'events', 'metrics']

/** The people who write, and their teams; Nils has written nothing yet. */
export const people: [name: string, team: string | null][] = [
  ['Amara Osei', 'ranking'],
  ['Jonas Lindqvist', 'platform'],
  ['Priya Raman', 'ranking'],
  ['Tomás Ferreira', 'forecasting'],
  ['Mei Tanaka', 'language'],
  ['Hannah Vogel', 'platform'],
  ['Samir Haddad', 'forecasting'],
  ["Niamh O'Donnell", 'language'],
  ['Ivo Petrov', 'platform'],
  ['Lucía Marín', null],
  ['Kwame Boateng', 'language'],
  ['Nils Aaker', null],
]
