#!/usr/bin/env bash
# processes.sh DATA: the same jars as docker-compose.yml starts, as processes on this machine, set up by the same
# environment variables; PostgreSQL, Kafka and the issuer come from one more process. Ends all of them on Ctrl-C.
# PORT=8080 is the gateway's; the services take the next five ports, the issuer +10, the MQTT broker +11, PostgreSQL +20, Kafka +21.
set -eu
cd "$(dirname "$0")/.."
data=${1:-data-processes}
port=${PORT:-8080}
java="${JAVA_HOME:?}/bin/java"
# parallelism: see Standalone.carryEnough
flags=(-XX:MaxRAMPercentage=10 -Djdk.virtualThreadScheduler.parallelism=16 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
mkdir -p "$data/logs"

services=()
infrastructure=
stop() {
  trap - EXIT
  [ ${#services[@]} -eq 0 ] || kill "${services[@]}" 2> /dev/null || true
  [ ${#services[@]} -eq 0 ] || wait "${services[@]}" || true
  [ -z "$infrastructure" ] || kill "$infrastructure" 2> /dev/null || true
  [ -z "$infrastructure" ] || wait "$infrastructure" || true
}
trap stop EXIT
trap 'exit 130' INT TERM

"$java" "${flags[@]}" -jar deploy/standalone/target/standalone-1.0.0-SNAPSHOT-exec.jar --residence.only=infrastructure \
  --residence.port="$port" --residence.data="$data" > "$data/logs/infrastructure.out" 2>&1 &
infrastructure=$!
until grep -q 'Infrastructure runs' "$data/logs/infrastructure.out"; do
  kill -0 "$infrastructure" || { cat "$data/logs/infrastructure.out"; exit 1; }
  sleep 0.2
done

export SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:$((port + 21))
export RESIDENCE_EVIDENCE_FOLDER=$data/evidence
export RESIDENCE_MQTT_URL=tcp://127.0.0.1:$((port + 11))
RESIDENCE_MQTT_PASSWORD=$(sed -n 's/^property-service://p' "$data/mqtt/passwords")
export RESIDENCE_MQTT_PASSWORD
export SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI=http://localhost:$port
export SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI=http://127.0.0.1:$((port + 10))/oauth2/jwks
export SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES=residence

next=$port
for name in project quality warranty property record; do
  next=$((next + 1))
  SERVER_PORT=$next SERVER_ADDRESS=127.0.0.1 \
    SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$((port + 20))/$name \
    SPRING_DATASOURCE_USERNAME=$name SPRING_DATASOURCE_PASSWORD=$name \
    "$java" "${flags[@]}" -jar "$name-service/target/$name-service-1.0.0-SNAPSHOT-exec.jar" > "$data/logs/$name.out" 2>&1 &
  services+=($!)
  export "RESIDENCE_GATEWAY_SERVICES_${name^^}=http://127.0.0.1:$next"
done

SERVER_PORT=$port RESIDENCE_GATEWAY_TOKEN_ENDPOINT=http://127.0.0.1:$((port + 10))/oauth2/token \
  "$java" "${flags[@]}" -jar gateway/target/gateway-1.0.0-SNAPSHOT-exec.jar > "$data/logs/gateway.out" 2>&1 &
services+=($!)

echo "Starting; logs in $data/logs. Waiting for http://localhost:$port/actuator/health/readiness ..."
for _ in $(seq 240); do
  kill -0 "${services[@]}" || { tail -n 5 "$data"/logs/*.out; exit 1; }
  curl -fs "http://localhost:$port/actuator/health/readiness" > /dev/null && break
  sleep 0.5
done
curl -fsS "http://localhost:$port/actuator/health/readiness" && echo && echo "Ready: http://localhost:$port (Ctrl-C ends all)"
wait -n "${services[@]}" "$infrastructure"
