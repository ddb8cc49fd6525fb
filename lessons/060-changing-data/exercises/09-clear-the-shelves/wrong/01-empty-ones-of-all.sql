-- step: state
DELETE FROM inventory WHERE quantity = 0;
