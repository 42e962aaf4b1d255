#!/bin/sh
# Runs inside cage: Chromium, full screen, with the wall in it. It ends when the browser has ended, or when the page in it
# has crashed; the unit then starts everything anew, beginning with the wait for the server.
set -eu

url=${POOLBOARD_URL:?is missing. Set it in /etc/poolboard/kiosk.conf, like http://192.168.1.20:4000}
page=${POOLBOARD_PAGE:-/display/}
profile=${HOME:?is missing}/chromium
# Seconds from one look at the page's process to the next.
look=${POOLBOARD_LOOK:-5}

# Raspberry Pi OS 12 has the older name.
browser=$(command -v chromium || command -v chromium-browser) || {
  echo 'Chromium is not installed. Run install.sh again.' >&2
  exit 1
}

# Nothing but the page. There is no --incognito: what it forgets at the end is the pairing.
set -- --kiosk --start-fullscreen
set -- "$@" --start-maximized # some versions open a window of one pixel without it
set -- "$@" --hide-scrollbars

# No dialogue: nobody is there to close it.
set -- "$@" --noerrdialogs
set -- "$@" --no-first-run
set -- "$@" --password-store=basic # a keyring would ask for its password
set -- "$@" --disable-search-engine-choice-screen
set -- "$@" --disable-session-crashed-bubble # after a power cut
set -- "$@" --hide-crash-restore-bubble      # the same, in today's versions
set -- "$@" --disable-hang-monitor           # no question whether to wait for a slow page
set -- "$@" --disable-breakpad               # no crash reports

# Updates come with the system, at a time its owner chooses.
set -- "$@" --disable-component-update
set -- "$@" --check-for-update-interval=31536000

# The page is always in front, and must not be slowed down when the browser believes otherwise.
set -- "$@" --disable-background-timer-throttling
set -- "$@" --disable-renderer-backgrounding
set -- "$@" --disable-backgrounding-occluded-windows

# A cloth on a touch screen turns no page and enlarges nothing.
set -- "$@" --overscroll-history-navigation=0
set -- "$@" --disable-pinch

# Without the detour through X. Where it lives. One process for the page, and no spare one, so that a crash can be seen.
set -- "$@" --ozone-platform=wayland
set -- "$@" --user-data-dir="$profile"
set -- "$@" --renderer-process-limit=1

"$browser" "$@" "$url$page" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true' EXIT
trap 'exit 0' HUP INT TERM

# A browser whose page has crashed goes on running, with an error page of its own on the wall. The page's process is gone
# then. A slow machine has twenty looks to bring the first one up; after that two without it are a crash.
left=20
while sleep "$look" && kill -0 "$pid" 2>/dev/null; do
  if pgrep -f -- "--type=[r]enderer .*--user-data-dir=$profile" >/dev/null; then
    left=2
  else
    left=$((left - 1))
    if [ "$left" -le 0 ]; then
      echo 'The page has crashed or never came up. Starting anew.' >&2
      exit 1
    fi
  fi
done
