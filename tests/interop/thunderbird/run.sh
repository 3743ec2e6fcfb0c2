#!/bin/bash
# Tries the server with a real Thunderbird (see README.md). Usage: run.sh [WORK_DIRECTORY] [VERSION ...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:-${TMPDIR:-/tmp}/thunderbird-check}
versions=("${@:2}")
if [ ${#versions[@]} -eq 0 ]; then versions=(2.5 14.0 14.1 16.1); fi
mkdir -p "$work"

if ! [ -x "${THUNDERBIRD:-/usr/lib/thunderbird/thunderbird}" ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends thunderbird python3
fi

# The add-ons are architecture-independent files of Debian sid; they are unpacked, nothing of sid is installed.
if ! [ -e "$work/eas4tbsync@jobisoft.de.xpi" ]; then
    sid=$work/sid
    mkdir -p "$sid/lists/partial" "$sid/cache/archives/partial"
    mirror=$(grep -hoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:?no mirror of Debian is configured} sid main" > "$sid/sources.list"
    apt=(apt-get -qq -o "Dir::Etc::sourcelist=$sid/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$sid/lists" -o "Dir::Cache=$sid/cache" -o APT::Sandbox::User=root)
    "${apt[@]}" update
    (cd "$sid" && "${apt[@]}" download webext-tbsync webext-eas4tbsync && for package in webext-*.deb; do dpkg -x "$package" unpacked; done)
    cp -L "$sid"/unpacked/usr/share/webext/tbsync@jobisoft.de.xpi "$sid"/unpacked/usr/share/webext/eas4tbsync@jobisoft.de.xpi "$work"
fi

dotnet build "$root/src/Host.Web" -c Release -v quiet -nologo
export PYTHONDONTWRITEBYTECODE=1
failed=0
for version in "${versions[@]}"; do
    mkdir -p "$work/$version"
    python3 -u "$here/check.py" "$root/src/Host.Web/bin/Release/net10.0/OnOfficeSync.Host.Web.dll" "$work" "$version" | tee "$work/$version/output.txt" || failed=1
done
for version in "${versions[@]}"; do tail -1 "$work/$version/output.txt"; done
exit $failed
