SELECT count(DISTINCT email) + count(*) FILTER (WHERE email IS NULL)
FROM (VALUES ('a@moss.example'), (NULL), ('A@moss.example'), (NULL), ('a@moss.example'), ('')) AS people (email);
