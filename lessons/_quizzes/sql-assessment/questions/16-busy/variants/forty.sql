-- fails for: a member with exactly 40 runs
UPDATE runs SET member_id = NULL WHERE member_id IN (9, 10);
UPDATE runs SET member_id = 9 WHERE id <= 40;
UPDATE runs SET member_id = 10 WHERE id BETWEEN 41 AND 79;
