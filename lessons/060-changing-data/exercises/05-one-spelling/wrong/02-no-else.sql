-- step: state
UPDATE orders
SET coupon = CASE coupon WHEN 'welcome' THEN 'WELCOME' WHEN 'spring-10' THEN 'SPRING_10' END;
