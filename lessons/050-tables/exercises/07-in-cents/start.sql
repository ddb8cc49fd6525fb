-- the way there


-- down
