#!/bin/sh
# Runs once, in the container, when its database is made: the role and the database of the hub.
set -eu
# Not within an argument, where what fails ends nothing and the role would get no password.
password="$(cat /run/secrets/ismgt || true)"
if [ -z "$password" ]; then
  echo "secrets/ismgt is empty, or user 999 may not read it. Mend that, docker compose down --volumes, and begin again." >&2
  exit 1
fi
PASSWORD="$password" psql --set ON_ERROR_STOP=1 --username postgres <<'SQL'
\getenv password PASSWORD
CREATE ROLE ismgt LOGIN PASSWORD :'password';
CREATE DATABASE ismgt OWNER ismgt ENCODING 'UTF8' TEMPLATE template0;
REVOKE TEMPORARY ON DATABASE ismgt FROM public;
SQL
