#!/bin/sh
# Ends with 0 as soon as Poolboard answers, and never gives up. Chromium is started only then, so that no error page of a
# browser ever hangs on the wall. While it waits, the console says for what.
set -eu

url=${POOLBOARD_URL:?is missing. Set it in /etc/poolboard/kiosk.conf, like http://192.168.1.20:4000}
# Seconds between two attempts; the last one counts from then on.
waits=${POOLBOARD_WAITS:-1 2 3 5 10 15}
# Seconds after which the page is started all the same. Empty: never.
patience=${POOLBOARD_PATIENCE:-}
started=$(date +%s)

# The status of an address, or 000 where there is no answer.
status() {
  if command -v curl >/dev/null; then
    curl --silent --location --max-time 5 --output /dev/null --write-out '%{http_code}' "$1" || true
  elif wget -q -t 1 -T 5 -O /dev/null "$1"; then
    echo 200
  else
    echo 000
  fi
}

# To the journal, and to the wall itself where this runs on a console.
say() {
  echo "$1"
  if [ -t 0 ]; then printf '\033c\n\n  %s\n' "$1" >/dev/tty; fi
}

said=''
while true; do
  code=$(status "$url/healthz")
  case $code in
    2??) exit 0 ;;
    000) reason='there is no answer yet' ;;
    *) reason="it answers $code" ;;
  esac
  if [ "$said" != "$reason" ]; then say "Waiting for Poolboard at $url: $reason. This goes on by itself."; fi
  said=$reason
  if [ -n "$patience" ] && [ $(($(date +%s) - started)) -ge "$patience" ]; then
    say "No answer for $patience seconds. Starting with what this screen has kept."
    exit 0
  fi
  sleep "${waits%% *}"
  waits=${waits#* }
done
