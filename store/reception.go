package store

import (
	"cmp"
	"slices"
	"time"

	"github.com/saidby/saidby"
)

// ReceptionOf says how a document came in. The body of a JSON line lies in the
// document's bytes and is left out.
func ReceptionOf(doc *saidby.Document) Reception {
	r := Reception{URI: doc.URI, MediaType: doc.MediaType, Given: doc.Given}
	r.Given.Body, r.Given.BodyHTML = "", false
	if doc.Retrieved != nil {
		at := doc.Retrieved.UTC().Truncate(time.Microsecond) // a monotonic clock reading never equals a kept one
		r.Retrieved = &at
	}
	return r
}

// InForce gives the index of the reception that a document is read by: the one
// with the most given fields, then the least by URI and by fields, whatever the
// order of arrival.
func InForce(receptions []Reception) int {
	best := 0
	for i := range receptions {
		if receptions[i].Compare(receptions[best]) < 0 {
			best = i
		}
	}
	return best
}

// Compare orders receptions, that in force first. Equal ones are one reception.
func (r Reception) Compare(o Reception) int {
	return cmp.Or(
		cmp.Compare(o.given(), r.given()),
		slices.Compare(r.fields(), o.fields()),
	)
}

// given counts the fields that were given.
func (r Reception) given() int {
	count := 0
	for _, field := range []string{r.Given.Title, r.Given.Outlet, r.Given.URL, r.Given.Published} {
		if field != "" {
			count++
		}
	}
	return count
}

func (r Reception) fields() []string {
	retrieved := ""
	if r.Retrieved != nil {
		retrieved = r.Retrieved.Format(time.RFC3339Nano)
	}
	g := r.Given
	return []string{r.URI, r.MediaType, g.Title, g.Outlet, g.URL, g.Published, string(g.PublishedBy), retrieved}
}
