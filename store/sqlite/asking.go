package sqlite

import (
	"fmt"
	"math"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
	"github.com/saidby/saidby/store"
)

// part is a piece of SQL with its arguments.
type part struct {
	sql  string
	args []any
}

// condition is one that has an index of its own: ids selects the incidents that
// may meet it, holds tells of one incident (i) whether it does.
type condition struct{ ids, holds part }

// asking is a question on its way to SQL.
type asking struct {
	question     query.Question
	since, until int64       // days
	narrow       []condition // those with an index of their own
	rest         []part      // all others
	key          string      // what the answer is ordered by, the highest first
	after        *store.Position
	nothing      bool // nothing can be found: the words hold no word
}

func newAsking(q query.Question) (*asking, error) {
	a := &asking{question: q, since: math.MinInt32 + 1, until: math.MaxInt32}
	for _, day := range []struct {
		name, given string
		into        *int64
	}{{"since", q.Since, &a.since}, {"until", q.Until, &a.until}} {
		if day.given == "" {
			continue
		}
		n, ok := store.Day(day.given)
		if !ok {
			return nil, fmt.Errorf("%w: %s %q is no day; write it as 2024-06-16", saidby.ErrUsage, day.name, day.given)
		}
		*day.into = n
	}
	if q.After != "" {
		after, err := store.ParseCursor(q)
		if err != nil {
			return nil, err
		}
		a.after = &after
	}
	a.orderBy()
	a.where()
	return a, nil
}

// dated reports whether the question is about a period.
func (a *asking) dated() bool { return a.question.Since != "" || a.question.Until != "" }

func (a *asking) orderBy() {
	switch a.question.Order {
	case query.ByOrigins:
		a.key = "i.origins"
	case query.ByToll:
		a.key = "i.toll"
		if kinds := a.question.TollKinds; len(kinds) > 0 {
			a.key = "coalesce((SELECT max(low) FROM incident_toll WHERE incident = i.n AND kind IN (" + quoted(kinds) + ")), -1)"
		}
	default:
		a.key = "i.day"
	}
}

// where turns the question into conditions.
func (a *asking) where() {
	q := a.question
	if q.Place != "" {
		a.place(query.Fold(q.Place))
	}
	if q.Near != nil {
		a.near(*q.Near, q.WithinKM)
	}
	if q.Actor != "" {
		a.actor(query.Fold(q.Actor))
	}
	if q.Text != "" {
		a.words(q.Text)
	}
	if a.dated() {
		a.and("(i.day <= ? AND i.last >= ? OR i.class = ?)", a.until, a.since, a.undatedClass())
	}
	if q.Country != "" {
		a.and("i.country = ?", strings.ToUpper(q.Country))
	}
	if len(q.Types) > 0 {
		a.and("i.type IN "+listOf(len(q.Types)), anyOf(q.Types)...)
	}
	if len(q.Statuses) > 0 {
		a.and("i.status IN "+listOf(len(q.Statuses)), anyOf(q.Statuses)...)
	}
	switch {
	case q.TollMin <= 0:
	case len(q.TollKinds) == 0:
		a.and("i.toll >= ?", q.TollMin)
	default:
		a.and("EXISTS (SELECT 1 FROM incident_toll WHERE incident = i.n AND low >= ? AND kind IN "+listOf(len(q.TollKinds))+")",
			append([]any{q.TollMin}, anyOf(q.TollKinds)...)...)
	}
	if q.OriginsMin > 0 {
		a.and("i.origins >= ?", q.OriginsMin)
	}
	if q.OriginsMax > 0 {
		a.and("i.origins <= ?", q.OriginsMax)
	}
	if q.PartyOnly {
		a.and("i.status = ?", string(saidby.OneParty))
	}
	if a.after != nil {
		// The first half lets an index begin in the right place.
		a.and(a.key+" <= ? AND ("+a.key+" < ? OR i.id > ?)", a.after.Key, a.after.Key, a.afterID())
	}
}

func (a *asking) and(sql string, args ...any) { a.rest = append(a.rest, part{sql, args}) }

// afterID is the number of the incident that the answer goes on after.
func (a *asking) afterID() int64 {
	_, last := claimRange(a.after.ID)
	return last
}

// undatedClass is the class of undated incidents where they are wanted, and none
// otherwise.
func (a *asking) undatedClass() int {
	if a.question.Undated {
		return undated
	}
	return -1
}

// classes gives the days on which incidents of each class may have begun.
func (a *asking) classes() []part {
	if !a.dated() {
		return []part{{"class = 0", nil}, {"class = 1", nil}, {"class = 2", nil}}
	}
	parts := []part{
		{"class = 0 AND day BETWEEN ? AND ?", []any{a.since - shortDays, a.until}},
		{"class = 1 AND day <= ?", []any{a.until}},
	}
	if a.question.Undated {
		parts = append(parts, part{"class = 2", nil})
	}
	return parts
}

func listOf(n int) string { return values(1, n) }

func anyOf[S ~string](list []S) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

// quoted writes strings into SQL.
func quoted[S ~string](list []S) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = "'" + strings.ReplaceAll(string(s), "'", "''") + "'"
	}
	return strings.Join(out, ", ")
}
