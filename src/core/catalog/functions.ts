/** A built-in function as completion shows it. `set` marks the ones that stand in FROM. */
interface BuiltIn {
  name: string
  signature: string
  info: string
  set?: true
}

// name(arguments) → result | what it is for
const table = `
count(*) → bigint | How many rows; count(column) leaves out NULL.
sum(number) → number | The sum of all values that are not NULL; NULL when there are none.
avg(number) → numeric | The mean of the values that are not NULL.
min(value) → same type | The smallest value.
max(value) → same type | The largest value.
string_agg(text, delimiter ORDER BY …) → text | Texts of a group joined with a delimiter.
array_agg(value ORDER BY …) → array | The values of a group as an array, NULL included.
json_agg(value) → json | The values of a group as a JSON array.
jsonb_agg(value) → jsonb | The values of a group as a JSON array in binary form.
jsonb_object_agg(key, value) → jsonb | Keys and values of a group as one JSON object.
bool_and(condition) → boolean | True when all are true.
bool_or(condition) → boolean | True when at least one is true.
stddev_samp(number) → numeric | Standard deviation of a sample.
percentile_cont(fraction) WITHIN GROUP (ORDER BY …) → double precision | A percentile, interpolated: 0.5 is the median.
percentile_disc(fraction) WITHIN GROUP (ORDER BY …) → same type | A percentile that is one of the values.
mode() WITHIN GROUP (ORDER BY …) → same type | The most frequent value.
row_number() OVER (…) → bigint | Counts the rows of a partition from 1, ties in any order.
rank() OVER (…) → bigint | Place in the order; ties share a place and leave a gap.
dense_rank() OVER (…) → bigint | Place in the order; ties share a place, no gaps.
percent_rank() OVER (…) → double precision | Place in the order from 0 to 1.
cume_dist() OVER (…) → double precision | Share of the partition's rows up to this one.
ntile(buckets) OVER (…) → integer | Which of so many equal buckets the row falls in.
lag(value, offset, default) OVER (…) → same type | The value some rows earlier; one row when not told.
lead(value, offset, default) OVER (…) → same type | The value some rows later; one row when not told.
first_value(value) OVER (…) → same type | The value in the first row of the frame.
last_value(value) OVER (…) → same type | The value in the last row of the frame, which ends at the current row by default.
nth_value(value, n) OVER (…) → same type | The value in the frame's row n.
coalesce(value, …) → same type | The first value that is not NULL.
nullif(a, b) → same type | NULL when both are equal, else the first.
greatest(value, …) → same type | The largest of the values; NULLs are left out.
least(value, …) → same type | The smallest of the values; NULLs are left out.
abs(number) → number | Value without its sign.
ceil(number) → number | Up to the next whole number.
floor(number) → number | Down to the next whole number.
round(numeric, digits) → numeric | Rounded to so many digits after the point, halves away from zero.
trunc(numeric, digits) → numeric | Cut after so many digits.
mod(a, b) → number | What is left after dividing a by b.
power(base, exponent) → number | The base raised to the exponent.
sqrt(number) → number | Square root.
exp(number) → number | e raised to the number.
ln(number) → number | Natural logarithm.
log(number) → number | Logarithm to base 10.
sign(number) → number | -1, 0 or 1.
random() → double precision | A random number from 0 up to but not including 1.
width_bucket(value, low, high, count) → integer | Which of so many equal ranges the value falls in.
length(text) → integer | How many characters.
lower(text) → text | All in lower case.
upper(text) → text | All in upper case.
initcap(text) → text | The first letter of each word in upper case.
trim(both characters from text) → text | Without the characters, blanks by default, at both ends.
ltrim(text, characters) → text | Without the characters at the start.
rtrim(text, characters) → text | Without the characters at the end.
left(text, n) → text | The first n characters.
right(text, n) → text | The last n characters.
lpad(text, length, fill) → text | Filled up at the start to a length.
rpad(text, length, fill) → text | Filled up at the end to a length.
substring(text from start for count) → text | A part of a text, counted from 1.
position(part in text) → integer | Where a part begins, counted from 1; 0 when it is not there.
strpos(text, part) → integer | Where a part begins, counted from 1; 0 when it is not there.
replace(text, from, to) → text | Every occurrence replaced.
repeat(text, n) → text | The text n times.
reverse(text) → text | The characters back to front.
concat(value, …) → text | All values joined; NULL counts as empty.
concat_ws(separator, value, …) → text | All values that are not NULL, with a separator.
format(template, value, …) → text | Fills %s, %I (identifier) and %L (literal) in a template.
split_part(text, delimiter, n) → text | Part n between delimiters, counted from 1.
starts_with(text, prefix) → boolean | Whether a text begins so.
regexp_replace(text, pattern, replacement, flags) → text | Replaces what matches; the flag 'g' replaces all.
regexp_matches(text, pattern, flags) → setof text[] | The groups of each match, a row each with the flag 'g'.
regexp_match(text, pattern) → text[] | The groups of the first match.
regexp_count(text, pattern) → integer | How often a pattern matches.
string_to_array(text, delimiter) → text[] | Parts between delimiters as an array.
md5(text) → text | MD5 sum in hexadecimal digits.
to_char(value, format) → text | A number or a time as text in a format, e.g. 'YYYY-MM'.
to_date(text, format) → date | A date read in a format.
to_timestamp(text, format) → timestamptz | A time read in a format; or seconds since 1970.
to_number(text, format) → numeric | A number read in a format.
now() → timestamptz | When the transaction began.
clock_timestamp() → timestamptz | The time this very moment.
age(later, earlier) → interval | Years, months and days between two times.
date_trunc(unit, time) → timestamp | A time cut to 'year', 'month', 'day', 'hour' and so on.
date_part(unit, time) → double precision | A field of a time; extract does the same as numeric.
extract(field from time) → numeric | A field of a time: year, month, dow, epoch and so on.
date_bin(stride, time, origin) → timestamp | A time cut to a grid of equal steps.
make_date(year, month, day) → date | A date from its parts.
make_interval(years => 0, months => 0, days => 0) → interval | An interval from its parts.
generate_series(start, stop, step) → setof | A row for each step, both ends included.
unnest(array) → setof | A row for each element.
array_length(array, dimension) → integer | Length of a dimension; NULL for an empty array.
cardinality(array) → integer | How many elements in all.
array_position(array, value) → integer | Where a value first stands.
array_to_string(array, delimiter) → text | The elements joined.
array_append(array, value) → array | The array with one more element.
array_remove(array, value) → array | The array without a value.
jsonb_build_object(key, value, …) → jsonb | A JSON object from keys and values in turn.
jsonb_build_array(value, …) → jsonb | A JSON array from values.
to_jsonb(value) → jsonb | Any value as JSON.
jsonb_array_elements(jsonb) → setof jsonb | A row for each element of a JSON array.
jsonb_array_elements_text(jsonb) → setof text | A row for each element of a JSON array, as text.
jsonb_each(jsonb) → setof record | A row (key, value) for each member of a JSON object.
jsonb_object_keys(jsonb) → setof text | A row for each key of a JSON object.
jsonb_set(target, path, value) → jsonb | The JSON with the value at a path replaced.
jsonb_path_query(jsonb, path) → setof jsonb | A row for each item that a JSON path finds.
jsonb_typeof(jsonb) → text | object, array, string, number, boolean or null.
jsonb_pretty(jsonb) → text | Indented for reading.
row_to_json(record) → json | A row as a JSON object.
gen_random_uuid() → uuid | A random UUID.
nextval(sequence) → bigint | The next number of a sequence, which it then has used up.
to_tsvector(configuration, text) → tsvector | A text made ready for full text search.
to_tsquery(configuration, query) → tsquery | A search query with & | ! between words.
websearch_to_tsquery(configuration, query) → tsquery | A search query as people type it in a search box.
ts_rank(vector, query) → real | How well a text fits a search query.
pg_typeof(value) → regtype | The type of a value.
pg_size_pretty(bytes) → text | A size with a unit.
pg_total_relation_size(table) → bigint | Bytes of a table with its indexes and TOAST.
current_setting(name) → text | The value of a parameter.
version() → text | Which PostgreSQL this is.
`

function parse(line: string): BuiltIn {
  const bar = line.indexOf(' | ')
  const [signature, info] = [line.slice(0, bar), line.slice(bar + 3)]
  const entry: BuiltIn = { name: signature.slice(0, signature.indexOf('(')), signature, info }
  return signature.includes('→ setof') ? { ...entry, set: true } : entry
}

/** Common functions of PostgreSQL in the order of the manual: aggregates, windows, numbers, text, times, arrays, JSON, rest. */
export const builtIns: readonly BuiltIn[] = table.trim().split('\n').map(parse)
