CREATE INDEX ON members (team_id);
CREATE INDEX ON experiments (team_id);
CREATE INDEX ON runs (experiment_id, started_at);
CREATE INDEX ON model_versions (run_id);
CREATE INDEX ON deployments (model_version_id);
CREATE INDEX ON predictions (deployment_id, predicted_at);
