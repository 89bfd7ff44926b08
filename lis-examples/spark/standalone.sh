#!/usr/bin/env bash
# Runs the job on a standalone master with two workers on this machine, kills one of them with its executor in the middle, and
# compares every finding and outcome with what one machine says without Spark. Ends with 0 only if the job ended well after the
# loss and nothing differs. Needs what "mvn -P spark package" makes; takes some minutes and is bounded.
#
# usage: standalone.sh [registers [artefacts [artefacts of the last]]]
set -euo pipefail
cd "$(dirname "$0")"

registers="${1:-60}"
artefacts="${2:-1500}"
last="${3:-15000}"
moment="2026-11-01T08:00:00Z"
seconds=420

target="$PWD/target"
work="$(mktemp -d)"
export SPARK_HOME="$target/spark-home"
export SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_IP=127.0.0.1
export SPARK_WORKER_DIR="$work/workers"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
deadline=$((SECONDS + seconds))
started=()

stop() {
  # Executors end with their worker; those of a worker that was killed are among the started.
  for process in "${started[@]}"; do
    kill -9 "$process" 2> /dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

fail() {
  echo "standalone: $1" >&2
  for log in "$work"/*.log; do
    echo "--- $log" >&2
    tail -n 15 "$log" >&2
  done
  exit 1
}

# Waits until a command succeeds, and fails with a message when there is no time left.
await() {
  local what="$1"
  shift
  until "$@"; do
    if [ "$SECONDS" -ge "$deadline" ]; then
      fail "waited too long for $what"
    fi
    sleep 0.2
  done
}

spark() {
  local log="$1"
  shift
  "$java" -cp "$SPARK_HOME/jars/*" "$@" > "$work/$log" 2>&1 &
  started+=("$!")
}

# Runs one of the module's own programs, with Spark's logging.
program() {
  "$java" -Dlog4j.provider=org.apache.logging.log4j.core.impl.Log4jProvider \
    -Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider -cp "$programs" "$@"
}

if [ ! -d "$SPARK_HOME/jars" ] || [ ! -s "$target/test-class-path" ]; then
  echo "standalone: build first: mvn -P spark -pl lis-examples/spark -am package -DskipTests" >&2
  exit 2
fi
programs="$target/test-classes:$target/classes:$(cat "$target/test-class-path")"
job="$(find "$target" -maxdepth 1 -name 'lis-spark-*.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar')"
libraries="$(find "$target/lib" -name '*.jar' | sort | paste -sd, -)"

echo "making $registers registers of $artefacts artefacts, the last of $last"
program se.lis.spark.MakeRegisters "$work/registers.jsonl" "$registers" "$artefacts" "$last"

spark master.log -Xmx256m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
await "the master" grep -q "Starting Spark master at spark://" "$work/master.log"
address="$(grep -o 'spark://127.0.0.1:[0-9]*' "$work/master.log" | head -n 1)"
workers=()
for number in 1 2; do
  spark "worker-$number.log" -Xmx256m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
    --cores 1 --memory 1g "$address"
  workers+=("${started[-1]}")
done
for number in 1 2; do
  await "worker $number" grep -q "Successfully registered with master" "$work/worker-$number.log"
done

echo "running the job on two workers"
spark job.log -Xmx1g org.apache.spark.deploy.SparkSubmit --master "$address" --executor-memory 1g --jars "$libraries" \
  --conf spark.ui.enabled=false --class se.lis.spark.LisSpark "$job" \
  --input "$work/registers.jsonl" --output "$work/runs" --as-of "$moment" --bytes-per-task 1000000
submitted="${started[-1]}"

tasks_done() {
  local done
  done="$(find "$work/runs" -path '*/intermediate/_temporary/*/task_*' -prune -print 2> /dev/null | wc -l)"
  [ "$done" -ge 3 ] || ! kill -0 "$submitted" 2> /dev/null
}
await "the first tasks to end" tasks_done
kill -0 "$submitted" 2> /dev/null || fail "the job ended before a worker could be killed"
lost="${workers[1]}"
executors="$(ps -o pid= --ppid "$lost" || true)"
[ -n "$executors" ] || fail "the second worker has no executor to kill"
# shellcheck disable=SC2086
kill -9 "$lost" $executors
echo "killed worker 2 and its executor when $(find "$work/runs" -path '*/_temporary/*/task_*' -prune -print | wc -l) tasks were done"

job_ended() { ! kill -0 "$submitted" 2> /dev/null; }
await "the job to end" job_ended
wait "$submitted" || fail "the job failed"
grep -q "Lost executor" "$work/job.log" || fail "the job noticed no loss"
tables="$(sed -n 's/^made //p' "$work/job.log")"
[ -n "$tables" ] || fail "the job made no run"
tail -n 1 "$work/job.log"
grep "assessed with" "$work/job.log"

program se.lis.spark.CompareWithOneMachine \
  "$work/registers.jsonl" "$tables" "$moment" "$work/compare" 2> "$work/compare.log" || fail "the results differ"
echo "equal to one machine, with one worker of two lost"
