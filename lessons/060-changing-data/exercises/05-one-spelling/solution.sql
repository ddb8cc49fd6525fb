UPDATE orders SET coupon = 'WELCOME' WHERE coupon = 'welcome';
UPDATE orders SET coupon = 'SPRING_10' WHERE coupon = 'spring-10';
