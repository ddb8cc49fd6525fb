-- step: state
UPDATE orders SET coupon = 'WELCOME' WHERE coupon = 'welcome';
