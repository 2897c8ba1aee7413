package store

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
)

// Position is where an incident stands in an answer: by Key, the highest first,
// then by ID.
type Position struct {
	Key int64
	ID  string
}

// Undated is the day of incidents without one: after all others.
const Undated = math.MinInt32

// PositionOf says where an incident stands in the answer to q. Its key is the
// first day on which it may have happened (days since 1970), the number of its
// origins or its highest lower bound among the tolls asked for, -1 without any.
func PositionOf(q query.Question, i *saidby.Incident) Position {
	p := Position{ID: i.ID}
	switch q.Order {
	case query.ByOrigins:
		p.Key = int64(len(i.Origins))
	case query.ByToll:
		p.Key = -1
		for _, t := range i.Tolls {
			if t.Low != nil && (len(q.TollKinds) == 0 || slices.Contains(q.TollKinds, t.Kind)) {
				p.Key = max(p.Key, int64(*t.Low))
			}
		}
	default:
		p.Key, _ = Days(i.Time)
	}
	return p
}

// Cursor is what Question.After takes to go on after incident i in the answer to q.
func Cursor(q query.Question, i *saidby.Incident) string {
	p := PositionOf(q, i)
	return fmt.Sprintf("%s.%d.%s", orderName(q.Order), p.Key, p.ID)
}

// ParseCursor reads q.After. A cursor of another order is wrong usage.
func ParseCursor(q query.Question) (Position, error) {
	order, rest, _ := strings.Cut(q.After, ".")
	key, id, _ := strings.Cut(rest, ".")
	n, err := strconv.ParseInt(key, 10, 64)
	if err != nil || order != orderName(q.Order) || !saidby.IsClaimID(id) {
		return Position{}, fmt.Errorf("%w: %q is not where an answer in this order ended; take it from the answer before, or leave it out", saidby.ErrUsage, q.After)
	}
	return Position{Key: n, ID: id}, nil
}

func orderName(o query.Order) string {
	if o == query.ByDay {
		return "day"
	}
	return string(o)
}

// Days gives the first and the last day of a time as days since 1970, both
// [Undated] where there is none or it cannot be read.
func Days(t *saidby.Time) (first, last int64) {
	if t == nil {
		return Undated, Undated
	}
	first, ok := Day(t.Start)
	last, ok2 := Day(t.End)
	if !ok || !ok2 || last < first {
		return Undated, Undated
	}
	return first, last
}

// Day counts the days from 1970-01-01 to an ISO 8601 day.
func Day(iso string) (int64, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0, false
	}
	return t.Unix() / 86400, true // parsed as midnight, so that days before 1970 divide evenly too
}
