SELECT
  (to_tsvector('english', 'Ferns growing in the shade') @@ to_tsquery('english', 'fern & grow'))::text AS both,
  (to_tsvector('english', 'Ferns growing in the shade') @@ to_tsquery('english', 'fern & !shade'))::text AS without,
  (to_tsvector('english', 'Ferns growing in the shade') @@ phraseto_tsquery('english', 'shade fern'))::text AS phrase;
