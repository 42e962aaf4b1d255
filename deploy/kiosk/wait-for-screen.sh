#!/bin/sh
# Ends with 0 as soon as a screen is connected. After a power cut a TV comes up later than the machine behind it, and cage
# does not find a screen that arrives after its start.
set -eu

folder=${POOLBOARD_SCREENS:-/sys/class/drm}
wait=${POOLBOARD_SCREEN_WAIT:-3}

said=no
while true; do
  set -- "$folder"/*/status
  # A driver that tells nothing is no reason to wait.
  if [ ! -e "$1" ]; then exit 0; fi
  if grep -qx connected "$@"; then exit 0; fi
  if [ "$said" = no ]; then echo 'Waiting for a screen: none is connected, or it is off.'; fi
  said=yes
  sleep "$wait"
done
