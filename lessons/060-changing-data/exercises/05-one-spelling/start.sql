UPDATE orders
SET coupon = 'WELCOME';
