SELECT
  sku,
  (string_to_array(sku, '-'))[1] AS family,
  (string_to_array(sku, '-'))[2]::integer AS number
FROM products
ORDER BY family, number;
