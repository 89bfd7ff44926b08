#!/usr/bin/env bash
# Runs the job on a standalone master with two workers on this machine: kills it when it is half-way, runs it again, kills a worker
# with its executor in the middle of that, and compares every finding and outcome with what one machine says without Spark. Ends
# with 0 only if nothing of the killed run was taken for a result or is left, the second run ended well after its loss, and nothing
# differs. Needs what "mvn -P spark package" makes, a JDK and what every Debian has. Leaves nothing behind, whatever happens.
#
# usage: standalone.sh [registers [artefacts [artefacts of the last]]]
set -euo pipefail
# Each process that is begun gets a group of its own: a worker is killed together with its executors.
set -m
cd "$(dirname "$0")"

registers="${1:-60}"
artefacts="${2:-1200}"
last="${3:-12000}"
moment="2026-11-01T08:00:00Z"
seconds=480

target="$PWD/target"
work="$(mktemp -d)"
export SPARK_HOME="$target/spark-home"
export SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_IP=127.0.0.1
export SPARK_WORKER_DIR="$work/workers"
export SPARK_LOCAL_DIRS="$work/local"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
started=()

say() {
  echo "$SECONDS s: $1"
}

lose() {
  kill -9 -- "-$1" 2> /dev/null || true
  wait "$1" 2> /dev/null || true
}

stop() {
  for group in "${started[@]}"; do
    lose "$group"
  done
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

fail() {
  say "$1" >&2
  for log in "$work"/*.log; do
    echo "--- $log" >&2
    tail -n 15 "$log" >&2
  done
  exit 1
}

# Begins a Java program, which ends when this script's time is over even if nobody ends it.
begin() {
  local log="$work/$1.log"
  shift
  timeout --signal=KILL "$((seconds + 10))" "$java" "$@" > "$log" 2>&1 < /dev/null &
  started+=("$!")
}

# Waits until a command succeeds, and fails with a message when there is no time left.
await() {
  local what="$1"
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$seconds" ] || fail "waited too long for $what"
    sleep 0.2
  done
}

ended() {
  ! kill -0 "$1" 2> /dev/null
}

# Runs one of the module's own programs, with Spark's logging, to its end.
program() {
  local name="$1"
  shift
  begin "$name" -Dlog4j.provider=org.apache.logging.log4j.core.impl.Log4jProvider \
    -Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider -cp "$programs" "se.lis.spark.$name" "$@"
  await "$name" ended "${started[-1]}"
  wait "${started[-1]}" || fail "$name failed"
}

# Begins a program of Spark.
spark() {
  local log="$1" heap="$2"
  shift 2
  begin "$log" "-Xmx$heap" -cp "$SPARK_HOME/jars/*" "$@"
}

submit() {
  spark "$1" 1g org.apache.spark.deploy.SparkSubmit --master "$address" --executor-memory 1g --jars "$libraries" \
    --conf spark.ui.enabled=false --class se.lis.spark.LisSpark "$job" \
    --input "$work/registers.jsonl" --output "$work/runs" --as-of "$moment" --bytes-per-task 1000000
  submitted="${started[-1]}"
}

# How many tasks of the attempt that is under way have ended and left what they judged.
tasks_done() {
  find "$work/runs" -path '*/intermediate/_temporary/*/task_*' -prune -print 2> /dev/null | wc -l
}

half_way() {
  [ "$(tasks_done)" -ge "$1" ] || ended "$submitted"
}

attempts() {
  find "$work/runs" -type d -name 'data-*' -prune -print
}

if [ ! -d "$SPARK_HOME/jars" ] || [ ! -s "$target/test-class-path" ]; then
  echo "standalone: build first: mvn -P spark -pl lis-examples/spark -am package -DskipTests" >&2
  exit 2
fi
programs="$target/test-classes:$target/classes:$(cat "$target/test-class-path")"
job="$(find "$target" -maxdepth 1 -name 'lis-spark-*.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar')"
libraries="$(find "$target/lib" -name '*.jar' | sort | paste -sd, -)"

say "making $registers registers of $artefacts artefacts, the last of $last"
program MakeRegisters "$work/registers.jsonl" "$registers" "$artefacts" "$last"

spark master 256m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
await "the master" grep -qs "Starting Spark master at spark://" "$work/master.log"
address="$(grep -o 'spark://127.0.0.1:[0-9]*' "$work/master.log" | head -n 1)"
workers=()
for number in 1 2; do
  spark "worker-$number" 256m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
    --cores 1 --memory 1g "$address"
  workers+=("${started[-1]}")
done
for number in 1 2; do
  await "worker $number" grep -qs "Successfully registered with master" "$work/worker-$number.log"
done

say "running the job on two workers"
submit killed-job
await "the first tasks to end" half_way 3
ended "$submitted" && fail "the job ended before it could be killed"
lose "$submitted"
say "killed the job when $(tasks_done) tasks were done"
killed="$(attempts)"
[ -n "$killed" ] || fail "the killed job left nothing that could be taken for a result"
[ -z "$(find "$work/runs" -name 'manifest-*.json')" ] || fail "the killed job made a run"

say "running the job again"
before="$(tasks_done)"
submit job
await "the first tasks to end" half_way "$((before + 3))"
ended "$submitted" && fail "the job ended before a worker could be killed"
lose "${workers[1]}"
say "killed worker 2 and its executor when $(($(tasks_done) - before)) tasks were done"

await "the job to end" ended "$submitted"
wait "$submitted" || fail "the job failed"
grep -q "Lost executor" "$work/job.log" || fail "the job noticed no loss"
tables="$(sed -n 's/^made //p' "$work/job.log")"
[ -n "$tables" ] || fail "the job made no run"
say "$(grep "assessed with" "$work/job.log")"
[ "$(attempts)" = "${tables#file:}" ] || fail "the killed job's files are left: $(attempts)"

program CompareWithOneMachine "$work/registers.jsonl" "$tables" "$moment" "$work/compare"
grep -E "^(findings|outcomes): " "$work/CompareWithOneMachine.log"
say "equal to one machine, after a killed run and with one worker of two lost"
