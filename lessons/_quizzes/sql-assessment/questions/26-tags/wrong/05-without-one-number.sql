-- step: count
-- variant: others-lost
SELECT (doc ->> 'run')::integer AS id, r.status, jsonb_array_length(doc -> 'tags') AS tags
FROM jsonb_array_elements('[{"run": 3, "tags": ["night", "slow"]}, {"run": 5, "tags": []}, {"run": 8, "tags": ["retry"]}, {"run": 999999, "tags": ["lost"]}]') AS doc
LEFT JOIN runs AS r ON r.id = (doc ->> 'run')::integer
WHERE doc ->> 'run' <> '999999';
