# build, test, check, eval, bench: the same five here and in .ci/run.
DATA ?= ../shared

.PHONY: build test check fuzz eval bench clean

build: ## one static binary, ./saidby
	CGO_ENABLED=0 go build -trimpath -o saidby ./cmd/saidby

test: ## what must hold on every machine, without any further data
	go test ./...

check: ## format, vet, staticcheck
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "these files are not formatted: run gofmt -w ."; exit 1; }
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

FUZZTIME ?= 10s
fuzz: ## every fuzz target for a short while
	./scripts/fuzz $(FUZZTIME)

eval: ## scores on gold and open corpora under DATA, written to eval/scores.txt
	go run ./eval -data $(DATA) -out eval/scores.txt -floors eval/floors.txt

bench: build ## articles a second, tokens a second, allocations, peak memory
	./saidby bench

clean:
	rm -f saidby
