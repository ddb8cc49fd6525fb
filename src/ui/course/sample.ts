/** The query that a new visitor sees. */
export const sampleQuery = `SELECT species,
       count(*) AS birds,
       round(avg(body_mass_g)) AS grams
FROM penguins
GROUP BY species
ORDER BY birds DESC;`

/** What PostgreSQL answers to it on the penguins; a test asks. */
export const sampleRows = [
  ['Adelie', '152', '3701'],
  ['Gentoo', '124', '5076'],
  ['Chinstrap', '68', '3733'],
]
