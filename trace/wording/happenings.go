package wording

import (
	"math"
	"time"

	"github.com/saidby/saidby"
)

// maxHappenings bounds the days and the towns that are kept of one article, the
// first ones: a round-up may tell of hundreds.
const maxHappenings = 16

// day counts days since 1970-01-01.
type day int

// undated is the day of what no day is known of.
const undated = day(math.MinInt32)

// dayOf reads the date that an ISO 8601 date or date-time begins with.
func dayOf(iso string) day {
	if len(iso) < len(time.DateOnly) {
		return undated
	}
	t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)])
	if err != nil {
		return undated
	}
	return day(t.Unix() / (24 * 60 * 60))
}

func publication(a *saidby.ReportArticle) day {
	if a.Published == nil {
		return undated
	}
	return dayOf(a.Published.Start)
}

// span is a range of days, both ends included.
type span struct{ first, last day }

// apart is how many days lie between two spans: 0 where they have one in common.
func (s span) apart(o span) int { return int(max(0, o.first-s.last, s.first-o.last)) }

// point is a place on the unit sphere.
type point struct{ x, y, z float64 }

func pointAt(lat, lon float64) point {
	lat, lon = lat*math.Pi/180, lon*math.Pi/180
	return point{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}

// nearness is 1 for one and the same point and falls with the distance: the
// cosine of the angle between the two as the centre of the Earth sees them.
func (p point) nearness(o point) float64 { return p.x*o.x + p.y*o.y + p.z*o.z }

// happenings gives the days, known within a week (UCDP date_prec 1 and 2), and
// the towns (UCDP where_prec 1 and 2) of what an article tells as news. Plans
// and history are on other days.
func happenings(events []saidby.Event) (days []span, towns []point) {
	for i := range events {
		e := &events[i]
		if e.Historical || e.Modality == saidby.Planned {
			continue
		}
		if t := e.Time; t != nil && t.DatePrec <= 2 && len(days) < maxHappenings {
			s := span{dayOf(t.Start), dayOf(t.End)}
			if s.first != undated && s.last != undated {
				days = append(days, s)
			}
		}
		if p := e.Place; p != nil && p.WherePrec <= 2 && p.Lat != nil && p.Lon != nil && len(towns) < maxHappenings {
			towns = append(towns, pointAt(*p.Lat, *p.Lon))
		}
	}
	return unique(days), unique(towns)
}

// unique drops repetitions and keeps the order.
func unique[T comparable](list []T) []T {
	kept := list[:0]
	for i, x := range list {
		repeated := false
		for _, y := range list[:i] {
			repeated = repeated || x == y
		}
		if !repeated {
			kept = append(kept, x)
		}
	}
	return kept
}
