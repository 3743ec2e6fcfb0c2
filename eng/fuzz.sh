#!/usr/bin/env bash
# Fuzzes what reads strangers' bytes, led by the branches that an input takes: eng/fuzz.sh TARGET SECONDS, where TARGET is sync, query or timezone.
# Needs AFL++ (Debian: apt-get install afl++). Faults stay in artifacts/fuzz/TARGET/out/default/crashes and hangs, and make the script fail;
# inputs that go a new way are put into tests/Fuzz/Corpus/TARGET.txt, which the tests replay.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1
seconds=$2
bin=artifacts/fuzz/bin
work=artifacts/fuzz/$target
command -v afl-fuzz > /dev/null || { echo "afl-fuzz is missing: apt-get install afl++" >&2; exit 2; }

dotnet tool restore > /dev/null
rm -rf "$bin" "$work"
mkdir -p "$work/seeds"
dotnet build tests/Fuzz -c Release --nologo -v quiet -o "$bin"
dotnet "$bin/OnOfficeSync.Fuzz.dll" "$target" unpack "$work/seeds"
for assembly in ActiveSync Domain; do
    dotnet sharpfuzz "$bin/OnOfficeSync.$assembly.dll"
done

# The runtime takes its time to start, and its own threads do not fit on one core. No screen, no questions about the machine.
AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 DOTNET_TieredPGO=0 \
    afl-fuzz -V "$seconds" -t 10000 -m none -i "$work/seeds" -o "$work/out" -- dotnet "$bin/OnOfficeSync.Fuzz.dll" "$target" > "$work/log" || { tail -n 30 "$work/log"; exit 1; }

out=$work/out/default
grep -E '^(execs_done|execs_per_sec|corpus_found|bitmap_cvg|saved_crashes|saved_hangs)' "$out/fuzzer_stats"
dotnet "$bin/OnOfficeSync.Fuzz.dll" "$target" pack "$out/queue" > "$work/corpus"
cp "$work/corpus" "tests/Fuzz/Corpus/$target.txt"
echo "kept inputs       : $(wc -l < "$work/corpus")"
[ -z "$(find "$out/crashes" "$out/hangs" -type f -name 'id*')" ] || { echo "There are faults: $out" >&2; exit 1; }
