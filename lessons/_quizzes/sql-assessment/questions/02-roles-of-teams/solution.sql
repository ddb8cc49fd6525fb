SELECT DISTINCT team_id, role
FROM members
WHERE team_id IS NOT NULL;
