#!/bin/sh
# Checks what is about to be committed: an error stops the commit, a warning does not.
# Copy to .githooks/pre-commit. docs/check.md explains it.
set -eu
git diff --cached --name-only -z --diff-filter=d -- content _data |
  xargs -0 -r npm run --silent newsroom -- check
