package query

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/saidby/saidby"
)

// tollKinds are the kinds of counts, each a filter by its own name.
var tollKinds = []saidby.CountKind{
	saidby.Killed, saidby.Wounded, saidby.Casualties, saidby.Captured, saidby.Detained, saidby.Abducted, saidby.Missing, saidby.Displaced,
	saidby.Exchanged, saidby.Released, saidby.Surrendered, saidby.Munitions, saidby.Intercepted, saidby.Equipment, saidby.People, saidby.OtherCount,
}

// countKinds reads the kinds that a filter of tolls is named by.
func countKinds(name string) ([]saidby.CountKind, error) {
	var kinds []saidby.CountKind
	for part := range strings.SplitSeq(strings.ToLower(name), ",") {
		kind := saidby.CountKind(part)
		if !slices.Contains(tollKinds, kind) {
			return nil, fmt.Errorf("%q is no kind of toll", part)
		}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds, nil
}

func setToll(q *Question, w word) (err error) {
	if q.TollMin > 0 {
		return errors.New("one toll can be asked for; killed,wounded:>=5 asks for either")
	}
	least, most, err := numbers(w.value)
	if err != nil || least < 1 || most != 0 {
		return fmt.Errorf("a toll is asked for by the least number: %s:>=5", w.name)
	}
	if !strings.EqualFold(w.name, "toll") {
		if q.TollKinds, err = countKinds(w.name); err != nil {
			return err
		}
	}
	q.TollMin = least
	return nil
}

func askedToll(q *Question) []word {
	if q.TollMin <= 0 {
		return nil
	}
	return []word{{name: strings.Join(names(q.TollKinds), ","), value: ">=" + strconv.Itoa(q.TollMin)}}
}

func setOrigins(q *Question, w word) (err error) {
	q.OriginsMin, q.OriginsMax, err = numbers(w.value)
	if err != nil {
		return errors.New("write origins:>=2, origins:<=3, origins:2..3 or origins:1")
	}
	return nil
}

func askedOrigins(q *Question) []word {
	least, most := strconv.Itoa(q.OriginsMin), strconv.Itoa(q.OriginsMax)
	switch {
	case q.OriginsMin <= 0 && q.OriginsMax <= 0:
		return nil
	case q.OriginsMax <= 0:
		return []word{{value: ">=" + least}}
	case q.OriginsMin <= 0:
		return []word{{value: "<=" + most}}
	case q.OriginsMin == q.OriginsMax:
		return []word{{value: least}}
	}
	return []word{{value: least + ".." + most}}
}

// numbers reads ">=2", ">1", "<=3", "<4", "2..3" or "2" as bounds, both included;
// 0 stands for an open one.
func numbers(value string) (least, most int, err error) {
	number := func(s string, shift int) (n int) {
		if n, err = strconv.Atoi(s); err == nil && (n < 0 || n+shift < 1) {
			err = strconv.ErrRange
		}
		return n + shift
	}
	switch {
	case strings.HasPrefix(value, ">="):
		return number(value[2:], 0), 0, err
	case strings.HasPrefix(value, "<="):
		return 0, number(value[2:], 0), err
	case strings.HasPrefix(value, ">"):
		return number(value[1:], 1), 0, err
	case strings.HasPrefix(value, "<"):
		return 0, number(value[1:], -1), err
	}
	first, last, isRange := strings.Cut(value, "..")
	if !isRange {
		n := number(value, 0)
		return n, n, err
	}
	if least = number(first, 0); err != nil {
		return 0, 0, err
	}
	if most = number(last, 0); err == nil && most < least {
		err = strconv.ErrRange
	}
	return least, most, err
}
