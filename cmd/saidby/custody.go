package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/saidby/saidby/account"
	"github.com/saidby/saidby/store"
)

type custodyCommand struct {
	storeFlag
	formatFlag
}

// Help is shown by "saidby help custody".
func (*custodyCommand) Help() string {
	return `Lists the custody log, the first entry first: every document received, every reading with the version of the program,
every judgement, withdrawal and publication. Each entry holds the hash of the one before it; "saidby verify" checks them.

Examples:

  saidby custody --db war.db
  saidby custody --db war.db --format json > log.json`
}

// entry is an entry of the custody log as it is listed.
type entry struct {
	Number  int64           `json:"number"`
	At      time.Time       `json:"at"`
	Kind    string          `json:"kind"`
	Subject string          `json:"subject"`
	Detail  json.RawMessage `json:"detail,omitempty"`
	Program string          `json:"program"`
	Hash    string          `json:"hash"`
}

// Run lists the log.
func (c *custodyCommand) Run(ctx context.Context, t terminal) error {
	each, end, err := custodyAnswer.write(c.Format, t)
	if err != nil {
		return err
	}
	err = c.view(ctx, func(v store.View) error {
		return v.Custody(func(e store.Entry) error {
			return each(entry{e.Number, e.At, e.Kind, e.Subject, json.RawMessage(e.Detail), e.Program, e.Hash})
		})
	})
	return errors.Join(err, end())
}

var custodyAnswer = answer[entry]{
	name:   "entries",
	header: []string{"number", "at", "kind", "subject", "detail", "program", "hash"},
	row: func(e entry) []string {
		return []string{strconv.FormatInt(e.Number, 10), e.At.Format(time.RFC3339Nano), e.Kind, e.Subject, string(e.Detail), e.Program, e.Hash}
	},
	item: func(l *account.List, e entry) error {
		return l.Item(strconv.FormatInt(e.Number, 10), e.Kind+" "+shortID(e.Subject), e.At.Format("2 Jan 2006 15:04:05 MST")+" · "+e.Program, detailWords(e.Detail))
	},
}

// shortID cuts the hash that names a document to what tells it from others.
func shortID(subject string) string {
	if hash, ok := strings.CutPrefix(subject, "sha256:"); ok && len(hash) > 12 {
		return "sha256:" + hash[:12]
	}
	return subject
}

// detailWords writes the detail of an entry for the eye; the JSON form has it whole.
func detailWords(detail json.RawMessage) string {
	var value any
	if json.Unmarshal(detail, &value) != nil {
		return string(detail)
	}
	return valueWords(value, " · ")
}

func valueWords(value any, between string) string {
	fields, ok := value.(map[string]any)
	if !ok {
		return shortID(fmt.Sprint(value))
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		out = append(out, name+": "+valueWords(fields[name], ", "))
	}
	return strings.Join(out, between)
}
