-- step: count
-- variant: new-columns
SELECT column_name, data_type
FROM information_schema.columns
WHERE table_schema = 'public' AND table_name = 'orders' AND column_name IN ('shipped_at', 'coupon')
ORDER BY ordinal_position;
