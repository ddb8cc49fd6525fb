-- step: types
SELECT r.id, r.status, jsonb_array_elements_text(doc -> 'tags') AS tags
FROM jsonb_array_elements('[{"run": 3, "tags": ["night", "slow"]}, {"run": 5, "tags": []}, {"run": 8, "tags": ["retry"]}, {"run": 999999, "tags": ["lost"]}]') AS doc
JOIN runs AS r ON r.id = (doc ->> 'run')::integer;
