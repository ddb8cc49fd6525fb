const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/)

type Mood = 'good' | 'fair' | 'bad'

/** Titles of reviews by how satisfied the writer is. */
export const titles: Record<Mood, string[]> = {
  good: lines(`
    Love it
    Very happy
    Better than expected
    Would buy again
    A joy
    Great quality
    Exactly right
    100% happy
    My neighbour wants one too
    Healthy and well packed
    Wunderschön!
    Good value`),
  fair: lines(`
    It's all right
    Good, but small
    As described
    Not bad, not great
    Fine for the price
    Arrived late`),
  bad: lines(`
    Disappointed
    Never again
    Arrived broken
    Not what I ordered
    Don't buy
    50% were dead
    Poor packing`),
}

/** First sentences of reviews. */
export const openings: Record<Mood, string[]> = {
  good: lines(`
    Arrived quickly and in very good shape.
    I bought it for my mother and she won't give it back.
    It has doubled in size since spring.
    Sturdy, simple, does what it should.
    The best I've had so far, and I've had many.
    Even I couldn't kill it.
    Everything came up within ten days.
    Looks just like the picture.
    Second time I've ordered, the same good quality.
    Small but strong, it grows every week.`),
  fair: lines(`
    It does the job.
    Smaller than I thought from the picture.
    It took three weeks to arrive.
    Some came up, some didn't.
    Good, but the price has gone up.
    I expected a little more.`),
  bad: lines(`
    It arrived with broken stems and dry soil.
    Broke on the first day.
    Nothing came up at all.
    The wrong size, and nobody answered my mail.
    It was full of greenfly.
    Two weeks later it was dead.`),
}

/** Second sentences of reviews. */
export const closings: Record<Mood, string[]> = {
  good: lines(`
    Thank you!
    I'll order more.
    The packing was free of plastic.
    The bees like it too.
    Worth every cent.
    I've told all my friends.`),
  fair: lines(`
    Let's see next year.
    I may try another one.
    The packing could be better.
    Three stars.`),
  bad: lines(`
    I've sent it back.
    I want a refund.
    What a pity.
    The other things in the parcel were fine.`),
}
