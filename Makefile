# `make` alone says what there is. Finds a JDK 25 by itself; everything else comes through Maven.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.SUFFIXES:

JDK := $(shell deploy/find-jdk.sh)
MVN := mvn -B -q -ntp -T 2
STANDALONE := deploy/standalone/target/standalone-1.0.0-SNAPSHOT-exec.jar
# --sun-misc-unsafe-memory-access, --enable-native-access: Kafka's and Netty's habits on JDK 25, said once here
JAVA_FLAGS := -XX:MaxRAMPercentage=40 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
export AXONIQ_UPDATE_CHECKER_DISABLED := true

PORT ?= 8080
DATA ?= data
GATEWAY ?= http://localhost:$(PORT)

.PHONY: help run build test torture sample-topics mutation verify bench format token clean-data clean processes compose jdk

help: ## what there is (this)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  PORT=8080 DATA=data are the gateway's port and the one folder everything is kept in: make run PORT=9090 DATA=/tmp/record"

run: build ## build, start everything in one JVM, play the sample on the first start
	@exec "$(JDK)/bin/java" $(JAVA_FLAGS) -jar $(STANDALONE) --residence.port=$(PORT) --residence.data=$(DATA) $(ARGS)

build: jdk ## the runnable jars, without tests
	@JAVA_HOME="$(JDK)" $(MVN) package -DskipTests -Dspotless.check.skip=true

test: jdk ## every test and the format gate (what CI runs)
	@JAVA_HOME="$(JDK)" $(MVN) verify
	@cat */target/surefire-reports/*.txt deploy/*/target/surefire-reports/*.txt | awk -F '[:,]' '/^Tests run/ { run += $$2; failed += $$4 + $$6; skipped += $$8 } END { printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped }'

torture: jdk ## the heavy suites: writers against writers, killed processes, long histories
	@JAVA_HOME="$(JDK)" $(MVN) verify -Ptorture

sample-topics: jdk ## play the sample and write down what it publishes, for the tests that deliver it in any order
	@JAVA_HOME="$(JDK)" $(MVN) verify -Ptorture -pl deploy/standalone -am -Dtest=SampleTopicsTest -Dsurefire.failIfNoSpecifiedTests=false -Dsample.write=true

mutation: jdk ## change the rules of every service, one place at a time: the tests have to notice 90 % of the changes
	@rm -rf */target/pit-reports
	@JAVA_HOME="$(JDK)" $(MVN) -fae test -Pmutation -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -pl shared-events,project-service,quality-service,warranty-service,property-service -am; \
	verdict=$$?; deploy/mutations.sh; exit $$verdict

verify: test torture mutation bench ## all of them

bench: build ## the measured ratios, each against its floor in the same run
	@JAVA_HOME="$(JDK)" benchmarks/run.sh

format: jdk ## format every source file
	@JAVA_HOME="$(JDK)" $(MVN) spotless:apply

token: ## a bearer token of a sample user: make token USER=developer-shuicheng
ifeq ($(origin USER),command line)
	@deploy/token.sh "$(USER)" "$(GATEWAY)"
else
	@echo "Say whose: make token USER=developer-shuicheng (deploy/standalone/src/main/resources/users.yml names them all)." >&2; exit 2
endif

processes: build ## the same services as separate processes, as docker-compose.yml would start them
	@JAVA_HOME="$(JDK)" PORT=$(PORT) deploy/processes.sh "$(DATA)-processes"

compose: build ## docker compose: PostgreSQL, Kafka, Keycloak, services, gateway
	@docker compose up --build

clean-data: ## forget everything that was recorded here
	@rm -rf "$(DATA)" && echo "$(DATA) is gone; the next make run plays the sample again."

clean: jdk ## forget what was built
	@JAVA_HOME="$(JDK)" $(MVN) clean

jdk:
	@test -n "$(JDK)" || { echo "Residence Record needs JDK 25 or later: install Temurin 25 (Debian: apt-get install temurin-25-jdk; macOS: brew install --cask temurin@25), or set JAVA_HOME to one." >&2; exit 1; }
	@command -v mvn > /dev/null || { echo "Residence Record is built by Maven 3.8 or later: install it (Debian: apt-get install maven; macOS: brew install maven)." >&2; exit 1; }
