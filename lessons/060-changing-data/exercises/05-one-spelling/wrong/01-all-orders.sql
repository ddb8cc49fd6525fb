-- step: state
UPDATE orders SET coupon = 'WELCOME';
UPDATE orders SET coupon = 'SPRING_10' WHERE coupon = 'spring-10';
