-- step: state
DELETE FROM inventory;
