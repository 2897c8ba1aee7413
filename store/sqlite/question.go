package sqlite

import (
	"fmt"
	"strings"

	"github.com/saidby/saidby"
	"github.com/saidby/saidby/query"
)

// Incidents implements store.View.
//
// A question is answered from one of two ends. Where it names something that few
// incidents have (a town, a point, a party, words), these are taken from their own
// index and held against the rest of the question. Where it does not, incidents
// are gone through in the order of the answer until there are enough. SQLite's
// planner is told which index to take: it would have to guess from statistics that
// are old as soon as an article comes.
func (v *view) Incidents(q query.Question, each func(*saidby.Incident) error) error {
	a, err := newAsking(q)
	if err != nil {
		return err
	}
	if a.nothing {
		return nil
	}
	few, err := v.fewest(a.narrow)
	if err != nil {
		return err
	}
	sql, args := a.scan()
	if few >= 0 {
		sql, args = a.from(few)
	}
	var ids []int64
	if err := v.conn.each(v.ctx, sql, args, func(r row) error {
		ids = append(ids, r.int(0))
		return nil
	}); err != nil {
		return err
	}
	for _, id := range ids {
		i, err := v.Incident(claimName(id))
		if err != nil {
			return err
		}
		if err := each(i); err != nil {
			return err
		}
	}
	return nil
}

// fewIncidents is up to how many incidents are rather taken from an index of their
// own and sorted than met on the way through all.
const fewIncidents = 4000

// fewest gives the index of the condition that the fewest incidents meet, -1 where
// none is met by few.
func (v *view) fewest(conditions []condition) (int, error) {
	best, least := -1, int64(fewIncidents)
	for i, c := range conditions {
		sql := fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM (%s) LIMIT %d)", c.ids.sql, fewIncidents)
		count := int64(0)
		err := v.conn.each(v.ctx, sql, c.ids.args, func(r row) error {
			count = r.int(0)
			return nil
		})
		if err != nil {
			return 0, err
		}
		if count < least {
			best, least = i, count
		}
	}
	return best, nil
}

// from is the statement that begins with the incidents of one narrow condition.
func (a *asking) from(narrow int) (string, []any) {
	c := a.narrow[narrow]
	sql := "WITH few (n) AS MATERIALIZED (" + c.ids.sql + ") SELECT i.id FROM few CROSS JOIN incident i ON i.n = few.n"
	where, args := a.conditions()
	return sql + where + " ORDER BY " + a.key + " DESC, i.id" + a.limit(), append(append([]any{}, c.ids.args...), args...)
}

// scan is the statement that goes through the incidents in the order of the
// answer: for each class by day and merged, or by origins or tolls.
func (a *asking) scan() (string, []any) {
	where, args := a.conditions()
	switch {
	case a.key == "i.origins":
		return "SELECT i.id FROM incident i INDEXED BY incident_by_origins" + where + " ORDER BY i.origins DESC, i.id" + a.limit(), args
	case a.key == "i.toll":
		return "SELECT i.id FROM incident i INDEXED BY incident_by_toll" + where + " ORDER BY i.toll DESC, i.id" + a.limit(), args
	case a.key != "i.day":
		return "SELECT i.id FROM incident i" + where + " ORDER BY " + a.key + " DESC, i.id" + a.limit(), args
	}
	index := "incident_by_day"
	switch {
	case a.question.Country != "":
		index = "incident_by_country"
	case len(a.question.Types) == 1:
		index = "incident_by_type"
	}
	var arms []string
	var all []any
	for _, class := range a.classes() {
		begun := " AND "
		if where == "" {
			begun = " WHERE "
		}
		arms = append(arms, "SELECT i.id AS id, i.day AS day FROM incident i INDEXED BY "+index+where+begun+class.sql)
		all = append(append(all, args...), class.args...)
	}
	return strings.Join(arms, " UNION ALL ") + " ORDER BY day DESC, id" + a.limit(), all
}

// conditions joins all conditions, also that which the statement begins with: the
// index of places only knows boxes.
func (a *asking) conditions() (string, []any) {
	var all []string
	var args []any
	for _, c := range a.narrow {
		all = append(all, c.holds.sql)
		args = append(args, c.holds.args...)
	}
	for _, p := range a.rest {
		all = append(all, p.sql)
		args = append(args, p.args...)
	}
	if len(all) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(all, " AND "), args
}

func (a *asking) limit() string {
	if a.question.Limit <= 0 {
		return ""
	}
	return fmt.Sprintf(" LIMIT %d", a.question.Limit)
}
