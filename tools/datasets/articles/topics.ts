const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/)

/** What the team writes about: tags that fit, and titles and sentences with {slots} that the writer fills. */
export interface Topic {
  tags: string[]
  titles: string[]
  sentences: string[]
}

/** The subjects of the knowledge base. */
export const topics: Topic[] = [
  {
    tags: ['features', 'feature-store'],
    titles: lines(`
      How we name features
      Features that look into the future
      A feature store in three tables
      Backfilling features for {model}
      Which features does {model} really need?`),
    sentences: lines(`
      A feature is computed from what was known at that moment, never from what we learned later.
      The join takes the latest value before the label's time, one row for each entity.
      We found a leak: the number of returns was counted up to today.
      Each feature has an owner, a type and a sentence that says what it means.
      Backfilling {days} days took {hours} hours, most of it spent sorting.
      The online store keeps the newest value only; history stays in PostgreSQL.
      Two features with the same name and different windows cost us a week.
      A missing feature is not the same as a feature that is zero.
      We dropped {n} features and the model {model} did not notice.
      Computing the averages once a night is fresh enough for this team.
      The window of {days} days was chosen by hand and has never been questioned.`),
  },
  {
    tags: ['drift', 'monitoring'],
    titles: lines(`
      Drift in {model}: what we saw
      Watching the inputs of {model}
      When is drift worth an alert?
      The quiet failure of a model
      Monitoring predictions without labels`),
    sentences: lines(`
      The distribution of prices moved by {percent}% in one week.
      Nobody was alerted, because the monitor compared averages and the average had stayed.
      We now compare the shares of ten buckets with those of the training set.
      Labels arrive {days} days late, so the inputs are all that we can watch today.
      The share of missing values is the first number to look at.
      A drifting input does not always mean a drifting error.
      The alert fired {n} times in a month and was right twice.
      A new category appeared in the data that the encoder had never seen.
      The monitor reads a sample of the logged predictions every hour.
      Seasonal change is not drift, and a chart of last year shows the difference.
      We keep the reference sample with the model, under the same version.`),
  },
  {
    tags: ['labels', 'data-quality'],
    titles: lines(`
      Where our labels come from
      Two people, two labels
      Cleaning the labels for {model}
      What a wrong label costs
      Duplicates in the training table`),
    sentences: lines(`
      Two annotators agreed on {percent}% of the reviews.
      The guideline had one sentence for sarcasm, which was not enough.
      We found {n} duplicates by comparing the text without punctuation.
      A label is a decision that somebody made at some time, so we store who and when.
      The classes are imbalanced: one return for twenty orders that were kept.
      Constraints in the table stopped more bad rows than any script.
      A row without a label is left out of training and kept for later.
      Fixing {n} labels improved the model more than a month of tuning.
      Annotators are shown a few known answers every day.
      The same order had two labels, since the status had changed in between.
      Every correction is a new row; the old label is never overwritten.`),
  },
  {
    tags: ['training', 'splits'],
    titles: lines(`
      Splitting by time
      A test set that nobody touches
      Training {model} again
      Why the random split lied
      Seeds, and what they do not fix`),
    sentences: lines(`
      We train on everything before the first of the month and test on what came later.
      A random split put the same customer on both sides.
      The split is stored as a column, so that it can be read a year from now.
      Training takes {hours} hours on one machine.
      The seed is written into the run, and so is the version of the data.
      Shuffling is the wrong thing to do with rows that have a time.
      The test set was used {n} times, which makes it a validation set.
      A snapshot of the training rows is named by the run that read it.
      Early stopping saved {percent}% of the time without any loss.
      The smaller training set gave the same score, so we kept it.
      Rows are ordered by id before they are sampled, or the sample can't be repeated.`),
  },
  {
    tags: ['latency', 'serving'],
    titles: lines(`
      Where {model} spends its time
      Latency at the ninety-fifth percentile
      A cache before {model}
      Serving predictions from a table
      Slow answers on {weekday} mornings`),
    sentences: lines(`
      The median answer took {ms} ms and the slowest one in twenty took {slow} ms.
      Half of that time was a query without an index.
      An average hides the slow answers, so we report percentiles.
      Caching the last answer for {n} seconds removed a third of the calls.
      The service waits for a connection from the pool when all of them are busy.
      Predictions for known customers are computed at night and read from a table.
      Moving the tokeniser out of the request saved {ms} ms.
      A timeout of {slow} ms is followed by a default answer that is logged as such.
      The batch of requests is sent when it is full or after ten milliseconds.
      Latency grew with the age of the process, until we restarted it every night.
      The load test used {n} identical requests, which the cache answered.`),
  },
  {
    tags: ['embeddings', 'search', 'vectors'],
    titles: lines(`
      Searching our own notes
      Embeddings of products
      Nearest neighbours, nearly
      Words or vectors?
      A new version of the embeddings`),
    sentences: lines(`
      Each product is turned into a vector of {n} numbers.
      Vectors of two versions must never be compared with each other.
      Full-text search finds the word; embeddings find what was meant.
      The two rankings are merged by adding the reciprocals of their places.
      An approximate index answers in {ms} ms and misses one neighbour in fifty.
      We search titles first, since a word in a title says more.
      The query "tomato" found ketchup, a red vase and a book about Italy.
      Normalising the vectors made the cosine a simple product.
      Computing all embeddings again took {hours} hours and cost less than lunch.
      A short description gives a poor vector, whatever the model.
      Searching for an error message works best with exact words.`),
  },
  {
    tags: ['experiments', 'tracking'],
    titles: lines(`
      What belongs to an experiment
      {run}: what we learned
      The experiment that nobody could repeat
      Comparing two runs of {model}
      Parameters in JSON, results in columns`),
    sentences: lines(`
      Every run stores its parameters, its data, its code and its result.
      The best run was {run}, and nobody knew which data it had read.
      A result of {percent}% means little without the number of rows behind it.
      We compare runs on the same test set or not at all.
      Parameters differ from run to run, so they are stored as JSON.
      Metrics that are asked for every day have columns of their own.
      Three seeds were enough to see that the gain was noise.
      A failed run is kept, since its parameters tell the next person what not to try.
      The learning rate mattered more than everything else together.
      A run that is still going has no end, and its metrics are incomplete.
      The report of {run} is made by a query and can be made again.`),
  },
  {
    tags: ['deployment', 'rollback'],
    titles: lines(`
      Deploying {model} {version}
      How to roll back in five minutes
      A shadow for {model}
      Two models at the same time
      The release checklist`),
    sentences: lines(`
      Version {version} answers {percent}% of the traffic until {weekday}.
      The old version stays warm for a day, so that going back is one switch.
      In shadow mode the new model answers and nobody sees it.
      We rolled back after {n} minutes, when the error rate had doubled.
      The model and its encoder are released together or not at all.
      A release on a {weekday} afternoon needs a very good reason.
      The switch is a row in a table, and changing it is an audited update.
      The new version was faster and wrong about everything in boxes.
      Each prediction is logged with the version that made it.
      A migration that drops a column waits until the old code is gone.
      The checklist has nine lines, and each was once an incident.`),
  },
  {
    tags: ['pipelines', 'scheduling'],
    titles: lines(`
      The nightly pipeline, step by step
      A job that runs twice
      Late data, and what we do about it
      Why the pipeline stopped on {weekday}
      Small steps, each with a check`),
    sentences: lines(`
      The job writes to a new table and swaps the names at the end.
      Running a step twice must give the same rows as running it once.
      Late events are merged for {days} days and then ignored.
      The upstream file was empty, and an empty file was read without complaint.
      A check counts the rows and compares them with last week's.
      The scheduler started the second run before the first had ended.
      An advisory lock now lets only one copy of the job run.
      Each step logs how many rows it read, wrote and refused.
      The clock of the scheduler is in UTC, and the shop's day is not.
      We reprocess a whole day rather than single rows.
      The pipeline takes {hours} hours, and its slowest step is a sort.`),
  },
  {
    tags: ['incidents', 'on-call'],
    titles: lines(`
      Incident {ticket}: predictions were NULL
      Incident {ticket}: the disk was full
      What we changed after {ticket}
      On call for {model}
      An incident without an alert`),
    sentences: lines(`
      At {clock} the service began to answer with errors.
      The cause was a column that had been renamed the day before.
      {n} customers saw the default recommendation for {hours} hours.
      The first message came from a customer, not from the monitor.
      The disk filled up with logs of a debugging session.
      Restarting the service hid the cause for another {days} days.
      A long transaction kept the vacuum from removing dead rows.
      The query plan changed overnight, after the statistics were collected.
      Nobody is blamed; the question is why the system let it happen.
      The follow-up is ticket {ticket}, and it has an owner and a date.
      The runbook was right, but nobody could find it.`),
  },
  {
    tags: ['evaluation', 'metrics'],
    titles: lines(`
      Which metric for {model}?
      Precision, recall and the warehouse
      An offline gain that vanished
      Evaluating {model} by group
      Calibration in one query`),
    sentences: lines(`
      Precision is what the warehouse feels, and recall is what the customer feels.
      The accuracy was {percent}%, as high as always answering no.
      We report the metric for each country, since the average hid the smallest one.
      A predicted chance of 0.8 should come true in eight of ten cases.
      The offline gain of {percent}% was not to be seen in the experiment online.
      The threshold was chosen on the validation set and never moved.
      A confidence interval is part of the result, not an ornament.
      Ties in the scores were broken by the order of the rows, which changed.
      Rows without a label were counted as negative, and the recall looked fine.
      A baseline that uses one feature was beaten by {percent}% only.
      The evaluation is a view, so that everybody computes it in the same way.`),
  },
  {
    tags: ['privacy', 'retention'],
    titles: lines(`
      What we delete, and when
      Training data and the right to be forgotten
      Names in free text
      Who may read the raw events?
      Retention of logged predictions`),
    sentences: lines(`
      Raw events are deleted after {days} days; the features stay.
      A deleted customer must disappear from the next training set as well.
      Names were found in {percent}% of the free texts.
      The analyst's role reads a view that has no addresses.
      A hash of an address is still personal data, as it can be matched.
      Deleting rows does not delete them from the backups.
      Access is granted to roles, and people are members of roles.
      The retention job logs how many rows it removed and from which table.
      We mask the address before the text is embedded.
      An export is a file that nobody remembers to delete.
      The oldest prediction we keep is {days} days old.`),
  },
  {
    tags: ['postgresql', 'indexes'],
    titles: lines(`
      An index that was never used
      Partitioning the predictions
      JSON columns and their indexes
      Reading the plan of a slow query
      Vacuum, explained to the team`),
    sentences: lines(`
      The table of predictions has {n} million rows and one partition a month.
      The planner expected ten rows and met {n} thousand.
      A partial index on the rows that are still open is {percent}% smaller.
      An index costs something on each write, so we dropped those that nobody used.
      A GIN index makes a search in JSON or in words fast.
      The query compared the result of a function, so the index could not help.
      Statistics are collected again after every large load.
      Dropping a partition is quicker than deleting its rows.
      The pool has {n} connections, and the server does not want more.
      The lock was held for {ms} ms, which nobody noticed.
      A foreign key without an index made each delete a scan.`),
  },
  {
    tags: ['cost', 'hardware'],
    titles: lines(`
      What {model} costs in a month
      Smaller model, same answers
      Nights and weekends off
      The price of keeping everything
      One machine is enough`),
    sentences: lines(`
      Training {model} costs {n} euros a month, and serving it costs twice that.
      The machine was idle for {percent}% of the time.
      A model of a tenth of the size lost half a point.
      Storage is cheap until somebody has to read it.
      We switch the test servers off at night and at weekends.
      Compressing the logs saved {percent}% of the space.
      The accelerator waited for the database most of the time.
      Batching made each prediction {percent}% cheaper.
      Distilling the model took {days} days and paid for itself in a month.
      Two small servers are easier to replace than a big one.
      The bill has a line that nobody can explain, and there is a ticket for it.`),
  },
]
