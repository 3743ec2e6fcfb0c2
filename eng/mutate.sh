#!/usr/bin/env bash
# Mutation testing of the rules: makes one mistake after another in src/Domain and sees whether tests/Domain.Tests notice.
# eng/mutate.sh FOLDER, for example Access: mistakes there, and the tests of the same folder. Without a folder all of both, which takes a night.
# Every mistake that lived is in artifacts/mutation/reports. The runner keeps one process: mistakes in what static fields are made of, such as the names in the tables of Undoing, always seem to live.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-}
dotnet tool restore > /dev/null
export OnlyTestsOf=$folder
cd tests/Domain.Tests
dotnet stryker --config-file ../../eng/stryker-config.json --output ../../artifacts/mutation --mutate "${folder:-.}/**/*.cs"
