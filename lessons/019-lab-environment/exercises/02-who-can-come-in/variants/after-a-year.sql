-- fails for: a server with groups, services and a person who may create databases
CREATE ROLE packing;
CREATE ROLE chief SUPERUSER;
CREATE ROLE ida LOGIN CREATEDB CONNECTION LIMIT 2;
CREATE ROLE feature_service LOGIN;
CREATE ROLE "Noor" LOGIN;
CREATE ROLE left_us LOGIN CONNECTION LIMIT 0;
