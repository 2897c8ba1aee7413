package query

import (
	"fmt"
	"time"
)

// day is a filter whose value is a day. A month or a year stands for its first
// day, or for its last one.
func day(name string, last bool, field func(*Question) *string) Filter {
	takes := fmt.Sprintf("a day, month or year, included: %s:2024-06-16, %s:2024", name, name)
	return Filter{Name: name, Takes: takes, asked: asked(field), set: func(q *Question, w word) error {
		for form, end := range map[string][2]int{time.DateOnly: {0, 0}, "2006-01": {1, 0}, "2006": {0, 1}} {
			t, err := time.Parse(form, w.value)
			if err != nil {
				continue
			}
			if last && end != [2]int{} {
				t = t.AddDate(end[1], end[0], -1)
			}
			*field(q) = t.Format(time.DateOnly)
			return nil
		}
		return fmt.Errorf("that is no day; write it as %s:2024-06-16 (or 2024-06, or 2024)", name)
	}}
}
