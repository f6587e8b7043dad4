#!/bin/sh
# Publishes a newsroom from a clone on the server itself: what was pushed since the last time, and what has
# become public or ceased to be. For cron, every minute; docs/schedule.md explains it.
#
#     * * * * * /usr/local/bin/publish-newsroom /srv/newsroom
set -eu
cd "$1"
mkdir -p .cache

# The one that runs sees what this one would have done, or the next one does.
exec 9> .cache/publish.lock
flock -n 9 || exit 0

git pull --quiet --ff-only || echo "Nothing could be pulled; publishing what is here." >&2
commit=$(git rev-parse HEAD)
built=$(cat .cache/published-commit 2> /dev/null || true)

due=$(node -e '
  let next;
  try { next = JSON.parse(require("fs").readFileSync("_site/build.json", "utf8")).next; } catch {}
  console.log(next !== null && !(Date.parse(next) > Date.now()));
')
[ "$commit" != "$built" ] || [ "$due" = true ] || exit 0

if [ -z "$built" ] || ! git diff --quiet "$built" "$commit" -- package-lock.json; then npm ci; fi
# What is right is published; a broken article keeps its last good page.
# (In a clone of eleventy-plugin-newsroom itself: npm run newsroom -- build --keep-going)
npx newsroom build --keep-going
echo "$commit" > .cache/published-commit
