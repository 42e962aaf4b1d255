#!/bin/sh
# Makes this machine a screen of Poolboard: Debian 12 or later, or Raspberry Pi OS, started with systemd. It may be run again
# at any time. --help lists what it takes.
set -eu

usage() {
  cat <<'TEXT'
sudo ./install.sh [http://ADDRESS:4000] [--nightly] [--watchdog] [--dry-run]
sudo ./install.sh --uninstall [--dry-run]

  http://ADDRESS:4000  where Poolboard runs; asked for where it is left out
  --nightly            start the browser anew at four in the morning
  --watchdog           let the hardware start the machine anew when it hangs
                       both are off after a run without them
  --uninstall          take everything away again but the installed packages
  --dry-run            print each step, do none
TEXT
}

fail() {
  echo "$1" >&2
  exit 1
}

# --- What is asked for

address='' nightly=no watchdog=no uninstall=no dry=no
for word in "$@"; do
  case $word in
    http://* | https://*) address=$word ;;
    --nightly) nightly=yes ;;
    --watchdog) watchdog=yes ;;
    --uninstall) uninstall=yes ;;
    --dry-run) dry=yes ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) fail "$word is neither an address like http://192.168.1.20:4000 nor an option. --help lists them." ;;
  esac
done

here=$(cd "$(dirname "$0")" && pwd)
user=poolboard-kiosk
home=/var/lib/poolboard-kiosk
lib=/usr/local/lib/poolboard-kiosk
conf=/etc/poolboard/kiosk.conf
units=/etc/systemd/system
system=/etc/systemd/system.conf.d/poolboard-watchdog.conf
# There where this machine had a desktop before, so that --uninstall can give it back.
before=/etc/poolboard/had-a-desktop

# Prints a step, and does it unless this is a dry run.
run() {
  echo "+ $*"
  if [ "$dry" = no ]; then "$@"; fi
}

finish() {
  if [ "$dry" = yes ]; then echo 'Nothing was done: this was a dry run.'; else echo "$1"; fi
  exit 0
}

if [ "$dry" = no ]; then
  if [ "$(id -u)" -ne 0 ]; then fail 'This needs root: sudo ./install.sh'; fi
  if [ ! -d /run/systemd/system ]; then fail 'This machine was not started with systemd, which starts the screen.'; fi
fi

# --- Taking it away

if [ "$uninstall" = yes ]; then
  for unit in poolboard-kiosk-restart.timer poolboard-kiosk.service; do
    if [ -e "$units/$unit" ]; then run systemctl disable --now "$unit"; fi
  done
  run rm -f "$units/poolboard-kiosk.service" "$units/poolboard-kiosk-restart.service" \
    "$units/poolboard-kiosk-restart.timer" "$system"
  if id "$user" >/dev/null 2>&1; then
    # Its session may outlive the unit by some seconds.
    run userdel --force "$user"
  fi
  run rm -rf "$lib" "$home"
  if [ -e "$before" ]; then run systemctl set-default graphical.target; fi
  run rm -f "$conf" "$before"
  if [ -d /etc/poolboard ]; then run rmdir --ignore-fail-on-non-empty /etc/poolboard; fi
  run systemctl daemon-reload
  finish 'Done. Revoke this screen under Displays in the admin. The packages cage and chromium are still here.'
fi

# --- The address

if [ -z "$address" ] && [ -r "$conf" ]; then address=$(sed -n 's/^POOLBOARD_URL=//p' "$conf"); fi
if [ -z "$address" ] && [ -t 0 ]; then
  printf 'Where does Poolboard run? For example http://192.168.1.20:4000: '
  read -r address
fi
# What people copy is the address of the wall itself.
address=${address%/}
address=${address%/display}
case $address in
  *[!]A-Za-z0-9.:/_[-]* | http://*/* | https://*/* | http:// | https:// | '')
    fail "\"$address\" is not an address like http://192.168.1.20:4000, without a path."
    ;;
  http://* | https://*) ;;
  *) fail "\"$address\" does not begin with http:// or https://." ;;
esac

# --- Packages

# Raspberry Pi OS 12 has the older name.
chromium=chromium
if ! apt-cache show chromium >/dev/null 2>&1 && apt-cache show chromium-browser >/dev/null 2>&1; then
  chromium='chromium-browser'
fi
# cage does not start without Xwayland, though its package does not ask for it. mesa draws, kbd has chvt, procps has pgrep.
run apt-get update
run apt-get install --yes --no-install-recommends cage xwayland "$chromium" libgl1-mesa-dri libpam-systemd dbus \
  kbd procps curl ca-certificates

# --- User and files

if ! id "$user" >/dev/null 2>&1; then
  run useradd --system --home-dir "$home" --create-home --shell /usr/sbin/nologin "$user"
fi
# Graphics without a detour, where these groups exist.
for group in video render; do
  if getent group "$group" >/dev/null; then run usermod --append --groups "$group" "$user"; fi
done
run install -d "$lib" /etc/poolboard
for file in wait-for-screen.sh wait-for-health.sh kiosk.sh; do run install -m 755 "$here/$file" "$lib/$file"; done
for unit in poolboard-kiosk.service poolboard-kiosk-restart.service poolboard-kiosk-restart.timer; do
  run install -m 644 "$here/$unit" "$units/$unit"
done
if [ ! -e "$conf" ]; then run install -m 644 "$here/kiosk.conf" "$conf"; fi
run sed -i "s|^POOLBOARD_URL=.*|POOLBOARD_URL=$address|" "$conf"
if [ "$watchdog" = yes ]; then
  run install -d "$(dirname "$system")"
  run install -m 644 "$here/poolboard-watchdog.conf" "$system"
else
  run rm -f "$system"
fi

# --- Start

# A desktop would want the same screen: this machine starts without it from now on.
if [ -e "$units/display-manager.service" ] && [ "$(systemctl get-default)" = graphical.target ]; then
  run touch "$before"
  run systemctl set-default multi-user.target
fi
run systemctl daemon-reload
run systemctl enable poolboard-kiosk.service
if [ "$nightly" = yes ]; then
  run systemctl enable --now poolboard-kiosk-restart.timer
else
  run systemctl disable --now poolboard-kiosk-restart.timer
fi
finish "Done. Start this machine anew (sudo reboot); the screen then shows $address."
