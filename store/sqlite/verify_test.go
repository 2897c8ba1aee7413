package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/store"
	"github.com/saidby/saidby/store/storetest"
)

// What somebody does to the file with a database tool, and what Verify must name.
// The store holds three articles, received and read as entries 1 to 6, one
// decision (7), which is withdrawn (8), another (9), and a publication (10).
func TestVerifyNamesWhatWasAltered(t *testing.T) {
	first := storetest.MadeUp(0).ID()
	for _, row := range []struct {
		name, sql string
		subject   string // of a damage
		problem   string
	}{
		{"other bytes in a document", "UPDATE content SET bytes = (SELECT bytes FROM content WHERE document = 2) WHERE document = 1", "document " + first, "bytes were changed"},
		{"a flipped bit in a document", "UPDATE content SET bytes = CAST(substr(bytes, 1, 40) || x'00' || substr(bytes, 42) AS BLOB) WHERE document = 1", "document " + first, "cannot be read"},
		{"bytes gone", "DELETE FROM content WHERE document = 1", "document " + first, "gone"},
		{"another hash", "UPDATE document SET hash = zeroblob(32) WHERE n = 1", "document " + first, "is gone"},
		{"a document gone with all that is about it", "DELETE FROM document WHERE n = 1; DELETE FROM content WHERE document = 1; DELETE FROM reception WHERE document = 1; DELETE FROM report WHERE document = 1", "document " + first, "is gone"},
		{"another URI", "UPDATE reception SET uri = 'elsewhere' WHERE document = 1", "document " + first, "says otherwise"},
		{"another day of publication", "UPDATE reception SET published = '2026-01-01' WHERE document = 1", "document " + first, "says otherwise"},
		{"a reception gone", "DELETE FROM reception WHERE document = 1", "document " + first, "not known any more"},
		{"a reception added", "INSERT INTO reception SELECT 99, document, 'x', 'x', media_type, retrieved, title, outlet, url, published, published_by, entry FROM reception WHERE document = 1", "document " + first, "says otherwise"},
		{"a document put in", "INSERT INTO document VALUES (99, zeroblob(32), 1)", "document sha256:" + strings.Repeat("0", 64), "cannot be read"},
		{"another report", "UPDATE report SET json = (SELECT json FROM report WHERE document = 2) WHERE document = 1", "report of document " + first, "was changed"},
		{"another report with its hash", "UPDATE report SET (json, hash) = (SELECT json, hash FROM report WHERE document = 2) WHERE document = 1", "report of document " + first, "says otherwise"},
		{"a report gone", "DELETE FROM report WHERE document = 1", "report of document " + first, "report is gone"},
		{"another verdict", "UPDATE decision SET verdict = 'different' WHERE id = 1", "decision 1", "says otherwise"},
		{"another person", "UPDATE decision SET by = 'Nobody' WHERE id = 2", "decision 2", "says otherwise"},
		{"a decision gone", "DELETE FROM decision WHERE id = 2", "decision 2", "is gone"},
		{"a decision put in", "INSERT INTO decision SELECT 3, verdict, a_document, a_type, a_start, a_end, b_document, b_type, b_start, b_end, by, because, at, 11, NULL FROM decision WHERE id = 1", "decision 3", "does not say"},
		{"a withdrawal undone", "UPDATE decision SET withdrawn_entry = NULL WHERE id = 1", "decision 1", "that is gone"},
		{"a withdrawal that never was", "UPDATE decision SET withdrawn_entry = 8 WHERE id = 2", "decision 2", "does not say that it was withdrawn"},
		{"an entry changed", "UPDATE custody SET at = at + 1 WHERE number = 5", "custody entry 5", "changed"},
		{"an entry changed with its hash", "UPDATE custody SET detail = '{}', hash = '" + strings.Repeat("a", 64) + "' WHERE number = 5", "custody entry 5", "changed"},
		{"an entry gone", "DELETE FROM custody WHERE number = 5", "custody entry 5", "taken out"},
		{"several entries gone", "DELETE FROM custody WHERE number BETWEEN 3 AND 5", "custody entry 3 to 5", "taken out"},
		{"an entry put in between", "UPDATE custody SET number = number + 100 WHERE number > 5; UPDATE custody SET number = number - 99 WHERE number > 100; INSERT INTO custody SELECT 6, at, kind, subject, detail, program, hash FROM custody WHERE number = 5", "custody entry 6", "put in"},
		{"an entry taken out and the others moved up", "DELETE FROM custody WHERE number = 5; UPDATE custody SET number = number - 1 WHERE number > 5", "custody entry 5", "changed"},
		{"the first entry gone", "DELETE FROM custody WHERE number = 1", "custody entry 1", "taken out"},
		{"the tail cut off", "DELETE FROM custody WHERE number > 8", "custody log", "cut off"},
		{"the tail cut off and the end moved", "DELETE FROM custody WHERE number > 8; UPDATE head SET number = 8, hash = (SELECT hash FROM custody WHERE number = 8)", "decision 2", "does not say"},
		{"the whole log gone", "DELETE FROM custody; UPDATE head SET number = 0, hash = ''", "document " + first, "does not say"},
		{"the end gone", "DELETE FROM head", "custody log", "not marked"},
		{"an entry added", "INSERT INTO custody SELECT 11, at, kind, subject, detail, program, hash FROM custody WHERE number = 10", "custody log", "added"},
	} {
		t.Run(row.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "altered.saidby")
			fill(t, path)
			alter(t, path, row.sql)
			var all []string
			found := false
			for _, d := range damages(t, path) {
				all = append(all, fmt.Sprintf("%s: %s", d.Subject, d.Problem))
				found = found || d.Subject == row.subject && strings.Contains(d.Problem, row.problem)
			}
			if !found {
				t.Errorf("nobody says of %s that it %q:\n%s", row.subject, row.problem, strings.Join(all, "\n"))
			}
		})
	}
}

func fill(t *testing.T, path string) {
	t.Helper()
	s := open(t, path)
	defer s.Close()
	err := s.Update(context.Background(), func(tx store.Tx) error {
		var anchors []store.Anchor
		for n := range 3 {
			m := storetest.MadeUp(n)
			if err := m.Keep(tx); err != nil {
				return err
			}
			span := m.Claims[0].Event.Span
			anchors = append(anchors, store.Anchor{Document: m.ID(), Type: "ASSAULT", Start: span.Start, End: span.End})
		}
		id, err := tx.Decide(store.Decision{Verdict: saidby.Same, A: anchors[0], B: anchors[1], By: "Ines"})
		if err != nil {
			return err
		}
		if err := tx.Withdraw(id, "Ines", "looked again"); err != nil {
			return err
		}
		if _, err := tx.Decide(store.Decision{Verdict: saidby.Different, A: anchors[1], B: anchors[2], By: "Omar"}); err != nil {
			return err
		}
		return tx.Publish("brief", "the desk")
	})
	if err != nil {
		t.Fatal(err)
	}
}

// alter does to the file what is in no way the store's own doing.
func alter(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

func damages(t *testing.T, path string) []store.Damage {
	t.Helper()
	s := open(t, path)
	defer s.Close()
	var all []store.Damage
	if err := s.Verify(context.Background(), func(d store.Damage) { all = append(all, d) }); err != nil {
		t.Fatal(err)
	}
	return all
}
