package sqlite

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/saidby/saidby/query"
)

// With a million incidents a question is quick only if SQLite takes the index that
// was made for it. Its own words for the way through all incidents and for the one
// from a narrow condition ("" where there is none) are held here.
func TestPlans(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "plans.saidby"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c := <-s.writer
	defer func() { s.writer <- c }()
	for _, row := range []struct {
		name       string
		q          query.Question
		scan, from string
	}{
		{"all", query.Question{Limit: 10}, "COVERING INDEX incident_by_day (class=?)", ""},
		{"a period", query.Question{Since: "2026-03-01", Until: "2026-03-07"}, "INDEX incident_by_day (class=? AND day>? AND day<?)", ""},
		{"a country", query.Question{Country: "UTO", Since: "2026-03-01"}, "INDEX incident_by_country (country=? AND class=? AND day>? AND day<?)", ""},
		{"a type, after a page", query.Question{Types: []string{"ASSAULT"}, After: "day.20000.abc"}, "INDEX incident_by_type (type=? AND class=? AND day<?)", ""},
		{"by origins, after a page", query.Question{Order: query.ByOrigins, After: "origins.3.abc"}, "INDEX incident_by_origins (origins<?)", ""},
		{"by toll", query.Question{Order: query.ByToll, Limit: 10}, "INDEX incident_by_toll", ""},
		{"this town, this week", query.Question{Place: "Brennau", Since: "2026-03-01", Until: "2026-03-07"}, "incident_by_day", "incident_place USING PRIMARY KEY (name=? AND class=? AND day>? AND day<?)"},
		{"a point", query.Question{Near: &query.Point{Lat: 50, Lon: 20}, WithinKM: 10}, "incident_by_day", "spot VIRTUAL TABLE INDEX 2"},
		{"words", query.Question{Text: "factory"}, "incident_by_day", "words VIRTUAL TABLE INDEX 0:M2"},
		{"a party", query.Question{Actor: "river"}, "incident_by_day", "incident_party USING PRIMARY KEY (name=?)"},
	} {
		t.Run(row.name, func(t *testing.T) {
			a, err := newAsking(row.q)
			if err != nil {
				t.Fatal(err)
			}
			sql, args := a.scan()
			plan := planOf(t, c, sql, args)
			if !strings.Contains(plan, row.scan) || strings.Contains(plan, "ORDER BY") {
				t.Errorf("through all:\n%s", plan)
			}
			if row.from == "" {
				return
			}
			sql, args = a.from(0)
			if plan := planOf(t, c, sql, args); !strings.Contains(plan, row.from) || !strings.Contains(plan, "SEARCH i USING INTEGER PRIMARY KEY") {
				t.Errorf("from the narrow end:\n%s", plan)
			}
		})
	}
}

func planOf(t *testing.T, c *conn, sql string, args []any) string {
	t.Helper()
	var lines []string
	err := c.each(t.Context(), "EXPLAIN QUERY PLAN "+sql, args, func(r row) error {
		lines = append(lines, r.text(3))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}
