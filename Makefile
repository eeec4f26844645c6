# Kendang: what one types. Needs make, Swift 6.3 and Debian 12; `make setup` brings the rest.

.DEFAULT_GOAL := help
SHELL         := /bin/sh
.SUFFIXES:

# Linked with Swift's own library inside, the command starts in two thirds of the time; it needs no path to look for
# one.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath
KENDANG := .build/release/kendang
REPORT  ?= Reports/blitar-2025

.PHONY: help setup build deb report test test-outside bench format clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## Install what is missing: system libraries by apt-get, fonts by Fonts/fetch
	@sh .ci/setup

build: setup ## Build the command for use: .build/release/kendang
	@swift build $(RELEASE) --product kendang

deb: build ## Make the Debian package: out/kendang_<version>_<architecture>.deb
	@sh .ci/debian/build $(KENDANG) out

report: build ## Render REPORT (Reports/blitar-2025) to out/: PDF and PNG, both languages
	@$(KENDANG) render $(REPORT) --format pdf --format png

test: setup ## Run all tests that need nothing but the build's own libraries
	@swift test --disable-xctest

test-outside: setup ## Run the checks by other programs and on a fresh machine (slow, needs root)
	@sh .ci/test-outside

bench: setup ## Measure speed and memory
	@swift build $(RELEASE) --product kendang
	@swift build $(RELEASE) --product kendang-bench
	@.build/release/kendang-bench

format: ## Format the Swift files in place
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

clean: ## Remove what was built and rendered; fonts stay
	@rm -rf .build out
