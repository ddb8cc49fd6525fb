-- fails for: somebody who created an experiment and started no run
UPDATE runs SET member_id = NULL WHERE member_id = 43;
