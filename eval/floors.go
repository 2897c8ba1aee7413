package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

// checkFloors fails when a measured score lies below its floor. Each line of the
// file holds a set, a measure and the least value; measures whose name begins
// with "max:" hold the most instead.
func checkFloors(file string, measured map[string]float64) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	var low []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		text, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(text)
		if len(fields) == 0 {
			continue
		}
		if len(fields) < 3 {
			return fmt.Errorf("%s: %q: want a set, a measure and a value", file, lines.Text())
		}
		limit, err := strconv.ParseFloat(fields[len(fields)-1], 64)
		if err != nil {
			return fmt.Errorf("%s: %q: %w", file, lines.Text(), err)
		}
		key := strings.Join(fields[:len(fields)-1], " ")
		key, most := strings.CutPrefix(key, "max:")
		value, known := measured[key]
		switch {
		case !known: // the set is not on this machine
		case most && value > limit:
			low = append(low, fmt.Sprintf("%s is %s, more than %s", key, number(value), number(limit)))
		case !most && value < limit:
			low = append(low, fmt.Sprintf("%s is %s, less than %s", key, number(value), number(limit)))
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	if len(low) > 0 {
		sort.Strings(low)
		return fmt.Errorf("scores under their floors:\n  %s", strings.Join(low, "\n  "))
	}
	return nil
}
