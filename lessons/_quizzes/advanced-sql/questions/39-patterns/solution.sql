WITH codes (code) AS (VALUES ('GI-7'), ('GI-042'), ('gi-12'), ('BO-3'), ('XGI-5'))
SELECT code
FROM codes
WHERE code ~ '^(GI|BO)-[0-9]{1,2}$';
