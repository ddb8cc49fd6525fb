import { say, type Explanation } from './types.ts'

/** Class 22 as far as JSON raises it: SQL/JSON functions and paths. */
export const json: Record<string, Explanation> = {
  '22030': say(
    'A JSON key twice',
    'The object would have one key twice, and WITH UNIQUE KEYS forbids that.',
    'Rows that repeat the value which becomes the key.',
    'Aggregate over distinct keys, or leave UNIQUE KEYS out.',
  ),
  '22031': say(
    'Not a date for a JSON path',
    'The method datetime() cannot read this text as a date or a time.',
    'A date that is not written as 2025-06-18.',
    'Give the format: .datetime("DD.MM.YYYY").',
  ),
  '22033': say(
    'A faulty JSON subscript',
    'In strict mode a subscript must be one number, and the array must have that element.',
    'Counting from 1: JSON arrays begin at 0.',
    'Use a number within the array, or leave out strict, so that missing elements give nothing.',
  ),
  '22034': say(
    'More than one JSON item',
    'JSON_VALUE gives one value, and the path finds several.',
    'A path with [*] or .* in it.',
    'Narrow the path to one item, or use jsonb_path_query() or JSON_QUERY with WITH WRAPPER.',
  ),
  '22035': say(
    'Nothing at that JSON path',
    'The path finds no item, and ERROR ON EMPTY makes this an error.',
    'A misspelt key, or a document without it.',
    'Compare the path with the document, or write DEFAULT … ON EMPTY.',
  ),
  '22036': say(
    'Not a number in the JSON',
    'A path method such as abs() or floor() needs a number and finds something else.',
    'A number that the document holds as text: "12" instead of 12.',
    'Use .double() or .number() before it.',
  ),
  '22038': say(
    'One JSON value is needed',
    'An arithmetic operator in a path works on one number on each side.',
    'A path with [*] beside + or *, or a text beside a number.',
    'Take the items apart first, with jsonb_path_query() or jsonb_array_elements(), and compute in SQL.',
  ),
  '22039': say(
    'No JSON array there',
    'In strict mode [ ] works on arrays only, and something else stands there.',
    'An object or a single value where an array was expected.',
    'Check with jsonb_typeof(), or leave out strict: lax mode takes one value as an array of one.',
  ),
  '2203A': say(
    'No such JSON key',
    'In strict mode a key that is not there is an error.',
    'A misspelt key, with other capitals, or a document that lacks it.',
    'Compare with jsonb_object_keys(), or leave out strict: then a missing key gives nothing.',
  ),
  '2203C': say(
    'No JSON object there',
    'In strict mode .key and .* work on objects only, and something else stands there.',
    'An array on the way: its elements come first.',
    'Add [*] before the key, or leave out strict.',
  ),
  '2203F': say(
    'A single JSON value is needed',
    'JSON_VALUE gives texts, numbers and truth values, and the path leads to an object or an array.',
    'A path that stops one step too early.',
    'Go on to the value, or use JSON_QUERY, which gives objects and arrays.',
  ),
}
