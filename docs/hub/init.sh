#!/bin/sh
# Runs once, in the container, when its database is made: the role and the database of the hub.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres --set password="$(cat /run/secrets/ismgt)" <<'SQL'
CREATE ROLE ismgt LOGIN PASSWORD :'password';
CREATE DATABASE ismgt OWNER ismgt ENCODING 'UTF8' TEMPLATE template0;
REVOKE TEMPORARY ON DATABASE ismgt FROM public;
SQL
