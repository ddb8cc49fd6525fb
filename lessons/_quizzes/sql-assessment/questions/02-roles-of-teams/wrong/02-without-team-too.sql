-- step: count
SELECT DISTINCT team_id, role
FROM members;
